// What does one wake with news cost: 20 feeds of 50 items parsed, curated and merged?
// Run with --expose-gc, or the memory figure is left out.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { seededRandom } from '../../utils/kernel/random.ts';
import { absorbFeed, EMPTY_NEWS, newsItems } from '../../utils/news/refresh.ts';
import { SOURCES } from '../../utils/news/sources/index.ts';

const FEEDS = 20;
const ITEMS = 50;
const ROUNDS = 5;
const CPU_FLOOR_MS = 500;
const HEAP_FLOOR_BYTES = 3_000_000;
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

interface Cost {
  cpuMs: number;
  firstMs: number;
  heapBytes: number | null;
  kept: number;
}

function oneWake(): Cost {
  const random = seededRandom(1);
  const collect = (globalThis as { gc?: () => void }).gc;
  collect?.();
  const base = process.memoryUsage().heapUsed;
  let peak = base;
  const before = process.cpuUsage();
  const started = performance.now();
  let firstMs = 0;
  let state = EMPTY_NEWS;
  for (const [index, body] of bodies.entries()) {
    const source = SOURCES[index % SOURCES.length];
    if (!source) continue;
    state = absorbFeed(
      state,
      source,
      { outcome: 'response', status: 200, headers: {}, redirectUrl: null, body },
      NOW_MS,
      random,
    );
    if (index === 0) firstMs = performance.now() - started;
    // What is alive, not what waits for the collector.
    collect?.();
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }
  newsItems(state, { jurisdiction: 'RU', services: ['whatsapp'], locale: 'en', nowMs: NOW_MS, limit: 60 });
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / 1000, firstMs, heapBytes: collect ? peak - base : null, kept: state.items.length };
}

/** CPU is taken without the collector's forced runs. */
function withoutCollector<T>(action: () => T): T {
  const holder = globalThis as { gc?: () => void };
  const collect = holder.gc;
  holder.gc = undefined;
  try {
    return action();
  } finally {
    holder.gc = collect;
  }
}

/** A first wake happens once per process: the best of three, for other work on the machine only adds. */
function coldWake(): { cpuMs: number; firstMs: number } {
  const runs = [0, 1, 2].map(() => {
    const { stdout } = spawnSync(process.execPath, [import.meta.filename, '--one-cold-wake'], { encoding: 'utf8' });
    return JSON.parse(stdout) as { cpuMs: number; firstMs: number };
  });
  return runs.sort((a, b) => a.cpuMs - b.cpuMs)[0] as { cpuMs: number; firstMs: number };
}

/** Fifty million steps of nothing, so that figures of a busy or slow machine can be told from those of an idle one. */
function yardstickMs(): number {
  const before = process.cpuUsage();
  let x = 0;
  for (let i = 0; i < 5e7; i++) x = (x * 31 + i) | 0;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 + (x & 0);
}

function report(): void {
  const memory = oneWake();
  const warm = Array.from({ length: ROUNDS }, () => withoutCollector(oneWake).cpuMs).sort((a, b) => a - b);
  const cold = coldWake();
  const kilobytes = Math.round(bodies.reduce((sum, body) => sum + body.length, 0) / 1000);
  const heap =
    memory.heapBytes === null ? 'needs --expose-gc' : `${(memory.heapBytes / 1e6).toFixed(2)} MB above the start`;
  console.log(`news: ${FEEDS} feeds of ${ITEMS} items, ${kilobytes} kB, ${memory.kept} items kept`);
  console.log(
    `  CPU, first wake      ${cold.cpuMs.toFixed(0)} ms, best of 3 (first feed ${cold.firstMs.toFixed(0)} ms; target <= ${CPU_FLOOR_MS} ms)`,
  );
  console.log(`  CPU, later wakes     ${(warm[Math.floor(ROUNDS / 2)] ?? 0).toFixed(0)} ms (median of ${ROUNDS})`);
  console.log(`  live heap at most    ${heap}, term index included (target <= ${HEAP_FLOOR_BYTES / 1e6} MB)`);
  console.log(`  yardstick            ${yardstickMs().toFixed(0)} ms for 50 million empty steps on this machine now`);
  process.exitCode = cold.cpuMs <= CPU_FLOOR_MS && (memory.heapBytes ?? 0) <= HEAP_FLOOR_BYTES ? 0 : 1;
}

if (process.argv.includes('--one-cold-wake')) console.log(JSON.stringify(withoutCollector(oneWake)));
else report();
