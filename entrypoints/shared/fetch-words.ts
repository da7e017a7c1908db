// How does a page come by the words of one language, without carrying the others?

import { unpackWords } from '../../utils/words/packed-words.ts';
import type { PageWords } from '../../utils/words/page-words.ts';
import type { DetailWords, PopupWords } from '../../utils/words/popup-words.ts';
import type { Locale } from '../../utils/words/voice.ts';
import type { Language } from '../../utils/words/written.ts';

interface Brought<Words> {
  language: Language;
  words: Words;
}

declare global {
  /** Each is set by the script that brings it (scripts/languages.ts), and read in that script's own load event. */
  var popupWords: Brought<PopupWords> | undefined;
  var popupDetails: DetailWords | undefined;
  var pageWords: PageWords | undefined;
}

/** Null where a script could not be loaded, here as below. English is what the popup's own script brings. */
export async function fetchPopupWords(
  locale: Locale,
  english: Brought<PopupWords>,
): Promise<Brought<PopupWords> | null> {
  const [, own] = await fetchPart('popup-words', locale, () => globalThis.popupWords, english);
  return own ? { language: own.language, words: unpackWords(own.words, english.words) } : null;
}

export async function fetchDetails(locale: Locale): Promise<DetailWords | null> {
  const [english, own] = await fetchPart('popup-details', locale, () => globalThis.popupDetails);
  return english && own ? unpackWords(own, english) : null;
}

export async function fetchPageWords(locale: Locale): Promise<PageWords | null> {
  const [english, own] = await fetchPart('page-words', locale, () => globalThis.pageWords);
  return english && own ? unpackWords(own, english) : null;
}

/** A package holds the keys once, with the English texts. */
async function fetchPart<Part>(
  part: string,
  locale: Locale,
  left: () => Part | undefined,
  given?: Part,
): Promise<[english: Part | undefined, own: Part | undefined]> {
  const english = given ? Promise.resolve(given) : loadScript(`/${part}-en.js`, left);
  return Promise.all([english, locale === 'en' ? english : loadScript(`/${part}-${locale}.js`, left)]);
}

/** Settles in any case: whoever waits looks at what it left. */
export function loadScript<Left>(path: string, left: () => Left): Promise<Left> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.onload = script.onerror = () => resolve(left());
    script.src = path;
    document.head.append(script);
  });
}
