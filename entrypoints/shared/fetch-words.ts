// How does a page come by the words of one language, without carrying the others?

import type { PageWords } from '../../utils/words/page-words.ts';
import type { DetailWords, PopupWords } from '../../utils/words/popup-words.ts';
import type { Locale } from '../../utils/words/voice.ts';

declare global {
  /** Each is set by the script that brings it, and read in that script's own load event. */
  var popupWords: PopupWords | undefined;
  var popupDetails: DetailWords | undefined;
  var pageWords: PageWords | undefined;
}

/** Null where the script could not be loaded, here as below. */
export async function fetchPopupWords(locale: Locale): Promise<PopupWords | null> {
  return loadScript(`/popup-words-${locale}.js`, () => globalThis.popupWords ?? null);
}

export async function fetchDetails(locale: Locale): Promise<DetailWords | null> {
  return loadScript(`/popup-details-${locale}.js`, () => globalThis.popupDetails ?? null);
}

export async function fetchPageWords(locale: Locale): Promise<PageWords | null> {
  return loadScript(`/page-words-${locale}.js`, () => globalThis.pageWords ?? null);
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
