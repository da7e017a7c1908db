// What does the extension say in Firefox once the user has taken hosts away from it?

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/find-browser.ts';
import { builtExtension } from './driver/built.ts';
import { type FirefoxRun, standUpFirefox } from './driver/firefox/live-run.ts';
import { withdrawOrigins } from './driver/firefox/withdraw.ts';
import { parseScenario } from './lab.ts';

const silent = () => undefined;
const ACCUSING = ['interference', 'confirmed', 'unreachable', 'down', 'refused', 'slowed', 'stalls'];

describe('hosts withdrawn in Firefox', () => {
  let run: FirefoxRun;
  beforeAll(async () => {
    const parsed = parseScenario(JSON.stringify({ name: 'withdrawn', services: ['matrix', 'threema'] }), 'withdrawn');
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    const options = { builtDir: await builtExtension(silent, 'firefox'), binary: await findFirefox(silent) };
    run = await standUpFirefox(parsed.scenario, options);
    await run.rounds.finish();
  });
  afterAll(() => run?.close());

  const rowOf = (service: string) =>
    run.observer.page.evaluate<string>(`document.querySelector('[data-service="${service}"]').innerText`);

  async function withdraw(origins: readonly string[]) {
    await withdrawOrigins(run.browser, origins);
    const what = 'the permission is missed';
    await run.observer.until(({ services }) => services['matrix']?.state === 'unknown', 10_000, what);
    await run.lab.resetCounts();
    await run.rounds.drive();
    return await run.observer.read();
  }

  it.each([
    ['an address of pages', 'https://app.element.io/*'],
    ['an address of sockets', 'wss://matrix-client.matrix.org/*'],
  ])('are named as a missing permission and accuse nobody: %s', async (_, origin) => {
    expect((await run.observer.read()).services['threema']?.state).toBe('working');
    const { services } = await withdraw([origin]);
    expect(services['matrix']?.state).toBe('unknown');
    expect(services['threema']?.state).toBe('working');
    expect(await rowOf('matrix')).toContain('Needs your permission');
    const shown = (await run.observer.shown()).filter(({ service }) => service === 'matrix');
    expect(shown.filter(({ state }) => ACCUSING.includes(state))).toEqual([]);
    const { handshakes } = await run.lab.counts();
    expect(handshakes.filter(({ host }) => host === new URL(origin.replace('*', '')).hostname)).toEqual([]);
  });
});
