// Are the term lists in a package the very lists of the source?

import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../utils/kernel/random.ts';
import { listedTerms } from '../../../utils/news/terms/listed.ts';
import { packTerms, unpackTerms } from '../../../utils/news/terms/packed-terms.ts';

describe('packed terms', () => {
  it('are all listed terms again, under the same labels in the same order', () => {
    const listed = listedTerms();
    const unpacked = unpackTerms(JSON.parse(JSON.stringify(packTerms(listed))));
    expect([...unpacked.keys()]).toEqual([...listed.keys()]);
    for (const [label, terms] of listed) expect([...(unpacked.get(label) ?? [])].sort(), label).toEqual(terms);
    expect([...listed.values()].flat().length).toBeGreaterThan(10_000);
  });

  it('take little more than half the room', () => {
    const listed = [...listedTerms()].map(([label, terms]) => `${label}:${terms.join()}`).join('\n');
    const packed = JSON.stringify(packTerms(listedTerms()));
    expect(Buffer.byteLength(packed) / Buffer.byteLength(listed)).toBeLessThan(0.7);
  });

  it('may share a beginning of any length, mix scripts, and be anything but capitals', () => {
    const random = seededRandom(3);
    const letters = [...'ab .*_0é', 'ж', 'ы', 'ف', 'پ', '封', '锁', '~', '!'];
    const term = () =>
      Array.from(
        { length: 1 + Math.floor(random.next() * 60) },
        () => letters[Math.floor(random.next() ** 6 * letters.length)],
      );
    const terms = [...new Set(Array.from({ length: 400 }, () => term().join('').trim()).filter((one) => one))].sort();
    const lists = new Map([
      ['one', terms],
      ['two', ['a']],
    ]);
    const unpacked = unpackTerms(packTerms(lists));
    expect([...(unpacked.get('one') ?? [])].sort()).toEqual(terms);
    expect(unpacked.get('two')).toEqual(['a']);
  });

  it('keep labels of places apart, whichever of their kinds are there and in whatever order', () => {
    const labels = [
      'name:RU',
      'called:RU',
      'body:RU',
      'name:IR',
      'body:IR',
      'called:TR',
      'name:TR',
      'called:UA',
      'block',
    ];
    const lists = new Map(labels.map((label, i) => [label, [`term ${i}`]]));
    expect([...unpackTerms(packTerms(lists))]).toEqual([...lists]);
  });

  it.each(['a|b', 'With Capitals'])('cannot hold “%s”, and the build says so', (term) => {
    expect(() => packTerms(new Map([['block', [term]]]))).toThrow('The terms of block cannot be packed.');
  });
});
