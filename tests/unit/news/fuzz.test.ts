import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../../../utils/kernel/random.ts';
import { curate } from '../../../utils/news/curate.ts';
import { MAX_ENTRIES } from '../../../utils/news/feed/feed-size.ts';
import { isPublicName } from '../../../utils/news/feed/safe-link.ts';
import { parseFeed } from '../../../utils/news/parse-feed.ts';
import { measured } from '../../support/cpu.ts';

const NOW_MS = Date.UTC(2026, 10, 23);
const SEEDS = ['rss.xml', 'atom.xml', 'rdf.xml', 'feed.json', 'ooni.json', 'utf16.xml', 'cp1251.xml'].map(
  (name) => new Uint8Array(readFileSync(`tests/fixtures/news/feeds/${name}`)),
);
const PIECES = [
  '<item>',
  '</item>',
  '<title>',
  '</title>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '&#0;',
  '&#x110000;',
  '&lt;script&gt;',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'data:text/html,x',
  '\u202e',
  '\u2066',
  '\u0000',
  '"',
  "'",
  '<',
  '>',
  '&',
  '{',
  '}',
  '[',
  ']',
  '__proto__',
  'https://127.0.0.1/',
  '<entry>',
  '<link href="',
  'xml:base="javascript:"',
  '<!DOCTYPE a [<!ENTITY b "c">',
  '&b;',
  '9999-12-31',
  '\ufeff',
  '\ud800',
  'https://\u0430pple.example.com/',
].map((text) => new TextEncoder().encode(text));

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random.next() * list.length)] as T;
}

/** One seed with up to eight bytes flipped, pieces put in, parts cut out or doubled. */
function mutated(random: Random): Uint8Array {
  let bytes: Uint8Array = pick(SEEDS, random);
  const steps = 1 + Math.floor(random.next() * 8);
  for (let step = 0; step < steps; step++) {
    const at = Math.floor(random.next() * bytes.length);
    const to = Math.min(bytes.length, at + Math.floor(random.next() * 60));
    switch (Math.floor(random.next() * 4)) {
      case 0:
        bytes = bytes.slice();
        bytes[at] = Math.floor(random.next() * 256);
        break;
      case 1:
        bytes = joined(bytes.subarray(0, at), pick(PIECES, random), bytes.subarray(at));
        break;
      case 2:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(to));
        break;
      default:
        bytes = joined(bytes.subarray(0, to), bytes.subarray(at));
    }
  }
  return bytes;
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Nothing that could act, trick the eye or reach the local network. */
function offence(text: string): string | null {
  if (text.length > 300) return 'longer than 300 characters';
  if (/<[a-z!/?]/i.test(text)) return 'holds markup';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
  if (/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(text))
    return 'holds control or direction marks';
  return /\p{Cs}/u.test(text) ? 'holds half a character' : null;
}

describe('ten thousand broken feeds', () => {
  it('never throw, never pass anything but short plain text and public https links, and cost little', () => {
    const random = seededRandom(20_261_123);
    let entries = 0;
    let dearestMs = 0;
    for (let round = 0; round < 10_000; round++) {
      const bytes = mutated(random);
      const { value: feed, ms } = measured(() => parseFeed({ bytes, url: 'https://feeds.example.org/rss' }, NOW_MS));
      dearestMs = Math.max(dearestMs, ms);
      if (!feed.ok) continue;
      expect(feed.value.entries.length).toBeLessThanOrEqual(MAX_ENTRIES);
      for (const { title, summary, link } of feed.value.entries) {
        entries++;
        const fault = offence(title) ?? offence(summary);
        if (fault) expect.unreachable(`round ${round}: ${fault}: ${JSON.stringify({ title, summary })}`);
        if (link !== null && (!link.startsWith('https://') || !isPublicName(new URL(link).hostname)))
          expect.unreachable(`round ${round}: ${link}`);
      }
    }
    expect(entries).toBeGreaterThan(5_000);
    expect(dearestMs).toBeLessThan(500);
  });

  it('leave no more than a few megabytes behind', () => {
    const random = seededRandom(7);
    const run = (rounds: number) => {
      for (let round = 0; round < rounds; round++) parseFeed({ bytes: mutated(random) }, NOW_MS);
      globalThis.gc?.();
      return process.memoryUsage().heapUsed;
    };
    const base = run(500);
    expect(run(3_000) - base).toBeLessThan(40_000_000);
  });

  it('and headlines of any characters are curated without an exception', () => {
    const random = seededRandom(99);
    for (let round = 0; round < 2_000; round++) {
      const title = Array.from({ length: 40 }, () => String.fromCharCode(Math.floor(random.next() * 65_536))).join('');
      const { relevance, jurisdiction } = curate({ title, summary: title, language: '', sourceJurisdictions: [] });
      expect(relevance).toBeGreaterThanOrEqual(0);
      expect(jurisdiction).toMatch(/^[A-Z]{2}$/);
    }
  });
});
