// How does a missing program get onto a fresh Debian, when we may install it?

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs with apt when we are root on a Debian; false where that is not so or did not work. */
export function installPackages(packages: readonly string[], say: (line: string) => void): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  say(`Installing ${packages.join(', ')} with apt-get …`);
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  // A fresh image has no package lists; a machine in use may have them, and then the first try is enough.
  return apt(install) || (apt(['update', '-q']) && apt(install));
}

function apt(parameters: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = spawnSync('apt-get', parameters, { env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (run.status !== 0) console.error((run.stderr ?? run.error?.message ?? '').trim());
  return run.status === 0;
}
