// In which words, by whose clock does a component speak?

import type { PopupWords } from '../utils/words/popup-words.ts';
import type { Voice } from '../utils/words/voice.ts';

export interface Speech<Words = PopupWords> {
  words: Words;
  voice: Voice;
  nowMs: number;
}
