// Does the shipped extension test large files by itself once a day, only once it was asked to, on a line it may use?

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hours, minutes } from '../../utils/kernel/clock.ts';
import { type LiveRun, standUp } from '../lab/driver/live-run.ts';
import type { Page } from '../lab/driver/page.ts';
import { scenarioOf, shipped } from './support.ts';

/** Sixteen paddings of 7 KB: nothing else that is sent comes near. */
const LARGE_BYTES = 60_000;
const HOST = 'app.element.io';

describe('the daily deep check', () => {
  let run: LiveRun;
  let options: Page;
  beforeAll(async () => {
    run = await standUp(scenarioOf({ services: ['matrix'] }), await shipped());
    await run.rounds.finish();
    options = await run.browser.openPage(`chrome-extension://${run.extensionId}/options.html`);
    await options.waitFor(`!!document.querySelector('[data-setting="interval"]')`);
    await options.evaluate(`(() => {
      const select = document.querySelector('[data-setting="interval"]');
      select.value = '360';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
  });
  afterAll(() => run?.close());

  /** How often the page's host was given a large load while so much time went by. */
  async function loadsWithin(ms: number): Promise<number> {
    const endMs = run.clock.now() + ms;
    let loads = 0;
    for (;;) {
      const alarm = await run.rounds.nextAlarm();
      if (!alarm || alarm.scheduledTime > endMs) return loads;
      await run.lab.resetCounts();
      await run.rounds.drive();
      if (((await run.lab.counts()).bytes[HOST]?.up ?? 0) > LARGE_BYTES) loads += 1;
    }
  }

  it('does not run before it is asked for', async () => {
    expect(await loadsWithin(hours(9))).toBe(0);
  });

  it('does not run where the browser does not tell what the line costs', async () => {
    await options.click('[data-setting="deep-daily"]');
    await options.waitFor(`document.querySelector('[data-setting="deep-daily"]').checked`);
    expect(await loadsWithin(hours(9))).toBe(0);
  });

  it('runs once, and not twice, within a day after the user says that such a line may be used', async () => {
    await options.click('[data-setting="untold-line"]');
    await options.waitFor(`document.querySelector('[data-setting="untold-line"]').checked`);
    // The worker sets its alarm anew, for now it has something to do sooner.
    await options.waitFor(
      `chrome.alarms.getAll().then((all) => all.some((alarm) => alarm.scheduledTime < ${run.clock.now() + minutes(30)}))`,
    );
    expect(await loadsWithin(minutes(30))).toBe(1);
    expect(await loadsWithin(hours(23))).toBe(0);
    // Due after 24 to 30 hours, and done at the next check of the interval.
    expect(await loadsWithin(hours(17))).toBe(1);
  });
});
