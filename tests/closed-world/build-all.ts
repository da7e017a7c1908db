// Which packages do the closed-world tests look at? The ones built from this very source.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** In a process of its own: a build inside the test runner would share its module graph. */
export function setup(): void {
  const root = join(import.meta.dirname, '../..');
  const run = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0)
    throw new Error(`The build failed, so there is nothing to look at:\n${run.stdout}\n${run.stderr}`);
}
