// How do the popup's second script and the other pages draw with what the popup's first script holds, instead of bringing copies?

import { existsSync } from 'node:fs';
import { dirname, posix, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './run.ts';

/** What popup-main.js lends out: a module as it is imported or lies here, and the names that are asked for. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  preact: ['render'],
  'preact/jsx-runtime': ['jsx', 'jsxs', 'Fragment'],
  'components/ChannelList.tsx': ['ChannelList'],
  'components/NetworkLine.tsx': ['NetworkLine'],
  'components/Throughline.tsx': ['Throughline'],
  'components/format.ts': [
    'adviceSentence',
    'becauseSentence',
    'hostOfUrl',
    'serviceSentence',
    'signOf',
    'sinceWords',
    'verdictSentence',
  ],
  'components/line-shape.ts': ['lineShape', 'STOPS'],
  'entrypoints/shared/dress.ts': ['dress'],
  'entrypoints/shared/fetch-words.ts': ['fetchDetails', 'fetchPageWords', 'fetchPopupWords', 'loadScript'],
  'utils/contracts/read-snapshot.ts': ['readSnapshot'],
  'utils/words/en.ts': ['language', 'popup'],
};

const LENDER = /popup-main\.ts$/;
const STAND_IN = '\0popup-part:';
const BORROWING_FILES = /^(?:components|entrypoints\/(?:dashboard|options|welcome|shared))\//;
const BORROWING_PAGES = /[\\/](?:dashboard|options|welcome)[\\/]index\.html$/;

type Build = 'popup-main' | 'popup-more' | 'pages' | 'other';

export function popupParts(): Plugin {
  let building: Build = 'other';
  return {
    name: 'throughline:popup-parts',
    enforce: 'pre',
    buildStart({ input }) {
      building = buildOf(JSON.stringify(input));
    },
    resolveId(id, importer) {
      if (!importer || !isBorrower(building, inHouse(importer))) return null;
      const part = id.startsWith('.') ? inHouse(resolve(dirname(importer), id)) : id;
      return part in PARTS ? `${STAND_IN}${part}` : null;
    },
    load: (id) => (id.startsWith(STAND_IN) ? standIn(id.slice(STAND_IN.length), building === 'pages') : null),
    transform: (code, id) => (LENDER.test(id) && building === 'popup-main' ? `${lending()}${code}` : null),
    transformIndexHtml: {
      order: 'post',
      handler: (_, { filename }) =>
        // In front of the page's own module, which is deferred: the parts are there when it begins.
        BORROWING_PAGES.test(filename)
          ? [{ tag: 'script', attrs: { src: '/popup-main.js' }, injectTo: 'head-prepend' }]
          : [],
    },
  };
}

function buildOf(input: string): Build {
  if (input.includes('popup-main')) return 'popup-main';
  if (input.includes('popup-more')) return 'popup-more';
  return input.includes('index.html') ? 'pages' : 'other';
}

function isBorrower(building: Build, importer: string): boolean {
  return building === 'popup-more' || (building === 'pages' && BORROWING_FILES.test(importer));
}

function inHouse(path: string): string {
  return relative(ROOT, path).split(sep).join(posix.sep);
}

/** The styles of a component stay with each page; the second script finds them in the popup. */
function standIn(part: string, hasOwnStyles: boolean): string {
  const styles = `${ROOT}${part.replace(/\.tsx$/, '.module.css')}`;
  const names = (PARTS[part] as readonly string[]).join(', ');
  if (!hasOwnStyles || !part.endsWith('.tsx') || !existsSync(styles))
    return `export const { ${names} } = globalThis.popupParts;`;
  // Used, or its styles would be left out with it.
  return `import styles from ${JSON.stringify(styles)};\nexport const { ${names} } = styles && globalThis.popupParts;`;
}

function lending(): string {
  const imports = Object.entries(PARTS).map(([part, names]) => {
    const from = /\.tsx?$/.test(part) ? `${ROOT}${part}` : part;
    return `import { ${names.join(', ')} } from ${JSON.stringify(from)};\n`;
  });
  return `${imports.join('')}globalThis.popupParts = { ${Object.values(PARTS).flat().join(', ')} };\n`;
}
