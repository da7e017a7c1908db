// How does the popup come by its words without carrying every language?

import type { PopupWords } from '../../utils/words/popup-words.ts';
import type { Locale } from '../../utils/words/voice.ts';

declare global {
  var popupWords: Partial<Record<Locale, PopupWords>> | undefined;
}

/** Called by the script of each language but English, which comes with the popup itself. */
export function deliverWords(locale: Locale, words: PopupWords): void {
  globalThis.popupWords = { ...globalThis.popupWords, [locale]: words };
}

/** Null where the script could not be loaded: then the popup speaks English rather than nothing. */
export function fetchWords(locale: Locale): Promise<PopupWords | null> {
  const present = globalThis.popupWords?.[locale];
  if (present) return Promise.resolve(present);
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.onload = () => resolve(globalThis.popupWords?.[locale] ?? null);
    script.onerror = () => resolve(null);
    script.src = `/popup-words-${locale}.js`;
    document.head.append(script);
  });
}
