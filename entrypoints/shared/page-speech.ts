// In which language does a full page speak, and in which dress?

import { type PageWords, pageWords } from '../../utils/words/page-words.ts';
import { createVoice, resolveLocale, type Voice } from '../../utils/words/voice.ts';
import { dress } from './dress.ts';

export interface PageSpeech {
  words: PageWords;
  voice: Voice;
}

/** Also tells the document, for readers aloud, hyphens and the way the page runs. */
export function speakOnPage(setting: string, appearance: string): PageSpeech {
  const locale = resolveLocale(setting, navigator.languages);
  const voice = createVoice(locale);
  Object.assign(document.documentElement, { lang: locale, dir: voice.direction });
  dress(appearance);
  return { words: pageWords(locale), voice };
}
