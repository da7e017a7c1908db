// Where does a browser of the lab live, so that it shares nothing with the user's own and trusts the lab's authority?

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface BrowserHome {
  dir: string;
  profileDir: string;
  environment: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

export async function makeHome(caCertificateFile: string | null): Promise<BrowserHome> {
  const dir = await mkdtemp(join(tmpdir(), 'throughline-'));
  if (caCertificateFile) await trust(caCertificateFile, dir);
  return {
    dir,
    profileDir: join(dir, 'profile'),
    environment: environmentOf(dir),
    // The browser's own children may still be writing for a moment after it has gone.
    remove: () => rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

/** Chromium on Linux reads its user's authorities from an NSS database under the home. */
async function trust(caCertificateFile: string, homeDir: string): Promise<void> {
  const databaseDir = join(homeDir, '.pki', 'nssdb');
  await mkdir(databaseDir, { recursive: true });
  const database = `sql:${databaseDir}`;
  try {
    await run('certutil', ['-N', '-d', database, '--empty-password']);
    await run('certutil', ['-A', '-d', database, '-n', 'Throughline lab', '-t', 'C,,', '-i', caCertificateFile]);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Error(isMissing ? 'certutil is missing; on Debian: apt-get install libnss3-tools' : String(error));
  }
}

function environmentOf(dir: string): NodeJS.ProcessEnv {
  const own = { HOME: dir, XDG_CONFIG_HOME: join(dir, 'config'), XDG_CACHE_HOME: join(dir, 'cache') };
  // Without a bus of its own the browser would wait for, or talk to, the user's desktop.
  return { ...process.env, ...own, DBUS_SESSION_BUS_ADDRESS: 'disabled:', LANGUAGE: 'en' };
}
