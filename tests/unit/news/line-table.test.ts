// Does the table find what a map would, and nothing else?

import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../utils/kernel/random.ts';
import { LineTable } from '../../../utils/news/curation/line-table.ts';
import { listedTerms } from '../../../utils/news/terms/listed.ts';

/** The same, letter by letter from a map. */
function slowly(rests: ReadonlyMap<string, string>, word: string): string[] {
  const beginnings = Array.from({ length: word.length }, (_, i) => `${word.slice(0, i + 1)}*`);
  return [word, ...beginnings].flatMap((first) => rests.get(first) ?? []);
}

function firstWords(): string[] {
  return [...new Set([...listedTerms().values()].flat().map((term) => term.split(' ')[0] as string))];
}

describe('a table of lines', () => {
  it('knows each first word of the listed terms, the stems it begins with, and none of its neighbours', () => {
    const firsts = firstWords();
    const rests = new Map(firsts.map((first, i) => [first, `${first.length}|${i}`]));
    const table = new LineTable(rests);
    const random = seededRandom(5);
    const letters = firsts.join('').replaceAll('*', '');
    for (const first of firsts) {
      const word = first.replace('*', '');
      const letter = letters[Math.floor(random.next() * letters.length)] as string;
      for (const near of [word, word + letter, word.slice(1), word.slice(0, -1), `${word}s${letter}`, letter + word])
        expect([near, ...table.of(near)]).toEqual([near, ...slowly(rests, near)]);
    }
  });

  it('tells words apart whose hashes have much in common', () => {
    const random = seededRandom(6);
    const word = () =>
      Array.from({ length: 1 + random.next() * 4 }, () => 'abж封'[Math.floor(random.next() * 4)]).join('');
    const rests = new Map(Array.from({ length: 5000 }, (_, i) => [word() + (random.next() < 0.5 ? '*' : ''), `${i}`]));
    const table = new LineTable(rests);
    for (let i = 0; i < 5000; i++) {
      const any = word() + word();
      expect([any, ...table.of(any)]).toEqual([any, ...slowly(rests, any)]);
    }
  });

  it('finds nothing for nothing', () => {
    expect(new LineTable(new Map()).of('word')).toEqual([]);
    expect(new LineTable(new Map([['word', 'net']])).of('')).toEqual([]);
  });

  it('refuses more than it can hold', () => {
    const many = Array.from({ length: 16_384 }, (_, i) => [`${i}`, ''] as const);
    expect(() => new LineTable(new Map(many))).toThrow('Too many terms.');
    expect(new LineTable(new Map(many.slice(1))).of('0')).toEqual([]);
    const lines = (letters: number) => new Map([['a', 'x'.repeat(letters)]]);
    expect(new LineTable(lines(262_000)).of('a')[0]).toHaveLength(262_000);
    expect(() => new LineTable(lines(263_000))).toThrow('Too many terms.');
  });
});
