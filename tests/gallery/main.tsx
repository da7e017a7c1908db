// What does every state of every component look like, side by side? (For developers: `npx vite tests/gallery`.)

import { render } from 'preact';
import '../../components/theme.css';
import { more } from '../../entrypoints/popup/more.ts';
import { type Actions, Screen, type View } from '../../entrypoints/popup/Screen.tsx';
import { readSnapshot } from '../../utils/contracts/read-snapshot.ts';
import { createVoice, LOCALES, type Locale } from '../../utils/words/voice.ts';
import { NOW_MS, SNAPSHOTS } from '../support/snapshots.ts';
import { popupWords } from '../support/words.ts';
import './gallery.css';

const VIEWS: Readonly<Record<string, Partial<View>>> = {
  status: {},
  why: { openId: 'telegram' },
  news: { tab: 'news' },
  routes: { tab: 'routes' },
};
let chosen = { locale: 'en' as Locale, appearance: 'light', view: 'status' };
const root = document.body.appendChild(document.createElement('div'));

function choose(change: Partial<typeof chosen>): void {
  chosen = { ...chosen, ...change };
  const voice = createVoice(chosen.locale);
  Object.assign(document.documentElement, { lang: chosen.locale, dir: voice.direction });
  document.documentElement.dataset['appearance'] = chosen.appearance;
  render(<Gallery />, root);
}

function Gallery() {
  return (
    <>
      <nav class="choices">
        <Choice
          label="Language"
          value={chosen.locale}
          options={LOCALES}
          onChange={(locale) => choose({ locale: locale as Locale })}
        />
        <Choice
          label="Appearance"
          value={chosen.appearance}
          options={['light', 'dark']}
          onChange={(appearance) => choose({ appearance })}
        />
        <Choice label="View" value={chosen.view} options={Object.keys(VIEWS)} onChange={(view) => choose({ view })} />
      </nav>
      <div class="wall">
        {Object.entries(SNAPSHOTS).map(([name, stored]) => (
          <figure key={name}>
            <figcaption>{name}</figcaption>
            <Popup stored={stored} />
          </figure>
        ))}
      </div>
    </>
  );
}

function Popup({ stored }: { stored: unknown }) {
  const voice = createVoice(chosen.locale);
  const view: View = {
    tab: 'status',
    openId: null,
    filter: { jurisdiction: '', service: '', kind: '', language: '' },
    hasFailed: false,
    isAsking: false,
    isErasing: false,
    ...VIEWS[chosen.view],
  };
  const speech = { ...popupWords(chosen.locale), voice, nowMs: NOW_MS };
  return <Screen read={readSnapshot(stored)} view={view} speech={speech} more={more} actions={IDLE} />;
}

const nothing = (): undefined => undefined;
const IDLE: Actions = {
  show: nothing,
  open: nothing,
  checkNow: nothing,
  deepCheck: nothing,
  markRead: nothing,
  tell: nothing,
};

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly string[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}

choose({});
