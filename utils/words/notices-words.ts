// What may notifications, the badge and the toolbar menu say, in each language?

import { notices as en } from './en.ts';
import { notices as fa } from './fa.ts';
import { notices as ru } from './ru.ts';
import { createVoice, type Locale, resolveLocale, type Voice, type Wording } from './voice.ts';

export type NoticeWords = Wording<typeof en>;

const WORDS: Readonly<Record<Locale, NoticeWords>> = { en, ru, fa };

/** What changed, in the state names of the verdict. */
export interface WordedChange {
  service: string;
  channel?: 'calls';
  state: string;
}

export interface NoticeSpeech {
  words: NoticeWords;
  voice: Voice;
  notice(changes: readonly WordedChange[], isNeutral: boolean): { title: string; message: string };
  /** `trouble`: how many of `total` do not get through. */
  badgeTitle(total: number, trouble: number): string;
}

/** `language`: a locale or any language tag of the browser. */
export function noticesIn(language: string): NoticeSpeech {
  const locale = resolveLocale(language, []);
  const words = WORDS[locale];
  const voice = createVoice(locale);
  const sentence = (change: WordedChange): string => voice.say(sentenceFor(change, words), { service: change.service });
  return {
    words,
    voice,
    notice(changes, isNeutral) {
      const [only] = changes;
      if (isNeutral) return { title: words.title, message: words.neutral };
      if (only && changes.length === 1) return { title: words.title, message: sentence(only) };
      const title = voice.say(words.several, { count: changes.length });
      return { title, message: changes.map(sentence).join('\n') };
    },
    badgeTitle(total, trouble) {
      if (total === 0) return words.badge.off;
      return voice.say(trouble > 0 ? words.badge.trouble : words.badge.fine, { count: trouble > 0 ? trouble : total });
    },
  };
}

function sentenceFor({ state, channel }: WordedChange, words: NoticeWords): string {
  if (channel) return state === 'working' ? words.callsAgain : words.calls;
  if (state === 'working') return words.worksAgain;
  if (state === 'slowed') return words.slowed;
  if (state === 'refused') return words.refused;
  return state === 'down' ? words.down : words.stopped;
}
