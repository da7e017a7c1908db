// What might a record look like after a bad day? (Some of its parts replaced by anything at all.)

import type { Random } from '../../utils/kernel/random.ts';

const ANYTHING: readonly unknown[] = [
  null,
  undefined,
  '',
  'x',
  0,
  -1,
  1e300,
  Number.NaN,
  true,
  [],
  {},
  [null],
  [[]],
  { toString: null },
  '\u202e',
  '<b>',
  'a'.repeat(10_000),
];

/** A copy in which about one part in twenty is something else. */
export function mangled(value: unknown, random: Random): unknown {
  if (random.next() < 0.05) return ANYTHING[Math.floor(random.next() * ANYTHING.length)];
  if (Array.isArray(value)) return value.map((item) => mangled(item, random));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mangled(item, random)]));
}
