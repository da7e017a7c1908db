// How does the popup come by its words and its further views, without carrying all of them to the first paint?

import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import type { DetailWords, PopupWords } from '../../utils/words/popup-words.ts';
import type { Locale } from '../../utils/words/voice.ts';
import type { More } from './more.ts';

declare global {
  /** Each is set by the script that brings it. */
  var popupWords: PopupWords | undefined;
  var popupDetails: DetailWords | undefined;
  var popupMore: More | undefined;
  /** The other way round: the second script draws with the first one's Preact (scripts/shared-jsx.ts). */
  var popupJsx: { jsx: typeof jsx; jsxs: typeof jsxs; Fragment: typeof Fragment } | undefined;
}

/** Null where the script could not be loaded: then the popup speaks English rather than nothing. */
export async function fetchWords(locale: Locale): Promise<PopupWords | null> {
  await loadScript(`/popup-words-${locale}.js`);
  return globalThis.popupWords ?? null;
}

/** Null where either is missing: the list of services does without them. */
export async function fetchMore(locale: Locale): Promise<{ details: DetailWords; more: More } | null> {
  globalThis.popupJsx = { jsx, jsxs, Fragment };
  await Promise.all([loadScript(`/popup-details-${locale}.js`), loadScript('/popup-more.js')]);
  const { popupDetails: details, popupMore: more } = globalThis;
  return details && more ? { details, more } : null;
}

/** Settles in any case: whoever waits looks whether it came. */
function loadScript(path: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.onload = script.onerror = () => resolve();
    script.src = path;
    document.head.append(script);
  });
}
