// Stands in for vitest while thousands of mutants are tried in one process: it collects tests and runs them at once.

import { chai, JestChaiExpect } from '@vitest/expect';

chai.use(JestChaiExpect);

export const expect = chai.expect;

interface Collected {
  name: string;
  run(): unknown;
}

export const collected: Collected[] = [];

export function describe(_name: string, body: () => void): void {
  body();
}

export function it(name: string, run: () => unknown): void {
  collected.push({ name, run });
}

/** Rows are spread when they are lists, as vitest does. */
it.each = (rows: readonly unknown[]) => (name: string, run: (...args: never[]) => unknown) => {
  for (const row of rows) {
    const args = (Array.isArray(row) ? row : [row]) as never[];
    collected.push({ name: `${name} ${String(args[0])}`, run: () => run(...args) });
  }
};

export const test = it;
