// Does the built extension tell a dozen kinds of trouble apart, in a real browser on a real wire?

import { describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/find-browser.ts';
import { builtExtension } from './driver/built.ts';
import { reportOf } from './driver/report.ts';
import { runScenario } from './driver/run-scenario.ts';
import { readScenarios, scenarioFile } from './driver/scenario-files.ts';

/** One of each stratum: names, addresses, handshakes, sockets, servers, the network, routes. `npm run gallery` runs all. */
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
  'whitelist',
  'proxy-opens-it',
];
const silent = () => undefined;

describe('a scenario', () => {
  it.each(DOZEN)('%s holds', async (name) => {
    const [scenario] = await readScenarios([scenarioFile(name)]);
    if (!scenario) throw new Error(`${name}: no such scenario`);
    const options = { builtDir: await builtExtension(silent), binary: await findChromium(silent), say: silent };
    const result = await runScenario(scenario, options);
    expect(result.holds, `\n${reportOf(result)}\n`).toBe(true);
  });
});
