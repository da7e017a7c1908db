// Are the words in a package the very words of the source?

import { describe, expect, it } from 'vitest';
import { packedWords } from '../../../scripts/packed-words.ts';
import { details, pages, popup } from '../../../utils/words/en.ts';
import * as fa from '../../../utils/words/fa.ts';
import { packWords, unpackWords } from '../../../utils/words/packed-words.ts';
import * as ru from '../../../utils/words/ru.ts';

const ENGLISH = { popup, details, pages } as const;
const OWN = { ru, fa } as const;
const PARTS = ['popup', 'details', 'pages'] as const;
const CASES = PARTS.flatMap((part) => (['ru', 'fa'] as const).map((locale) => [part, locale] as const));

describe('Packed words', () => {
  it.each(CASES)('of %s in %s are all of them again', (part, locale) => {
    const packed = packWords(OWN[locale][part], ENGLISH[part]);
    expect(unpackWords<object>(packed, ENGLISH[part])).toEqual(OWN[locale][part]);
  });

  it.each(CASES)('of %s in %s take little more than half the room', (part, locale) => {
    const plain = JSON.stringify(OWN[locale][part]);
    expect(Buffer.byteLength(packWords(OWN[locale][part], ENGLISH[part])) / Buffer.byteLength(plain)).toBeLessThan(0.6);
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

  it.each(['ru', 'fa'] as const)('replace the source of %s in a build, and of no other file', async (locale) => {
    const load = packedWords().load as (id: string) => Promise<string | null>;
    const code = await load(new URL(`../../../utils/words/${locale}.ts`, import.meta.url).pathname);
    const built = await import(`data:text/javascript,${encodeURIComponent(code ?? '')}`);
    for (const part of PARTS) expect(unpackWords<object>(built[part], ENGLISH[part]), part).toEqual(OWN[locale][part]);
    expect(built.notices).toEqual(OWN[locale].notices);
    expect(await load(new URL('../../../utils/words/en.ts', import.meta.url).pathname)).toBeNull();
  });
});
