// How does the popup come by its words without carrying every language?

import type { Speech } from '../../components/speech.ts';
import type { Locale } from '../../utils/words/voice.ts';

export type Delivery = Pick<Speech, 'words' | 'details'>;

declare global {
  var popupWords: Partial<Record<Locale, Delivery>> | undefined;
}

/** Called by the one script of each language. */
export function deliverWords(locale: Locale, delivery: Delivery): void {
  globalThis.popupWords = { ...globalThis.popupWords, [locale]: delivery };
}

/** Null where the script could not be loaded: then the popup speaks its little English rather than nothing. */
export function fetchWords(locale: Locale): Promise<Delivery | null> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.onload = () => resolve(globalThis.popupWords?.[locale] ?? null);
    script.onerror = () => resolve(null);
    script.src = `/popup-words-${locale}.js`;
    document.head.append(script);
  });
}
