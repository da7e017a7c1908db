// What does the toolbar button open?

import { firstRead } from './first-read.ts';
import '../../components/theme.css';
import { render } from 'preact';
import type { Speech } from '../../components/speech.ts';
import { ask, isToolbarPopup, openPage, watchRecord } from '../../utils/browser/page.ts';
import { type ReadSnapshot, readSnapshot } from '../../utils/contracts/read-snapshot.ts';
import { popup as english } from '../../utils/words/en.ts';
import { createVoice, resolveLocale } from '../../utils/words/voice.ts';
import { type Actions, Screen, type View } from './Screen.tsx';
import { fetchWords } from './words.ts';

const TICK_MS = 1000;
const FIRST_VIEW: View = {
  tab: 'status',
  openId: null,
  filter: { jurisdiction: '', service: '' },
  hasFailed: false,
  isAsking: false,
};

/** Paints the stored picture at once, then follows the worker. */
export function openPopup(): void {
  if (!isToolbarPopup()) document.documentElement.dataset['view'] = 'tab';
  // The likely language is fetched while the storage answers; the stored setting has the last word.
  void speechFor('auto');
  const follow = (stored: unknown): void => {
    const show = draw(stored);
    watchRecord('snapshot', show);
  };
  // An unreadable store is drawn as damage, never as an empty page.
  void firstRead.then(follow, () => follow({}));
}

/** Returns how to draw the next picture. */
function draw(first: unknown): (stored: unknown) => void {
  let read: ReadSnapshot = readSnapshot(first);
  let view = FIRST_VIEW;
  let speech: Omit<Speech, 'nowMs'> | null = null;
  const root = document.body.appendChild(document.createElement('div'));

  const paint = (): void => {
    if (!speech) return;
    render(<Screen read={read} view={view} speech={{ ...speech, nowMs: Date.now() }} actions={actions} />, root);
  };
  const show = (change: Partial<View>): void => {
    view = { ...view, ...change };
    paint();
  };
  const actions = actionsOn(show);
  const take = async (next: ReadSnapshot): Promise<void> => {
    read = next;
    document.documentElement.dataset['appearance'] = read.snapshot?.appearance ?? 'system';
    const spoken = speechFor(read.snapshot?.locale ?? 'auto');
    speech = spoken instanceof Promise ? await spoken : spoken;
    Object.assign(document.documentElement, { lang: speech.voice.locale, dir: speech.voice.direction });
    paint();
  };
  void take(read);
  // Ages and the countdown move on; Preact touches only the words that changed.
  setInterval(paint, TICK_MS);
  return (stored) => void take(readSnapshot(stored));
}

function actionsOn(show: (change: Partial<View>) => void): Actions {
  const tell = (message: object): Promise<void> =>
    ask(message).then(
      (answer) => show({ isAsking: false, hasFailed: (answer as { ok?: unknown } | undefined)?.ok !== true }),
      () => show({ isAsking: false, hasFailed: true }),
    );
  return {
    show,
    open: (page) => void openPage(page),
    checkNow: () => {
      show({ isAsking: true, hasFailed: false });
      void tell({ type: 'check-now' });
    },
    deepCheck: (id) => void tell({ type: 'deep-check', services: [id] }),
    markRead: (itemIds) => void tell({ type: 'mark-news-read', itemIds }),
  };
}

type Spoken = Omit<Speech, 'nowMs'>;
const spoken = new Map<string, Spoken | Promise<Spoken>>();

/** At once where the words are here already, so that the first paint waits for nothing. */
function speechFor(setting: string): Spoken | Promise<Spoken> {
  const locale = resolveLocale(setting, navigator.languages);
  const known = spoken.get(locale);
  if (known) return known;
  const inEnglish: Spoken = { words: english, voice: createVoice('en') };
  const made =
    locale === 'en'
      ? inEnglish
      : fetchWords(locale).then((words) => {
          const speech = words ? { words, voice: createVoice(locale) } : inEnglish;
          spoken.set(locale, speech);
          return speech;
        });
  spoken.set(locale, made);
  return made;
}
