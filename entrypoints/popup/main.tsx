// What does the toolbar button open?

import { firstRead } from './first-read.ts';
import '../../components/theme.css';
import { render } from 'preact';
import type { Speech } from '../../components/speech.ts';
import { deviceClock } from '../../utils/browser/clock.ts';
import { ask, isToolbarPopup, openPage, watchRecord } from '../../utils/browser/page.ts';
import { type ReadSnapshot, readSnapshot } from '../../utils/contracts/read-snapshot.ts';
import { language, popup } from '../../utils/words/en.ts';
import { createVoice, type Locale, resolveLocale } from '../../utils/words/voice.ts';
import { dress } from '../shared/dress.ts';
import { fetchPopupWords } from '../shared/fetch-words.ts';
import { fetchMore } from './deliveries.ts';
import { Screen } from './Screen.tsx';
import type { Actions, View } from './screen-props.ts';

const TICK_MS = 1000;
const FIRST_VIEW: View = {
  tab: 'status',
  openId: null,
  filter: { jurisdiction: '', service: '', kind: '', language: '' },
  hasFailed: false,
  isAsking: false,
  isErasing: false,
};

/** Paints the stored picture at once, then follows the worker. */
export function openPopup(): void {
  if (!isToolbarPopup()) document.documentElement.dataset['view'] = 'tab';
  // The likely language is fetched while the storage answers; the stored setting has the last word.
  tongueFor('auto');
  const follow = (stored: unknown): void => {
    const show = draw(stored);
    watchRecord('snapshot', show);
  };
  // An unreadable store is drawn as damage, never as an empty page.
  const stored = firstRead.catch(() => ({}));
  void bodyReady().then(() => stored.then(follow));
}

/** Returns how to draw the next picture. */
function draw(first: unknown): (stored: unknown) => void {
  let read: ReadSnapshot = readSnapshot(first);
  let view = FIRST_VIEW;
  let spoken: Spoken | null = null;
  let further: Awaited<ReturnType<typeof fetchMore>> = null;
  let furtherLocale: Locale | null = null;
  const root = document.body.appendChild(document.createElement('div'));

  const paint = (): void => {
    if (!spoken) return;
    const speech: Speech = { ...spoken, details: further?.details ?? null, nowMs: deviceClock.now() };
    render(<Screen read={read} view={view} speech={speech} more={further?.more ?? null} actions={actions} />, root);
  };
  const show = (change: Partial<View>): void => {
    view = { ...view, ...change };
    paint();
  };
  const actions = actionsOn(show);
  const lookFurther = async (locale: Locale): Promise<void> => {
    if (furtherLocale === locale) return;
    furtherLocale = locale;
    await afterFirstPaint();
    further = await fetchMore(locale);
    further?.more.openNoticed(location.hash, ask, show);
    paint();
  };
  const speak = (next: Spoken, locale: Locale): void => {
    spoken = next;
    Object.assign(document.documentElement, { lang: next.voice.locale, dir: next.voice.direction });
    paint();
    void lookFurther(locale);
  };
  const take = (next: ReadSnapshot): void => {
    read = next;
    dress(read.snapshot?.appearance ?? 'system');
    const tongue = tongueFor(read.snapshot?.locale ?? 'auto');
    if (tongue.now) speak(tongue.now, tongue.locale);
    else void tongue.soon.then((soon) => speak(soon, tongue.locale));
  };
  take(read);
  // Ages and the countdown move on; Preact touches only the words that changed.
  setInterval(paint, TICK_MS);
  return (stored) => take(readSnapshot(stored));
}

/** The script stands in the head: no frame is painted before it ran. */
function bodyReady(): Promise<unknown> {
  if (document.body) return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

function actionsOn(show: (change: Partial<View>) => void): Actions {
  const tell = (message: object): Promise<void> =>
    ask(message).then(
      (answer) => show({ isAsking: false, hasFailed: (answer as { ok?: unknown } | undefined)?.ok !== true }),
      () => show({ isAsking: false, hasFailed: true }),
    );
  return {
    show,
    open: (page, part) => void openPage(page, part),
    checkNow: () => {
      show({ isAsking: true, hasFailed: false });
      void tell({ type: 'check-now' });
    },
    deepCheck: (id) => void tell({ type: 'deep-check', services: [id] }),
    tell: (message) => void tell(message),
    markRead: (itemIds) => void tell({ type: 'mark-news-read', itemIds }),
  };
}

type Spoken = Omit<Speech, 'nowMs' | 'details'>;

/** What can be said at once, and what once its script is there. */
interface Tongue {
  locale: Locale;
  now: Spoken | null;
  soon: Promise<Spoken>;
}
const tongues = new Map<Locale, Tongue>();

/** English is here from the start: a first paint in it waits for nothing. */
function tongueFor(setting: string): Tongue {
  const locale = resolveLocale(setting, navigator.languages);
  const known = tongues.get(locale);
  if (known) return known;
  const english: Spoken = { words: popup, voice: createVoice(language) };
  const made: Tongue = {
    locale,
    now: locale === 'en' ? english : null,
    soon:
      locale === 'en'
        ? Promise.resolve(english)
        : fetchPopupWords(locale, { language, words: popup }).then((own) => {
            made.now = own ? { words: own.words, voice: createVoice(own.language) } : english;
            return made.now;
          }),
  };
  tongues.set(locale, made);
  return made;
}

function afterFirstPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
