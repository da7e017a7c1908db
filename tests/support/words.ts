// How does a test get hold of every language's words at once? (A page loads one language, by script.)

import type { LanguageFile } from '../../scripts/languages.ts';
import type { PageWords } from '../../utils/words/page-words.ts';
import type { DetailWords, PopupWords } from '../../utils/words/popup-words.ts';
import { createVoice, type Locale, type Voice } from '../../utils/words/voice.ts';

const files = import.meta.glob<LanguageFile>(['../../utils/words/??.ts', '../../utils/words/???.ts'], { eager: true });

/** By tag, in no order. */
export const LANGUAGES: Readonly<Record<Locale, LanguageFile>> = Object.fromEntries(
  Object.values(files).map((file) => [file.language.tag, file]),
);

function languageFile(locale: Locale): LanguageFile {
  const file = LANGUAGES[locale];
  if (!file) throw new Error(`There is no utils/words/${locale}.ts`);
  return file;
}

export function voiceIn(locale: Locale, timeZone?: string): Voice {
  return createVoice(languageFile(locale).language, timeZone);
}

export function popupWords(locale: Locale): { words: PopupWords; details: DetailWords } {
  const { popup: words, details } = languageFile(locale);
  return { words, details };
}

export function pageWords(locale: Locale): PageWords {
  return languageFile(locale).pages;
}
