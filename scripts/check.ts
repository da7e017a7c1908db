// Is the source in order? Types, formatting, house rules, catalogue of events, dead code; all are run, then it says which failed.

import { succeeds } from './run.ts';

const CHECKS: readonly [what: string, command: string, parameters: readonly string[]][] = [
  ['generated types', 'wxt', ['prepare']],
  ['types', 'tsc', ['--noEmit']],
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['house rules', process.execPath, ['scripts/house/lint-house.ts']],
  ['catalogue', process.execPath, ['scripts/check-catalogue.ts']],
  ['timeline', process.execPath, ['scripts/check-timeline.ts']],
  ['dead code', 'knip', []],
];

const failed = CHECKS.filter(([what, command, parameters]) => {
  console.log(`\n— ${what}`);
  return !succeeds(command, parameters);
}).map(([what]) => what);

console.log(failed.length === 0 ? '\nCheck: all in order.' : `\nCheck: not in order: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
