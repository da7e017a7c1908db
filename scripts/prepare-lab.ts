// Are the programs that the censored network is made of installed? On a Debian where we are root they soon are.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './debian.ts';

/** Program -> Debian package. */
const PROGRAMS: Readonly<Record<string, string>> = {
  unshare: 'util-linux',
  nsenter: 'util-linux',
  ip: 'iproute2',
  certutil: 'libnss3-tools',
  curl: 'curl',
  openssl: 'openssl',
};

/** Installs what is missing where it may; otherwise says it, and the lab's own tests fail with the same sentence. */
export function prepareLab(say: (line: string) => void = console.log): void {
  if (process.platform !== 'linux') {
    say('The lab needs Linux network namespaces; on this system its tests fail.');
    return;
  }
  const missing = missingPrograms();
  if (missing.length === 0) return;
  installPackages(packagesOf(missing).split(' '), say);
  const still = missingPrograms();
  if (still.length > 0) say(`The lab misses ${still.join(', ')}; on Debian: apt-get install ${packagesOf(still)}.`);
}

function packagesOf(programs: readonly string[]): string {
  return [...new Set(programs.map((name) => PROGRAMS[name] ?? name))].join(' ');
}

function missingPrograms(): string[] {
  // An ordinary user's PATH often lacks the sbin folders, where `ip` lives.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return Object.keys(PROGRAMS).filter((name) => !folders.some((folder) => existsSync(join(folder, name))));
}
