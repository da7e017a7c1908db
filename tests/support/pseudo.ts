// Which words on a screen did not come from the catalogue? (Those that are not in brackets.)

import type { DetailedSpeech } from '../../components/speech.ts';
import { details, language, pages, popup } from '../../utils/words/en.ts';
import { createVoice, type Voice } from '../../utils/words/voice.ts';

/** `⟦Ŵórķš~~~⟧`: accented, a third longer, placeholders untouched. */
export function pseudo<T>(words: T): T {
  if (typeof words === 'string') return `⟦${stretched(words)}⟧` as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, pseudo(value)])) as T;
}

function stretched(text: string): string {
  const accented = text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? part : part.replace(/[aeiou]/g, (letter) => ACCENTS[letter] ?? letter)))
    .join('');
  return accented + '~'.repeat(Math.ceil(text.length / 3));
}

const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };

/** Whatever Intl says is in the reader's language already. */
function bracketed(voice: Voice): Voice {
  const wrap =
    <A extends unknown[]>(make: (...args: A) => string) =>
    (...args: A) =>
      `⟦${make(...args)}⟧`;
  return {
    ...voice,
    number: wrap(voice.number),
    date: wrap(voice.date),
    time: wrap(voice.time),
    dateAndTime: wrap(voice.dateAndTime),
    isoDate: wrap(voice.isoDate),
    span: wrap(voice.span),
    amount: wrap(voice.amount),
    bytes: wrap(voice.bytes),
    region: wrap(voice.region),
    language: wrap(voice.language),
  };
}

export function pseudoSpeech(nowMs: number): DetailedSpeech {
  return { words: pseudo(popup), details: pseudo(details), voice: bracketed(createVoice(language, 'UTC')), nowMs };
}

export function pseudoPages(): typeof pages {
  return pseudo(pages);
}

/** Text and spoken labels outside all brackets that are not among the given names. */
export function untranslated(root: Element, names: readonly string[]): string[] {
  const texts = [...root.querySelectorAll('*')].flatMap((element) => [
    ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? ''),
    ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
  ]);
  // The longer first: a title may hold a name.
  const known = names.toSorted((a, b) => b.length - a.length);
  return texts
    .map((text) => known.reduce((rest, name) => rest.replaceAll(name, ''), withoutBrackets(text)))
    .filter((text) => /\p{L}/u.test(text));
}

/** Brackets nest: a date stands inside a sentence. */
function withoutBrackets(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return rest;
}
