// How does the popup come by its words and its further views, without carrying all of them to the first paint?

import type { DetailWords } from '../../utils/words/popup-words.ts';
import type { Locale } from '../../utils/words/voice.ts';
import { fetchDetails, loadScript } from '../shared/fetch-words.ts';
import type { More } from './more.ts';

declare global {
  var popupMore: More | undefined;
}

/** Null where either is missing: the list of services does without them. */
export async function fetchMore(locale: Locale): Promise<{ details: DetailWords; more: More } | null> {
  const [details, more] = await Promise.all([
    fetchDetails(locale),
    loadScript('/popup-more.js', () => globalThis.popupMore),
  ]);
  return details && more ? { details, more } : null;
}
