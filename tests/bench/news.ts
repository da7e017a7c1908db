// What does one wake with news cost: 20 feeds of 50 items parsed, curated and merged?

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { packedTerms } from '../../scripts/packed-terms.ts';
import type { Cost } from './news-wake.ts';

const FEEDS = 20;
const ITEMS = 50;
const CPU_FLOOR_MS = 500;
const HEAP_FLOOR_BYTES = 3_000_000;

interface Measured extends Cost {
  laterCpuMs: number;
}

/** A first wake happens once per process; memory is asked for in another one, for the collector's forced runs cost CPU. */
function measure(program: string, flags: readonly string[]): Measured {
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, program], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

/** As a package holds it: in one file, minified, the terms packed. */
async function bundled(): Promise<string> {
  const outDir = join(import.meta.dirname, '../../.output/bench');
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [packedTerms()],
    build: {
      outDir,
      target: 'esnext',
      minify: true,
      lib: { entry: join(import.meta.dirname, 'news-wake.ts'), formats: ['es'], fileName: 'news-wake' },
      rollupOptions: { external: /^node:/ },
    },
  });
  return join(outDir, 'news-wake.js');
}

/** Best of three: other work on the machine only adds. */
export async function benchNews(): Promise<readonly [what: string, figure: string, bound: string, isKept: boolean][]> {
  const program = await bundled();
  const runs = [0, 1, 2].map(() => measure(program, [])).sort((a, b) => a.cpuMs - b.cpuMs);
  const { cpuMs, laterCpuMs } = runs[0] as Measured;
  const heapBytes = measure(program, ['--expose-gc']).heapBytes ?? 0;
  return [
    [
      `news: ${FEEDS} feeds of ${ITEMS} items, first wake`,
      `${cpuMs.toFixed(0)} ms CPU`,
      `<= ${CPU_FLOOR_MS} ms`,
      cpuMs <= CPU_FLOOR_MS,
    ],
    ['news: the same in a later wake', `${laterCpuMs.toFixed(0)} ms CPU`, '', true],
    [
      'news: live heap above the start, code included',
      `${(heapBytes / 1e6).toFixed(1)} MB`,
      `<= ${HEAP_FLOOR_BYTES / 1e6} MB`,
      heapBytes <= HEAP_FLOOR_BYTES,
    ],
    ['yardstick: 50 million empty steps here and now', `${yardstickMs().toFixed(0)} ms CPU`, '', true],
  ];
}

/** So that figures of a busy or slow machine can be told from those of an idle one. */
function yardstickMs(): number {
  const before = process.cpuUsage();
  let x = 0;
  for (let i = 0; i < 5e7; i++) x = (x * 31 + i) | 0;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 + (x & 0);
}
