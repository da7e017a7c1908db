// How do the words of a language come into a package without the keys that stand in the English ones already?

import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import * as english from '../utils/words/en.ts';
import { packWords } from '../utils/words/packed-words.ts';
import { LOCALES } from '../utils/words/voice.ts';

const WORDS = new RegExp(
  `[\\\\/]utils[\\\\/]words[\\\\/](?:${LOCALES.filter((locale) => locale !== 'en').join('|')})\\.ts$`,
);

/** `entrypoints/shared/fetch-words.ts` puts them under their keys again; notices are few and stay as they are. */
export function packedWords(): Plugin {
  return {
    name: 'throughline:packed-words',
    enforce: 'pre',
    async load(id) {
      if (!WORDS.test(id)) return null;
      const { popup, details, pages, notices } = (await import(pathToFileURL(id).href)) as typeof english;
      const parts = {
        popup: packWords(popup, english.popup),
        details: packWords(details, english.details),
        pages: packWords(pages, english.pages),
        notices,
      };
      return Object.entries(parts)
        .map(([part, packed]) => `export const ${part} = ${JSON.stringify(packed)};`)
        .join('\n');
    },
  };
}
