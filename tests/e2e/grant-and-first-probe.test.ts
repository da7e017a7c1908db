// Does the very first check after the grant already see why a service fails, in one life of the worker?

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { finishWelcome } from '../lab/driver/consent.ts';
import { type Household, settleIn } from '../lab/driver/live-run.ts';
import { Observer } from '../lab/driver/observe.ts';
import { scenarioOf, shipped } from './support.ts';

const scenario = scenarioOf({
  services: ['instagram', 'matrix'],
  hosts: { '@instagram': { interfere: 'sni-reset' } },
});

describe('the grant and the first check', () => {
  let home: Household;
  beforeAll(async () => {
    home = await settleIn(scenario, await shipped());
  });
  afterAll(() => home?.close());

  it('give full evidence without the worker starting anew', async () => {
    const workers = async () => (await home.browser.targets()).filter(({ type }) => type === 'service_worker');
    await expect.poll(workers, { timeout: 10_000 }).toHaveLength(1);
    const before = await workers();
    await finishWelcome(home.browser, home.extensionId, scenario);
    const observer = await Observer.open(home.browser, home.extensionId, false);
    await observer.until(
      (reading) => reading.checkedAt !== null && !reading.isBusy,
      60_000,
      'the first check is through',
    );
    expect((await workers()).map(({ targetId }) => targetId)).toEqual(before.map(({ targetId }) => targetId));
    const snapshot = await observer.page.evaluate<Snapshot>(
      `chrome.storage.local.get('snapshot').then((all) => all.snapshot)`,
    );
    const verdictOf = (id: string) => snapshot.services.find((view) => view.id === id)?.verdict;
    // Only a webRequest event names the reset; a deaf listener would leave it "unknown".
    expect(verdictOf('instagram')).toMatchObject({
      state: 'interference',
      mechanism: 'tls',
      failure: 'connection-reset',
    });
    expect(verdictOf('matrix')).toMatchObject({ state: 'working', reachedAtLeast: 'response' });
  });
});
