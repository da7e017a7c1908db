// Does the built extension tell a dozen kinds of trouble apart, in a real browser on a real wire?

import { beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/find-browser.ts';
import { builtExtension } from './driver/built.ts';
import { inLanes } from './driver/in-lanes.ts';
import { reportOf } from './driver/report.ts';
import { runScenario, type ScenarioResult } from './driver/run-scenario.ts';
import { readScenarios, scenarioFile } from './driver/scenario-files.ts';

/** One of each stratum: calls, names, addresses, handshakes, servers, the network, routes. `npm run gallery` runs all. */
const DOZEN = [
  'calls-well',
  'calls-way-round-tls-only',
  'name-gone-here',
  'name-gone-everywhere',
  'address-refused-midway',
  'server-refuses',
  'name-reset',
  'handshake-intercepted',
  'server-503',
  'captive-portal',
  'own-clock-wrong',
  'proxy-opens-it',
];
const silent = () => undefined;

describe('a scenario', () => {
  const outcomes = new Map<string, Promise<ScenarioResult>>();

  beforeAll(async () => {
    const options = { builtDir: await builtExtension(silent), binary: await findChromium(silent), say: silent };
    const scenarios = await readScenarios(DOZEN.map(scenarioFile));
    const runs = inLanes(scenarios, (scenario) => runScenario(scenario, options));
    scenarios.forEach(({ name }, index) => {
      outcomes.set(name, runs[index] as Promise<ScenarioResult>);
    });
  });

  it.each(DOZEN)('%s holds', async (name) => {
    const result = (await outcomes.get(name)) as ScenarioResult;
    expect(result.holds, `\n${reportOf(result)}\n`).toBe(true);
  });
});
