// Which tests run where, and how long may they take?

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { languages } from './scripts/languages.ts';

const MINUTE_MS = 60_000;
const plugins = [languages()];
const jsx = { plugins, oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

/** They take minutes: begun last, each would run on when all others are done. */
const LONGEST =
  /(lab\/(firefox-)?scenarios|lab\/probes\/firefox|e2e\/(accessibility|daily-deep-check|worker-killed|firefox-\w+))\.test/;

/** Counts handshakes: a browser that a busy machine makes wait opens a spare connection beside its own. */
const ALONE = 'tests/e2e/gentle.test.ts';

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isShort = ({ moduleId }: TestSpecification) => Number(!LONGEST.test(moduleId));
    return (await super.sort(files)).toSorted((a, b) => isShort(a) - isShort(b));
  }
}

/** Real browsers and network namespaces, after everything that is quick: mostly waiting, so three files share two cores. */
const real = { maxWorkers: 3, testTimeout: 10 * MINUTE_MS, hookTimeout: 5 * MINUTE_MS, sequence: { groupOrder: 2 } };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
