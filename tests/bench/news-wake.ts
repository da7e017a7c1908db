// One wake with news, measured from within: what does it take, the first time and later?

import { readFileSync } from 'node:fs';
import { type Random, seededRandom } from '../../utils/kernel/random.ts';
import { readFeeds } from '../../utils/news/read-feeds.ts';
import { absorbFeed, EMPTY_NEWS, type NewsState, newsItems } from '../../utils/news/refresh.ts';
import { SOURCES } from '../../utils/news/sources/index.ts';
import type { Source } from '../../utils/news/sources/source.ts';

const FEEDS = 20;
const ITEMS = 50;
const ROUNDS = 5;
const NOW_MS = Date.UTC(2026, 10, 23);

const headlines = ['labelled', 'held-out'].flatMap((name) =>
  readFileSync(`tests/fixtures/news/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { title: string; language: string }),
);
const bodies = Array.from({ length: FEEDS }, (_, feed) => new TextEncoder().encode(feedOf(feed)));

/** Real-shaped entries: a headline, and a summary of four sentences in markup. */
function feedOf(feed: number): string {
  const items = Array.from({ length: ITEMS }, (_, i) => {
    const { title } = headlines[(feed * ITEMS + i) % headlines.length] as { title: string };
    const words = `<p>${title}. ${'Officials did not comment on the report, which could not be verified at once. '.repeat(4)}</p>`;
    const date = new Date(NOW_MS - (feed * ITEMS + i) * 600_000).toUTCString();
    return `<item><title><![CDATA[${title}]]></title><link>https://news${feed}.example.org/${i}</link><description><![CDATA[${words}]]></description><pubDate>${date}</pubDate></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed}</title>${items.join('')}</channel></rss>`;
}

export interface Cost {
  cpuMs: number;
  firstMs: number;
  heapBytes: number | null;
  kept: number;
}

/** Tables of numbers lie outside the heap and count all the same. */
function liveBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function withFeed(state: NewsState, source: Source, bytes: Uint8Array, random: Random): NewsState {
  const feeds = [{ sourceId: source.id, bytes, contentType: null }];
  const [reading = null] = readFeeds({ feeds, known: state.items, nowMs: NOW_MS });
  const answer = { outcome: 'response', status: 200, headers: {}, redirectUrl: null, reading } as const;
  return absorbFeed(state, source, answer, NOW_MS, random);
}

function oneWake(): Cost {
  const random = seededRandom(1);
  const collect = (globalThis as { gc?: () => void }).gc;
  collect?.();
  const base = liveBytes();
  let peak = base;
  const before = process.cpuUsage();
  const started = performance.now();
  let firstMs = 0;
  let state = EMPTY_NEWS;
  for (const [index, body] of bodies.entries()) {
    state = withFeed(state, SOURCES[index % SOURCES.length] as Source, body, random);
    if (index === 0) firstMs = performance.now() - started;
    // What is alive, not what waits for the collector.
    collect?.();
    if (collect) peak = Math.max(peak, liveBytes());
  }
  newsItems(state, { jurisdiction: 'RU', services: ['whatsapp'], locale: 'en', nowMs: NOW_MS, limit: 60 });
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / 1000, firstMs, heapBytes: collect ? peak - base : null, kept: state.items.length };
}

const first = oneWake();
const later = Array.from({ length: ROUNDS }, () => oneWake().cpuMs).sort((a, b) => a - b);
console.log(JSON.stringify({ ...first, laterCpuMs: later[Math.floor(ROUNDS / 2)] }));
