// What becomes of the one file of each language (utils/words/<tag>.ts) in a package?

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { ResolvedPublicFile } from 'wxt';
import type * as english from '../utils/words/en.ts';
import { packWords } from '../utils/words/packed-words.ts';
import type { Wording } from '../utils/words/voice.ts';
import type { Language } from '../utils/words/written.ts';
import { ROOT } from './run.ts';

type English = typeof english;
/** All that a file has to export. */
export type LanguageFile = { language: Language } & {
  [Part in Exclude<keyof English, 'language'>]: Wording<English[Part]>;
};

const FOLDER = join(ROOT, 'utils/words');
const FILE = /^([a-z]{2,3})\.ts$/;
const LISTS = /[\\/]utils[\\/]words[\\/](locales|notices-by-locale)\.ts$/;

/** English, whose keys the others have, stands first. */
export function localesIn(folder = FOLDER): string[] {
  const tags = readdirSync(folder).flatMap((name) => FILE.exec(name)?.[1] ?? []);
  return ['en', ...tags.filter((tag) => tag !== 'en').sort()];
}

/** For builds and tests: where the source knows of English alone, the languages that have a file. */
export function languages(): Plugin {
  return {
    name: 'throughline:languages',
    enforce: 'pre',
    async load(id) {
      const [, list] = LISTS.exec(id) ?? [];
      if (!list) return null;
      const files = await readLanguages();
      if (list === 'locales') return `export const LOCALES = ${literal(files.map(({ language }) => language.tag))};`;
      const carried = files.map(({ language, notices }) => [language.tag, { language, notices }] as const);
      return `export const NOTICES = ${literal(Object.fromEntries(carried))};\nexport const ENGLISH = NOTICES.en;`;
    },
  };
}

/** The scripts that bring the words to the pages, one for each part, and what the browser says of the extension. */
export async function languageAssets(): Promise<ResolvedPublicFile[]> {
  const [english, ...others] = await readLanguages();
  return english ? [english, ...others].flatMap((file) => assetsOf(file, english)) : [];
}

function assetsOf(file: LanguageFile, english: LanguageFile): ResolvedPublicFile[] {
  const { language, store } = file;
  const wordsOf = (part: 'popup' | 'details' | 'pages') =>
    file === english ? file[part] : packWords(file[part], english[part]);
  const script = (name: string, global: string, value: unknown): ResolvedPublicFile => ({
    relativeDest: `${name}-${language.tag}.js`,
    contents: `globalThis.${global}=${literal(value)};`,
  });
  const messages = {
    extension_name: store.name,
    extension_description: store.description,
    command_check_now: store.checkNow,
    command_erase: store.erase,
  };
  const said = Object.entries(messages).map(([key, message]) => [key, { message }] as const);
  return [
    // English comes with the popup itself.
    ...(file === english ? [] : [script('popup-words', 'popupWords', { language, words: wordsOf('popup') })]),
    script('popup-details', 'popupDetails', wordsOf('details')),
    script('page-words', 'pageWords', wordsOf('pages')),
    { relativeDest: `_locales/${language.tag}/messages.json`, contents: JSON.stringify(Object.fromEntries(said)) },
  ];
}

/** Throws with the file and what it lacks. (A missing key of a part is a compile error; a missing part is nobody's.) */
export async function readLanguages(folder = FOLDER): Promise<LanguageFile[]> {
  const read = (tag: string) => import(pathToFileURL(join(folder, `${tag}.ts`)).href) as Promise<LanguageFile>;
  const english = await read('en');
  return Promise.all(
    localesIn(folder).map(async (tag) => {
      const file = await read(tag);
      const missing = Object.keys(english).filter((part) => !(part in file));
      if (missing.length > 0) throw new Error(`utils/words/${tag}.ts does not export ${missing.join(', ')}.`);
      if (file.language.tag !== tag) throw new Error(`utils/words/${tag}.ts calls itself ${file.language.tag}.`);
      return file;
    }),
  );
}

/** JSON without the quotation marks that no key needs, and with line breaks as they are. */
function literal(value: unknown): string {
  if (typeof value === 'string' && value.includes('\n')) return `\`${value.replace(/[\\`]|\$\{/g, '\\$&')}\``;
  if (Array.isArray(value)) return `[${value.map(literal).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, item]) => `${/^[a-z_]\w*$/i.test(key) ? key : JSON.stringify(key)}:${literal(item)}`,
  );
  return `{${entries.join()}}`;
}
