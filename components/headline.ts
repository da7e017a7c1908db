// How many get through, in one sentence?

import type { Speech } from './speech.ts';

export interface Tally {
  total: number;
  notThrough: number;
  slow: number;
  through: number;
  /** Services that get through, but not for calls. */
  callsCut: number;
}

/** `2 of 7 don’t get through`. */
export function headlineWords({ total, notThrough, slow, through, callsCut }: Tally, { words, voice }: Speech): string {
  const { headline } = words;
  const params = { count: total, cut: notThrough, slow, through };
  if (notThrough > 0) return voice.say(headline.notThrough, params);
  if (through === 0) return headline.nothingKnown;
  if (through < total) return voice.say(headline.unclear, params);
  if (slow > 0) return voice.say(headline.slowed, params);
  return callsCut > 0 ? headline.callsCut : voice.say(headline.allThrough, params);
}
