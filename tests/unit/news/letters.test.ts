// Is a word folded at a glance folded as any other is?

import { describe, expect, it } from 'vitest';
import { fold, HAN } from '../../../utils/news/curation/letters.ts';
import { labelledRows } from '../../support/labelled-rows.ts';

/** A letter with an accent lets nothing pass at a glance. */
const slowly = (word: string) => fold(`é${word}`).slice(1);

describe('folding', () => {
  it('makes of every letter the same, alone and in slow company', () => {
    for (let code = 0; code < 0x10000; code++) {
      const letter = String.fromCharCode(code);
      // Han words are folded letter by letter; a sigma looks different at an end.
      if (HAN.test(letter) || letter.normalize('NFKD').includes('Σ')) continue;
      expect([code, fold(letter)]).toEqual([code, slowly(letter)]);
    }
  });

  it('makes of every word of the labelled headlines the same', () => {
    for (const { title, summary = '' } of labelledRows()) {
      for (const word of `${title} ${summary}`.split(/\s+/)) {
        if (!HAN.test(word)) expect(fold(word)).toBe(slowly(word));
      }
    }
  });
});
