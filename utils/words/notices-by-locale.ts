// What does the worker carry of each language? (English, and a build writes down the rest: scripts/languages.ts.)

import { language, notices } from './en.ts';
import type { Locale, Wording } from './voice.ts';
import type { Language } from './written.ts';

export type NoticeWords = Wording<typeof notices>;

export const ENGLISH: NoticesOfLanguage = { language, notices };
export const NOTICES: Readonly<Record<Locale, NoticesOfLanguage>> = { en: ENGLISH };

interface NoticesOfLanguage {
  language: Language;
  notices: NoticeWords;
}
