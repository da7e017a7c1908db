// How does a page come by the words of one language, without carrying the others?

import { unpackWords } from '../../utils/words/packed-words.ts';
import type { PageWords } from '../../utils/words/page-words.ts';
import type { DetailWords, PopupWords } from '../../utils/words/popup-words.ts';
import type { Locale } from '../../utils/words/voice.ts';

declare global {
  /** Each is set by the script that brings it, and read in that script's own load event. */
  var popupWords: PopupWords | undefined;
  var popupDetails: DetailWords | undefined;
  var pageWords: PageWords | undefined;
}

/** Null where a script could not be loaded, here as below. English is what the popup's own script brings. */
export async function fetchPopupWords(locale: Locale, english: PopupWords): Promise<PopupWords | null> {
  return fetchWords('popup-words', locale, () => globalThis.popupWords, english);
}

export async function fetchDetails(locale: Locale): Promise<DetailWords | null> {
  return fetchWords('popup-details', locale, () => globalThis.popupDetails);
}

export async function fetchPageWords(locale: Locale): Promise<PageWords | null> {
  return fetchWords('page-words', locale, () => globalThis.pageWords);
}

/** A package holds the keys once, with the English texts (scripts/packed-words.ts). */
async function fetchWords<Words extends object>(
  part: string,
  locale: Locale,
  left: () => Words | undefined,
  given?: Words,
): Promise<Words | null> {
  const fetch = (tag: Locale) => loadScript(`/${part}-${tag}.js`, left);
  const [english, own] = await Promise.all([given ?? fetch('en'), locale === 'en' ? null : fetch(locale)]);
  if (locale === 'en') return english ?? null;
  return english && own ? unpackWords(own, english) : null;
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
