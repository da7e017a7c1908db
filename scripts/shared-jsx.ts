// How does the popup's second script draw with the first one's Preact, instead of bringing a copy?

import type { Plugin } from 'vite';

const RUNTIME = 'preact/jsx-runtime';
const STAND_IN = '\0popup-jsx';

/** popup-main.js leaves its JSX runtime at `globalThis.popupJsx`; popup-more.js is never loaded before it. */
export function sharedJsx(): Plugin {
  let isSecondScript = false;
  return {
    name: 'throughline:shared-jsx',
    enforce: 'pre',
    buildStart({ input }) {
      isSecondScript = JSON.stringify(input).includes('popup-more');
    },
    resolveId(id) {
      return isSecondScript && id === RUNTIME ? STAND_IN : null;
    },
    load(id) {
      return id === STAND_IN ? 'export const { jsx, jsxs, Fragment } = globalThis.popupJsx;' : null;
    },
  };
}
