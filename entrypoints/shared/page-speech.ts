// In which language does a full page speak, and in which dress?

import { language as englishLanguage, popup as englishPopup } from '../../utils/words/en.ts';
import type { PageWords } from '../../utils/words/page-words.ts';
import type { DetailWords, PopupWords } from '../../utils/words/popup-words.ts';
import { createVoice, type Locale, resolveLocale, type Voice } from '../../utils/words/voice.ts';
import { dress } from './dress.ts';
import { fetchDetails, fetchPageWords, fetchPopupWords } from './fetch-words.ts';

export interface PageSpeech {
  words: PageWords;
  voice: Voice;
}

/** Of a page that draws what the popup draws. */
export interface FullSpeech extends PageSpeech {
  popup: PopupWords;
  details: DetailWords;
}

/** Draws at once where the words are there already, else when they are, if it was not asked again meanwhile. */
export const speakOnPage = speaker<PageSpeech>(fetchSpeech);

export const speakInFull = speaker<FullSpeech>(async (locale) => {
  const [speech, details] = await Promise.all([fetchSpeech(locale), fetchDetails(locale)]);
  return speech && details && { ...speech, details };
});

/** What a language says of itself comes with the popup's words. */
async function fetchSpeech(locale: Locale): Promise<Omit<FullSpeech, 'details'> | null> {
  const english = { language: englishLanguage, words: englishPopup };
  const [words, popup] = await Promise.all([fetchPageWords(locale), fetchPopupWords(locale, english)]);
  return words && popup && { words, popup: popup.words, voice: createVoice(popup.language) };
}

function speaker<Speech extends PageSpeech>(fetchOne: (locale: Locale) => Promise<Speech | null>) {
  const fetched = new Map<Locale, Promise<void>>();
  const known = new Map<Locale, Speech>();
  let asked = 0;
  const learn = async (locale: Locale): Promise<void> => {
    const speech = await fetchOne(locale);
    if (!speech) throw new Error(`The package holds no words in ${locale}.`);
    known.set(locale, speech);
  };
  /** Settles when it is drawn, or when a later call took its place. */
  return async (setting: string, appearance: string, draw: (speech: Speech) => void): Promise<void> => {
    const locale = resolveLocale(setting, navigator.languages);
    const turn = ++asked;
    dress(appearance);
    if (!known.has(locale)) {
      const learning = fetched.get(locale) ?? learn(locale);
      fetched.set(locale, learning);
      await learning;
    }
    const speech = known.get(locale);
    if (!speech || turn !== asked) return;
    // Also tells the document, for readers aloud, hyphens and the way the page runs.
    Object.assign(document.documentElement, { lang: locale, dir: speech.voice.direction });
    draw(speech);
  };
}
