// Can the lab run on this machine, and how does it get its own network: as root or in a user namespace?

import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

export type Privilege = 'root' | 'user-namespace';

const PROGRAMS = { unshare: 'util-linux', nsenter: 'util-linux', ip: 'iproute2', perl: 'perl-base', mount: 'mount' };

function has(program: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/sbin', '/usr/bin', '/bin'];
  return folders.some((folder) => canAccess(`${folder}/${program}`, constants.X_OK));
}

function canAccess(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false; // absent or forbidden; the caller words it
  }
}

function canUnshare(flags: string[]): boolean {
  try {
    execFileSync('unshare', [...flags, '--', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // the kernel or a security module forbids it; the caller words it
  }
}

/** Throws one sentence that says what is missing. */
export function privilegeHere(): Privilege {
  if (process.platform !== 'linux')
    throw new Error(`The network lab needs Linux network namespaces, which ${process.platform} does not have.`);
  for (const [program, source] of Object.entries(PROGRAMS)) {
    if (!has(program))
      throw new Error(
        `The network lab needs the program "${program}" (Debian package ${source}), which is not installed.`,
      );
  }
  if (!canAccess('/dev/net/tun', constants.R_OK | constants.W_OK)) {
    throw new Error(
      'The network lab needs to open /dev/net/tun for reading and writing, and this user or container may not.',
    );
  }
  const isRoot = process.getuid?.() === 0;
  if (isRoot && canUnshare(['--net', '--mount'])) return 'root';
  if (canUnshare(['--user', '--map-root-user', '--net', '--mount'])) return 'user-namespace';
  throw new Error(
    'The network lab may not make network namespaces here: run it as root, or allow unprivileged user namespaces (kernel.unprivileged_userns_clone, AppArmor).',
  );
}

export const unshareFlags = (privilege: Privilege): string[] =>
  privilege === 'root' ? ['--net', '--mount'] : ['--user', '--map-root-user', '--net', '--mount'];
