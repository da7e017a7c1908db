// How do the term lists come into a package in half their size?

import type { Plugin } from 'vite';
import { listedTerms } from '../utils/news/terms/listed.ts';
import { packTerms } from '../utils/news/terms/packed-terms.ts';

const LISTED = /[\\/]utils[\\/]news[\\/]terms[\\/]listed\.ts$/;

/** Instead of folding every list anew in each worker, a build holds the outcome, packed. */
export function packedTerms(): Plugin {
  return {
    name: 'throughline:packed-terms',
    enforce: 'pre',
    load(id) {
      if (!LISTED.test(id)) return null;
      const packed = JSON.stringify(packTerms(listedTerms()));
      return `import { unpackTerms } from './packed-terms.ts';\nconst packed = ${packed};\nexport const listedTerms = () => unpackTerms(packed);\n`;
    },
  };
}
