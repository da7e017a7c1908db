// How does Preact lose the one code path that could turn text into markup?

import type { Plugin } from 'vite';

/** We never use `dangerouslySetInnerHTML`; the store's lint rightly warns of every assignment to `innerHTML`. */
export function inertInnerHtml(): Plugin {
  return {
    name: 'throughline:inert-inner-html',
    transform(code, id) {
      if (!/[\\/]node_modules[\\/]preact[\\/]dist[\\/]/.test(id) || !code.includes('innerHTML')) return null;
      return { code: code.replaceAll('innerHTML', 'textContent'), map: null };
    },
  };
}
