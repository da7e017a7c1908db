// What may notifications, the badge and the toolbar menu say, in each language?

import { notices as en } from './en.ts';
import { notices as ru } from './ru.ts';
import { createVoice, type Locale, type Voice, type Wording } from './voice.ts';

export type NoticeWords = Wording<typeof en>;

const WORDS: Readonly<Record<Locale, NoticeWords>> = { en, ru };

/** `voice.say(words.several, { count: 3 })`. */
export function noticesIn(locale: Locale): { words: NoticeWords; voice: Voice } {
  return { words: WORDS[locale], voice: createVoice(locale) };
}
