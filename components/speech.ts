// In which words, by whose clock does a component speak?

import type { DetailWords, PopupWords } from '../utils/words/popup-words.ts';
import type { Voice } from '../utils/words/voice.ts';

export interface Speech {
  words: PopupWords;
  /** The popup's first paint does without them. */
  details: DetailWords | null;
  voice: Voice;
  nowMs: number;
}

export type DetailedSpeech = Speech & { details: DetailWords };

export function isDetailed(speech: Speech): speech is DetailedSpeech {
  return speech.details !== null;
}
