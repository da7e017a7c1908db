// What may welcome, options and dashboard say, in each language?

import { pages as en } from './en.ts';
import { pages as fa } from './fa.ts';
import { pages as ru } from './ru.ts';
import type { Locale, Wording } from './voice.ts';

export type PageWords = Wording<typeof en>;

const WORDS: Readonly<Record<Locale, PageWords>> = { en, ru, fa };

export function pageWords(locale: Locale): PageWords {
  return WORDS[locale];
}
