// Does the background page of Firefox, once it has gone, come back for what concerns it?

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/find-browser.ts';
import { builtExtension } from './driver/built.ts';
import { type FirefoxRun, standUpFirefox } from './driver/firefox/live-run.ts';
import { parseScenario } from './lab.ts';

const silent = () => undefined;
const MAX_VOIDS = 2;
const IS_RUNNING = 'chrome.extension.getBackgroundPage() !== null';

describe('a background page that Firefox has stopped', () => {
  let run: FirefoxRun;
  beforeAll(async () => {
    const parsed = parseScenario(JSON.stringify({ name: 'event-page', services: ['matrix'] }), 'event-page');
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    const options = { builtDir: await builtExtension(silent, 'firefox'), binary: await findFirefox(silent) };
    run = await standUpFirefox(parsed.scenario, options);
    await run.rounds.finish();
  });
  afterAll(() => run?.close());

  /** As Firefox does by itself half a minute after the last event. */
  async function stop() {
    await run.browser.inside(
      `WebExtensionPolicy.getByID(${JSON.stringify(run.browser.geckoId)}).extension.terminateBackground()`,
    );
    expect(await run.observer.page.evaluate<boolean>(IS_RUNNING)).toBe(false);
  }

  it('comes back for its alarm and checks', async () => {
    const { checkedAt } = await run.observer.read();
    await stop();
    // A background page that a busy machine starts late finds its alarm late, and voids that round.
    let outcome = await run.rounds.drive();
    for (let again = 0; outcome.isVoid && again < MAX_VOIDS; again++) outcome = await run.rounds.drive();
    expect(outcome.reading.checkedAt).not.toBe(checkedAt);
    expect(outcome.reading.services['matrix']?.state).toBe('working');
  });

  it('comes back for a press of "Check now" and checks', async () => {
    const { checkedAt } = await run.observer.read();
    await stop();
    await run.rounds.press('[data-action="check-now"]');
    await run.observer.until((reading) => reading.checkedAt !== checkedAt, 20_000, 'a new check');
    expect(await run.observer.page.evaluate<boolean>(IS_RUNNING)).toBe(true);
  });
});
