// Does the store's own linter find anything at all in the Firefox package?

import { spawnSync } from 'node:child_process';
import { ROOT } from './run.ts';

const run = spawnSync(
  'web-ext',
  ['lint', '--source-dir', `${ROOT}.output/firefox-mv3`, '--output', 'json', '--no-config-discovery'],
  { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' },
);
const answer = JSON.parse(run.stdout || 'null') as { summary: Record<string, number> } & Record<string, unknown[]>;
for (const kind of ['errors', 'warnings', 'notices']) {
  for (const found of answer[kind] as { code: string; file?: string; message: string }[]) {
    console.log(`${kind}: ${found.code} ${found.file ?? ''} ${found.message}`);
  }
}
const { errors = 1, warnings = 1, notices = 0 } = answer.summary;
console.log(`web-ext lint: ${errors} errors, ${warnings} warnings, ${notices} notices`);
process.exitCode = errors + warnings === 0 ? 0 : 1;
