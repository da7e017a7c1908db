// Are the words in a package the very words of the source?

import { describe, expect, it } from 'vitest';
import { details, pages, popup } from '../../../utils/words/en.ts';
import { LOCALES } from '../../../utils/words/locales.ts';
import { packWords, unpackWords } from '../../../utils/words/packed-words.ts';
import { LANGUAGES } from '../../support/words.ts';

const ENGLISH = { popup, details, pages } as const;
const PARTS = ['popup', 'details', 'pages'] as const;
const CASES = PARTS.flatMap((part) => LOCALES.slice(1).map((locale) => [part, locale] as const));

describe('Packed words', () => {
  it.each(CASES)('of %s in %s are all of them again', (part, locale) => {
    const words = LANGUAGES[locale]?.[part] ?? {};
    expect(unpackWords<object>(packWords(words, ENGLISH[part]), ENGLISH[part])).toEqual(words);
  });

  it.each(CASES)('of %s in %s take little more than half the room', (part, locale) => {
    const words = LANGUAGES[locale]?.[part] ?? {};
    const plain = JSON.stringify(words);
    expect(Buffer.byteLength(packWords(words, ENGLISH[part])) / Buffer.byteLength(plain)).toBeLessThan(0.6);
  });

  it('stay as they are where nobody packed them', () => {
    expect(unpackWords(popup, popup)).toBe(popup);
  });

  it.each(['two\nlines', '\tindented', { one: 'a\ttab', other: 'none' }])(
    'cannot hold %j, and the build says so',
    (text) => {
      expect(() => packWords({ key: text }, { key: '' })).toThrow('These words cannot be packed');
    },
  );
});
