// In which language and dress is the gallery looked at, and which part of it? (It stands in the address, so a look can be kept.)

import type { DetailedSpeech } from '../../components/speech.ts';
import { LOCALES } from '../../utils/words/locales.ts';
import type { Locale } from '../../utils/words/voice.ts';
import { NOW_MS } from '../support/snapshots.ts';
import { popupWords, voiceIn } from '../support/words.ts';

export const PARTS = ['popup', 'why', 'news', 'routes', 'dashboard', 'options', 'welcome', 'pieces'] as const;
export type Part = (typeof PARTS)[number];
const APPEARANCES = ['light', 'dark'] as const;

export interface Chosen {
  part: Part;
  locale: Locale;
  appearance: (typeof APPEARANCES)[number];
}

/** Without the popup's stage: that would bring the popup's styles. */
export function speechIn(locale: Locale): DetailedSpeech {
  return { ...popupWords(locale), voice: voiceIn(locale), nowMs: NOW_MS };
}

export function readChosen(search: string): Chosen {
  const asked = new URLSearchParams(search);
  const one = <T extends string>(name: string, known: readonly T[]): T =>
    known.find((it) => it === asked.get(name)) ?? (known[0] as T);
  return { part: one('part', PARTS), locale: one('locale', LOCALES), appearance: one('appearance', APPEARANCES) };
}

/** Each choice is a new address: every part brings styles of its own, which must not meet. */
export function Choices({ chosen }: { chosen: Chosen }) {
  const choice = (name: keyof Chosen, options: readonly string[]) => (
    <label>
      {name}{' '}
      <select
        value={chosen[name]}
        onChange={(event) => {
          location.search = `${new URLSearchParams({ ...chosen, [name]: event.currentTarget.value })}`;
        }}
      >
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
  return (
    <nav class="gallery-choices">
      {choice('part', PARTS)}
      {choice('locale', LOCALES)}
      {choice('appearance', APPEARANCES)}
    </nav>
  );
}
