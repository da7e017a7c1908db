// How does a test get hold of every language's words at once? (A page loads one language, by script.)

import * as en from '../../utils/words/en.ts';
import * as fa from '../../utils/words/fa.ts';
import type { PageWords } from '../../utils/words/page-words.ts';
import type { DetailWords, PopupWords } from '../../utils/words/popup-words.ts';
import * as ru from '../../utils/words/ru.ts';
import type { Locale } from '../../utils/words/voice.ts';

const WORDS = { en, ru, fa };

export function popupWords(locale: Locale): { words: PopupWords; details: DetailWords } {
  const { popup: words, details } = WORDS[locale];
  return { words, details };
}

export function pageWords(locale: Locale): PageWords {
  return WORDS[locale].pages;
}
