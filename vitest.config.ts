// Which tests run where, and how long may they take?

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { languages } from './scripts/languages.ts';

const MINUTE_MS = 60_000;
const plugins = [languages()];
const jsx = { plugins, oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

/** Twenty seconds to minutes each, the longest first: begun last, one of them would run on when all others are done. */
const LONGEST = [
  'lab/firefox-scenarios',
  'lab/scenarios',
  'e2e/daily-deep-check',
  'lab/probes/firefox',
  'e2e/accessibility',
  'lab/firefox-proxy-form',
  'e2e/worker-killed',
  'e2e/erase',
  'e2e/firefox-screens',
  'e2e/news',
  'lab/net/calls',
  'e2e/one-file-locale',
  'lab/probes/chromium',
  'lab/net/interference',
  'lab/net/conditions',
];

/** Counts handshakes: a browser that a busy machine makes wait opens a spare connection beside its own. */
const ALONE = 'tests/e2e/gentle.test.ts';

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return found < 0 ? LONGEST.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

/** Left to itself the runner keeps a core free for the one who watches: on two cores that is half of them. */
const QUICK_WORKERS = Math.max(2, availableParallelism() - 1);

/** Real browsers and network namespaces, after everything that is quick: mostly waiting, so four files share two cores. */
const real = { maxWorkers: 4, testTimeout: 10 * MINUTE_MS, hookTimeout: 5 * MINUTE_MS, sequence: { groupOrder: 2 } };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    maxWorkers: QUICK_WORKERS,
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{unit,accuracy,news-cli}/**/*.test.ts'],
          // Some replay hundreds of rounds: quick, but not on a machine that ten others use.
          testTimeout: MINUTE_MS,
        },
      },
      {
        ...jsx,
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          testTimeout: MINUTE_MS,
        },
      },
      {
        plugins: [WxtVitest(), languages()],
        test: {
          name: 'background',
          environment: 'node',
          include: ['tests/background/**/*.test.ts'],
          // Days of background work go by in each; a busy machine needs its time for them.
          testTimeout: 5 * MINUTE_MS,
        },
      },
      {
        plugins,
        test: {
          name: 'closed-world',
          include: ['tests/closed-world/**/*.test.ts'],
          globalSetup: ['tests/closed-world/build-all.ts'],
          testTimeout: MINUTE_MS,
          sequence: { groupOrder: 1 },
        },
      },
      { plugins, test: { name: 'lab', include: ['tests/lab/**/*.test.ts'], ...real } },
      { plugins, test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: [ALONE], ...real } },
      { plugins, test: { name: 'alone', include: [ALONE], ...real, sequence: { groupOrder: 3 } } },
    ],
  },
});
