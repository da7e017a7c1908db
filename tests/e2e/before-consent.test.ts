// Is anybody contacted before the user has said yes?

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Household, settleIn } from '../lab/driver/live-run.ts';
import { openScreen, SCREENS } from '../lab/driver/shots.ts';
import { isBrowsersDoing, scenarioOf, shipped } from './support.ts';

/** Long enough for any start-up work, alarm of a second or retry to show itself on the wire. */
const WATCHED_MS = 8000;

describe('before consent', () => {
  let home: Household;
  beforeAll(async () => {
    home = await settleIn(scenarioOf({}), await shipped());
  });
  afterAll(() => home?.close());

  it('installs, opens every screen and is pressed on "Check now" without one packet to anybody', async () => {
    for (const screen of SCREENS) {
      const page = await openScreen(home.browser, home.extensionId, screen);
      await page.evaluate(`chrome.runtime.sendMessage({ type: 'check-now' })`);
    }
    await pause(WATCHED_MS);
    const counts = await home.lab.counts();
    const contacted = [
      ...counts.dnsQueries.map((query) => query.name),
      ...counts.handshakes.map((handshake) => handshake.host),
      ...counts.requests.map((request) => request.host),
      ...Object.keys(counts.stun),
    ];
    expect([...new Set(contacted)].filter((host) => !isBrowsersDoing(host, counts))).toEqual([]);
  });

  it('would have been seen: the same wire shows a request that a page makes', async () => {
    const page = await home.browser.openPage('https://www.debian.org/');
    await page.close();
    const { dnsQueries } = await home.lab.counts();
    expect(dnsQueries.map((query) => query.name)).toContain('www.debian.org');
  });
});
