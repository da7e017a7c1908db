// Does the popup show what is known when the worker is gone, or cannot start at all?

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishWelcome } from '../lab/driver/consent.ts';
import { type Household, settleIn } from '../lab/driver/live-run.ts';
import { Observer } from '../lab/driver/observe.ts';
import { scenarioOf, shipped } from './support.ts';

const scenario = scenarioOf({ services: ['matrix', 'threema'] });

describe('a popup without a worker', () => {
  let home: Household;
  beforeAll(async () => {
    home = await settleIn(scenario, await shipped());
  });
  afterAll(() => home?.close());

  it('paints the last known state', async () => {
    await finishWelcome(home.browser, home.extensionId, scenario);
    const before = await Observer.open(home.browser, home.extensionId, false);
    const known = await before.until(
      (reading) => reading.checkedAt !== null && !reading.isBusy,
      60_000,
      'a first check',
    );
    await before.page.session.send('ServiceWorker.enable');
    await before.page.session.send('ServiceWorker.stopAllWorkers');
    await before.page.close();
    const observer = await Observer.open(home.browser, home.extensionId, false);
    expect((await observer.read()).services).toEqual(known.services);
    const workers = (await home.browser.targets()).filter(({ type }) => type === 'service_worker');
    expect(workers, 'the popup needs no worker and wakes none').toEqual([]);
  });

  it("says what it knows even when the worker's file is missing", async () => {
    await rm(join(home.browser.home.dir, 'extension', 'background.js'));
    const observer = await Observer.open(home.browser, home.extensionId, false);
    const reading = await observer.read();
    expect(Object.keys(reading.services).sort()).toEqual(['matrix', 'threema']);
  });
});
