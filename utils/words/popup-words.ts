// What may the popup say, in each language? (One line a language; nothing else of the catalogue comes along.)

import { popup as en } from './en.ts';
import { popup as ru } from './ru.ts';
import type { Locale, Wording } from './voice.ts';

export type PopupWords = Wording<typeof en>;

const WORDS: Readonly<Record<Locale, PopupWords>> = { en, ru };

export function popupWords(locale: Locale): PopupWords {
  return WORDS[locale];
}
