// What may notifications, the badge and the toolbar menu say, in each language?

import { ENGLISH, NOTICES, type NoticeWords } from './notices-by-locale.ts';
import { createVoice, resolveLocale, type Voice } from './voice.ts';

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

/** `setting`: a locale, or anything else for the first of the browser's languages that we speak. */
export function noticesIn(setting: string, ...browserLanguages: readonly string[]): NoticeSpeech {
  const { notices: words, language: spoken } = NOTICES[resolveLocale(setting, browserLanguages)] ?? ENGLISH;
  const voice = createVoice(spoken);
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
