// Does the built extension tell a dozen kinds of trouble apart in real Firefox, too?

import { beforeAll, describe, expect, it } from 'vitest';
import { driverOf } from './driver/driven-browser.ts';
import { inLanes } from './driver/in-lanes.ts';
import { reportOf } from './driver/report.ts';
import type { ScenarioResult } from './driver/run-scenario.ts';
import { readScenarios, scenarioFile } from './driver/scenario-files.ts';

/** The quick ones of each stratum: each starts a Firefox of its own. `npm run gallery -- --browser firefox` runs all. */
const DOZEN = [
  'signal-well',
  'plain-http-injected',
  'proxy-opens-it',
  'proxy-refuses',
  'handshake-alert',
  'captive-portal',
  'handshake-intercepted',
  'name-leads-to-block-page',
  'name-gone-everywhere',
  'name-reset',
  'server-451',
  'server-503',
];
/** The knock's own two and its spare, and one for the question: D6 allows three within 400 ms, and one probe a minute. */
const MOST_WITHIN_400_MS = 3;
const MOST_PER_MINUTE = 4;
const silent = () => undefined;

describe('a scenario in Firefox', () => {
  const outcomes = new Map<string, Promise<ScenarioResult>>();

  beforeAll(async () => {
    const run = await driverOf('firefox', silent);
    const scenarios = await readScenarios(DOZEN.map(scenarioFile));
    const runs = inLanes(scenarios, (scenario) => run(scenario, { say: silent }));
    scenarios.forEach(({ name }, index) => {
      outcomes.set(name, runs[index] as Promise<ScenarioResult>);
    });
  });

  it.each(DOZEN)('%s holds', async (name) => {
    const result = (await outcomes.get(name)) as ScenarioResult;
    expect(result.holds, `\n${reportOf(result)}\n`).toBe(true);
  });

  it.each(DOZEN)('%s crowds no host with handshakes', async (name) => {
    const { handshakes } = (await outcomes.get(name)) as ScenarioResult;
    expect(handshakes.mostWithin400Ms, handshakes.busiestHost ?? '').toBeLessThanOrEqual(MOST_WITHIN_400_MS);
    expect(handshakes.mostPerMinute, handshakes.busiestHost ?? '').toBeLessThanOrEqual(MOST_PER_MINUTE);
  });
});
