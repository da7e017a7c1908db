// Does the product survive that the browser ends its worker in the middle of a check?

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProductClock } from '../lab/driver/clock.ts';
import { finishWelcome } from '../lab/driver/consent.ts';
import { type Household, settleIn } from '../lab/driver/live-run.ts';
import { Observer } from '../lab/driver/observe.ts';
import { ChromiumProduct } from '../lab/driver/product.ts';
import type { Reading } from '../lab/driver/reading.ts';
import { Rounds } from '../lab/driver/rounds.ts';
import { scenarioOf, shipped } from './support.ts';

const scenario = scenarioOf({
  services: ['instagram', 'discord', 'matrix'],
  network: { rttMs: 150 },
  hosts: { '@instagram': { interfere: 'sni-reset' }, '@discord': { interfere: 'ip-reset' } },
});
const EXPECTED = { instagram: ['interference'], discord: ['unreachable'], matrix: ['working'] } as const;

/** Ends the worker as the browser would, with no debugger attached to it: an attached one is never ended. */
async function killWorker(observer: Observer): Promise<void> {
  await observer.page.session.send('ServiceWorker.enable');
  await observer.page.session.send('ServiceWorker.stopAllWorkers');
  await observer.page.session.send('ServiceWorker.disable');
}

const isWhole = (reading: Reading) =>
  Object.entries(reading.services).every(([id, row]) =>
    ['unknown', 'unclear', ...EXPECTED[id as keyof typeof EXPECTED]].includes(row.state),
  );

describe.each([100, 700, 2000])('a worker that is ended %i ms into a check', (afterMs) => {
  let home: Household;
  beforeAll(async () => {
    home = await settleIn(scenario, await shipped());
  });
  afterAll(() => home?.close());

  it('leaves the state as before or as after, and its successor finishes the check', async () => {
    const observer = await Observer.open(home.browser, home.extensionId, false);
    await finishWelcome(home.browser, home.extensionId, scenario);
    await observer.until((reading) => reading.isBusy, 10_000, 'the check runs');
    await pause(afterMs);
    await killWorker(observer);
    const left = await observer.read();
    expect(left).toSatisfy(isWhole);
    await observer.page.reload();
    expect((await observer.read()).services, 'what is stored is what was shown').toEqual(left.services);

    const clock = new ProductClock(home.browser);
    await clock.start();
    const product = new ChromiumProduct(home.browser, clock, observer.page, home.extensionId);
    const rounds = new Rounds(product, observer, (epochMs) => home.lab.setNow(epochMs));
    await rounds.finish();
    const { reading } = await rounds.drive();
    for (const [service, states] of Object.entries(EXPECTED)) {
      expect(states, service).toContain(reading.services[service]?.state);
    }
  });
});
