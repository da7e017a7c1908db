// Runs inside the lab's client namespace: starts Firefox with the probing extension and passes questions on, a line each.
// `firefox-child.ts <firefox> <extension dir> <lab authority>`; a line in is a list of asks, a line out its observations.

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { launch } from 'puppeteer-core';
import { FIREFOX_ID } from './firefox-id.ts';

const run = promisify(execFile);
const UUID = '6b1f0c3a-8d5e-4f27-9a64-2c7d1e90b3f8';
const [executablePath = '', extensionDir = '', caCertificateFile = ''] = process.argv.slice(2);

const profile = await mkdtemp(join(tmpdir(), 'throughline-firefox-'));
await run('certutil', ['-N', '-d', `sql:${profile}`, '--empty-password']);
await run('certutil', ['-A', '-d', `sql:${profile}`, '-n', 'lab', '-t', 'C,,', '-i', caCertificateFile]);
const browser = await launch({
  browser: 'firefox',
  executablePath,
  headless: true,
  userDataDir: profile,
  args: ['--remote-allow-system-access'],
  env: { ...process.env, HOME: profile },
  extraPrefsFirefox: {
    'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: UUID }),
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'intl.locale.requested': 'en-US',
    // As in driver/firefox/profile.ts.
    'browser.tabs.remote.unloadDelayMs': 300,
  },
});
// The user has been there before.
await browser.setCookie({
  name: 'visitor',
  value: 'user',
  domain: 'web.max.ru',
  path: '/',
  secure: true,
  sameSite: 'None',
});
await browser.installExtension(extensionDir);
const page = await browser.newPage();
// Load events never come for extension pages over BiDi.
await page.goto(`moz-extension://${UUID}/blank.html`, { waitUntil: [] });
await page.waitForFunction(`document.readyState === 'complete' && typeof browser === 'object'`);
process.stdout.write('"ready"\n');
for await (const line of createInterface({ input: process.stdin })) {
  const answer = await page.evaluate(`browser.runtime.sendMessage(${line})`);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
await rm(profile, { recursive: true, force: true, maxRetries: 5 });
process.exit(0);
