// Where does a Firefox of the lab live, so that it trusts the lab's authority and talks to nobody by itself?

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Browser, createProfile } from '@puppeteer/browsers';

const run = promisify(execFile);

export type Preferences = Record<string, string | number | boolean>;

export interface Profile {
  dir: string;
  profileDir: string;
  environment: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

const QUIET: Preferences = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.http.speculative-parallel-limit': 0,
  // The lab's resolver is the only one; and its servers speak no QUIC.
  'network.trr.mode': 5,
  'network.http.http3.enable': false,
  'services.settings.server': 'data:,',
  'intl.locale.requested': 'en-US',
  // The click is real; only the browser's own question after it is answered beforehand.
  'extensions.webextOptionalPermissionPrompts': false,
  // A socket that failed lately is held back up to a minute; the lab's minutes are shorter.
  'network.websocket.delay-failed-reconnects': false,
  // Without these a tab that is not in front hardly lives, and we watch every state.
  'dom.min_background_timeout_value': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  'ui.prefersReducedMotion': 1,
  // Firefox's own 300. Who lets itself be driven gets 0, and then waits for a hidden tab at the cost of a core.
  'browser.tabs.remote.unloadDelayMs': 300,
  // A start costs a fifteenth less without the processes that are made ready for pages to come.
  'dom.ipc.processPrelaunch.enabled': false,
};

export async function makeProfile(caCertificateFile: string | null, preferences: Preferences): Promise<Profile> {
  const dir = await mkdtemp(join(tmpdir(), 'throughline-'));
  const profileDir = join(dir, 'profile');
  await mkdir(profileDir);
  await createProfile(Browser.FIREFOX, { path: profileDir, preferences: { ...QUIET, ...preferences } });
  if (caCertificateFile) {
    const database = `sql:${profileDir}`;
    await run('certutil', ['-N', '-d', database, '--empty-password']);
    await run('certutil', ['-A', '-d', database, '-n', 'Throughline lab', '-t', 'C,,', '-i', caCertificateFile]);
  }
  const own = { HOME: dir, XDG_CONFIG_HOME: join(dir, 'config'), XDG_CACHE_HOME: join(dir, 'cache') };
  return {
    dir,
    profileDir,
    // Without a bus of its own the browser would wait for, or talk to, the user's desktop.
    environment: { ...process.env, ...own, DBUS_SESSION_BUS_ADDRESS: 'disabled:', LANGUAGE: 'en' },
    remove: () => rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}
