// How does one script run another program, so that its output is seen and its failure counts?

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs with this very Node and the tools of node_modules in front; true when it exited with 0. */
export function succeeds(command: string, parameters: readonly string[]): boolean {
  const run = spawnSync(command, parameters, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.error) console.error(`${command} could not be started: ${run.error.message}`);
  return run.status === 0;
}
