// What still runs in the lab's namespaces when it ends, a crashed driver's browser for instance?

import { readdirSync, readlinkSync } from 'node:fs';

/** Whatever still runs inside the lab's private namespaces was started there by its users. */
export function endProcessesIn(namespaces: string[]): void {
  const inodes = new Set(namespaces.map((path) => linkOf(path) ?? 'gone'));
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry) || !inodes.has(linkOf(`/proc/${entry}/ns/net`) ?? '')) continue;
    try {
      process.kill(Number(entry), 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it ended by itself in between
    }
  }
}

function linkOf(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null; // another user's process, or one that just ended
  }
}
