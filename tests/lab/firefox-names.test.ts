// Does the network hear the name of a service from Firefox while a proxy is there to keep it?

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/find-browser.ts';
import { builtExtension } from './driver/built.ts';
import { type FirefoxRun, standUpFirefox } from './driver/firefox/live-run.ts';
import { parseScenario } from './lab.ts';

const silent = () => undefined;
const NAME = 'matrix-client.matrix.org';

describe('names in Firefox', () => {
  let run: FirefoxRun;
  beforeAll(async () => {
    const proxy = { type: 'socks5', exit: 'uncensored' };
    const scenario = {
      name: 'names',
      services: ['matrix'],
      proxy,
      rounds: 2,
      timeline: [{ beforeRound: 2, proxy: null }],
    };
    const parsed = parseScenario(JSON.stringify(scenario), 'names');
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    const options = { builtDir: await builtExtension(silent, 'firefox'), binary: await findFirefox(silent) };
    run = await standUpFirefox(parsed.scenario, options);
    await run.rounds.finish();
  });
  afterAll(() => run?.close());

  const askedFor = async () => (await run.lab.counts()).dnsQueries.filter(({ name }) => name === NAME).length;

  it('stay with the proxy as long as there is one', async () => {
    expect((await run.observer.read()).services['matrix']?.state).toBe('working');
    expect(await askedFor()).toBe(0);
  });

  it('are asked for here once it is gone', async () => {
    await run.apply({ proxy: null });
    await run.rounds.drive();
    expect(await askedFor()).toBeGreaterThan(0);
  });
});
