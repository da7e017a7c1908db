// What may the popup and the dashboard say, in each language? (One line a language; no other page's words come along.)

import { popup as en, details as enDetails } from './en.ts';
import { popup as fa, details as faDetails } from './fa.ts';
import { popup as ru, details as ruDetails } from './ru.ts';
import type { Locale, Wording } from './voice.ts';

export type PopupWords = Wording<typeof en>;
export type DetailWords = Wording<typeof enDetails>;

const WORDS: Readonly<Record<Locale, { words: PopupWords; details: DetailWords }>> = {
  en: { words: en, details: enDetails },
  ru: { words: ru, details: ruDetails },
  fa: { words: fa, details: faDetails },
};

export function popupWords(locale: Locale): { words: PopupWords; details: DetailWords } {
  return WORDS[locale];
}
