// Does the built extension tell a dozen kinds of trouble apart, in a real browser on a real wire?

import { beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/find-browser.ts';
import { builtExtension } from './driver/built.ts';
import { reportOf } from './driver/report.ts';
import { runScenario, type ScenarioResult } from './driver/run-scenario.ts';
import { readScenarios, scenarioFile } from './driver/scenario-files.ts';

/** One of each stratum: names, addresses, handshakes, servers, the network, routes. `npm run gallery` runs all. */
const DOZEN = [
  'all-well',
  'name-gone-here',
  'name-gone-everywhere',
  'address-refused-midway',
  'server-refuses',
  'name-reset',
  'handshake-intercepted',
  'server-503',
  'server-451',
  'captive-portal',
  'own-clock-wrong',
  'proxy-opens-it',
];
/** Most of a run is waiting: two at a time, each in namespaces of its own, take half as long on two cores. */
const LANES = 2;
const silent = () => undefined;

describe('a scenario', () => {
  const outcomes = new Map<string, Promise<ScenarioResult>>();

  beforeAll(async () => {
    const options = { builtDir: await builtExtension(silent), binary: await findChromium(silent), say: silent };
    let lanes: Promise<unknown>[] = Array.from({ length: LANES }, () => Promise.resolve());
    for (const scenario of await readScenarios(DOZEN.map(scenarioFile))) {
      const [lane, ...rest] = lanes as [Promise<unknown>, ...Promise<unknown>[]];
      const outcome = lane.then(() => runScenario(scenario, options));
      // Its own test tells what went wrong; the next in the lane runs all the same.
      lanes = [...rest, outcome.catch(silent)];
      outcomes.set(scenario.name, outcome);
    }
  });

  it.each(DOZEN)('%s holds', async (name) => {
    const result = (await outcomes.get(name)) as ScenarioResult;
    expect(result.holds, `\n${reportOf(result)}\n`).toBe(true);
  });
});
