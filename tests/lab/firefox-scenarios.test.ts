// Does the built extension tell a dozen kinds of trouble apart in real Firefox, too?

import { beforeAll, describe, expect, it } from 'vitest';
import { driverOf } from './driver/driven-browser.ts';
import { reportOf } from './driver/report.ts';
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
const silent = () => undefined;

describe('a scenario in Firefox', () => {
  let run: Awaited<ReturnType<typeof driverOf>>;
  beforeAll(async () => {
    run = await driverOf('firefox', silent);
  });

  it.each(DOZEN)('%s holds', async (name) => {
    const [scenario] = await readScenarios([scenarioFile(name)]);
    if (!scenario) throw new Error(`${name}: no such scenario`);
    const result = await run(scenario, { say: silent });
    expect(result.holds, `\n${reportOf(result)}\n`).toBe(true);
  });
});
