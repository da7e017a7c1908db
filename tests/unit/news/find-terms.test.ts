// Is every listed term found that stands in a text, though most are passed over at a glance?

import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../utils/news/curation/find-terms.ts';
import { readingOf } from '../../../utils/news/curation/reading.ts';
import { patternsOf } from '../../../utils/news/curation/term-index.ts';
import { type Token, tokensOf } from '../../../utils/news/curation/tokens.ts';
import { listedTerms } from '../../../utils/news/terms/listed.ts';
import { labelledRows } from '../../support/labelled-rows.ts';

const TERMS = [...listedTerms()].flatMap(([label, terms]) =>
  terms.map((term) => ({ label: label as string, words: term.split(' ') })),
);

const isForm = (text: string, word: string) =>
  word.endsWith('*') ? text.startsWith(word.slice(0, -1)) : text === word;

/** Last token of the term that begins at `at`, or -1; word by word, nothing passed over. */
function slowEnd(words: readonly string[], tokens: readonly Token[], at: number): number {
  if (!isForm(tokens[at]?.text ?? '', words[0] as string)) return -1;
  let position = at;
  let gap = 0;
  for (const word of words.slice(1)) {
    if (word === '..') {
      gap = 3;
      continue;
    }
    const next = tokens.findIndex(
      ({ text }, i) => i > position && i <= position + 1 + gap && (word === '_' || isForm(text, word)),
    );
    if (next < 0 || tokens[next]?.field !== tokens[at]?.field) return -1;
    [position, gap] = [next, 0];
  }
  return position;
}

/** Terms by the first letter of their first word. */
const BY_LETTER = new Map<string, typeof TERMS>();
for (const term of TERMS) {
  const letter = (term.words[0] as string).charAt(0);
  BY_LETTER.set(letter, [...(BY_LETTER.get(letter) ?? []), term]);
}

function slowly(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ text }, at) =>
    (BY_LETTER.get(text.charAt(0)) ?? []).flatMap(({ label, words }) => {
      const to = slowEnd(words, tokens, at);
      // A quotation may have become a mention.
      return to < 0 ? [] : [`${label.replace('quote', 'mention')} ${at}-${to}`];
    }),
  );
}

describe('terms in a text', () => {
  it('are those that a slow search finds in each labelled headline', () => {
    let found = 0;
    for (const { title, summary = '' } of labelledRows()) {
      const tokens = tokensOf(title, summary);
      const hits = findTerms(tokens, false);
      const told = new Set(hits.map(({ label, from, to }) => `${label.replace('quote', 'mention')} ${from}-${to}`));
      const expected = new Set(slowly(tokens));
      found += told.size;
      expect([title, [...told].filter((hit) => !expected.has(hit))]).toEqual([title, []]);
      // What is missing stands within something that rules there.
      const missing = [...expected].filter((hit) => {
        const [from, to] = (hit.split(' ')[1] as string).split('-').map(Number) as [number, number];
        return !told.has(hit) && !hits.some((ruler) => ruler.from <= from && to <= ruler.to);
      });
      expect([title, missing]).toEqual([title, []]);
    }
    expect(found).toBeGreaterThan(10_000);
  });

  it('are each found by their first word, and all that must follow is kept', () => {
    for (const { label, words } of TERMS) {
      // A star within a word means nothing.
      if (/\*./.test(words[0] as string)) continue;
      const patterns = patternsOf((words[0] as string).replace('*', '')) ?? [];
      const rest = words.length > 1 ? words.slice(1) : null;
      const labels = label === 'quote' ? ['quote', 'mention'] : [label];
      const isThere = patterns.some(
        (pattern) => labels.includes(pattern.label) && pattern.rest?.join(' ') === rest?.join(' '),
      );
      expect([label, ...words, isThere]).toEqual([label, ...words, true]);
    }
  });
});

describe('words', () => {
  it('stand in sentences, which go on counting in the summary', () => {
    const told = tokensOf('One two. Three? 四。', 'Five; six').map(({ text, sentence, field }) => [
      text,
      sentence,
      field,
    ]);
    expect(told).toEqual([
      ['one', 0, 0],
      ['two', 0, 0],
      ['three', 1, 0],
      ['四', 2, 0],
      ['five', 4, 1],
      ['six', 5, 1],
    ]);
  });
});

describe('a longer term', () => {
  const labelsIn = (title: string) => readingOf(title, '').hits.map(({ label, from, to }) => `${label} ${from}-${to}`);

  it('with only a preposition beside a name is a mention, any other a quotation', () => {
    expect(labelsIn('Said on Telegram')).toContain('mention 1-2');
    expect(labelsIn('Said in a Telegram channel')).toContain('quote 3-4');
  });

  it.each([
    ['Iran lifts ban on WhatsApp', 'unblock 1-2', 'block 2-2'],
    ['Facebook Messenger down', 'sure:messenger 0-1', 'sure:facebook 0-0'],
    ['Blocks in a Telegram channel', 'quote 3-4', 'other 3-3'],
    ['South Korea', 'name:KR 0-1', 'name:KP 1-1'],
    ['Запрещены социальные сети', 'social 1-2', 'net 2-2'],
  ])('silences what it holds: %s', (title, longer, shorter) => {
    expect(labelsIn(title)).toContain(longer);
    expect(labelsIn(title)).not.toContain(shorter);
  });
});

describe('Arabic', () => {
  const isGlued = (title: string, summary = '') =>
    readingOf(title, summary).hits.some(({ label }) => label === 'sure:telegram');

  it('is read without the particles that are glued to its words', () => {
    expect(isGlued('حجب وتليغرام')).toBe(true);
    expect(isGlued('Telegram', 'بتليغرام')).toBe(true);
  });

  it('is read so in the second word of a term, too', () => {
    const { hits } = readingOf('حجب تطبيق وسيغنال', '');
    expect(hits.filter(({ label, from, to }) => label === 'sure:signal' && from === 1 && to === 2)).toHaveLength(1);
  });

  it.each([
    ['letters', 'حجب وتليغرام گفت', ''],
    ['letters of the summary', 'حجب وتليغرام', 'گفت'],
    ['half-spaces', 'حجب وتليغرام می\u200cشود', ''],
    ['half-spaces of the summary', 'حجب وتليغرام', 'مي\u200cشود'],
  ])('is told from Persian by %s', (_, title, summary) => {
    expect(isGlued(title, summary)).toBe(false);
  });
});
