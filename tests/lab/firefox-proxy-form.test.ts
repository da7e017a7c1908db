// The user types the address of a proxy into the settings of a real Firefox: is what the field then says true?

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/find-browser.ts';
import { pages } from '../../utils/words/en.ts';
import { builtExtension } from './driver/built.ts';
import { type FirefoxRun, standUpFirefox } from './driver/firefox/live-run.ts';
import type { FirefoxPage } from './driver/firefox/page.ts';
import { parseScenario } from './lab.ts';
import type { Scenario } from './scenario.ts';

const silent = () => undefined;
const SAYS = '#proxy-says';
const ANSWER_MS = 60_000;
const { state: STATE, problem: PROBLEM } = pages.options.routing;
type Proxy = NonNullable<Scenario['proxy']>;

describe('the field for a proxy in Firefox', () => {
  let run: FirefoxRun;
  let options: FirefoxPage;
  beforeAll(async () => {
    const parsed = parseScenario(
      JSON.stringify({
        name: 'proxy-form',
        services: ['matrix'],
      }),
      'proxy-form',
    );
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    const built = { builtDir: await builtExtension(silent, 'firefox'), binary: await findFirefox(silent) };
    run = await standUpFirefox(parsed.scenario, built);
    await run.rounds.finish();
    options = await run.browser.openPage(`moz-extension://${run.browser.extensionId}/options.html`);
  });
  afterAll(() => run?.close());

  /** The browser's own settings stay as they are: only the lab gets a proxy, at the address it returns. */
  async function standProxy(proxy: Proxy): Promise<string> {
    await run.lab.apply({ proxy });
    return run.lab.proxyAddress ?? '';
  }

  async function type(address: string): Promise<void> {
    await options.waitFor(`document.querySelector('#proxy-address')`);
    await options.evaluate(`(() => {
      const field = document.querySelector('#proxy-address');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(address)});
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await options.click('[data-action="test-proxy"]');
  }

  /** Each host has its minute, so the clock is moved past it. */
  async function checked(address: string): Promise<{ state: string; text: string }> {
    await run.rounds.jump(95_000);
    await type(address);
    await options.waitFor(`document.querySelector('[data-action="test-proxy"][aria-disabled="true"]')`, 5000);
    await options.waitFor(`document.querySelector('[data-action="test-proxy"][aria-disabled="false"]')`, ANSWER_MS);
    return await options.evaluate(`(() => {
      const says = document.querySelector('${SAYS}');
      return { state: says.dataset.proxy ?? says.dataset.problem, text: says.innerText };
    })()`);
  }

  it.each<[string, keyof typeof PROBLEM]>([
    ['', 'empty'],
    ['ftp://127.0.0.1:21', 'unknown-type'],
    ['socks5://127.0.0.1:0', 'bad-port'],
    ['127.0.0.1', 'no-port'],
    ['socks5://me:secret@127.0.0.1:1080', 'has-login'],
    ['http://proxy.example/path', 'has-path'],
    ['socks5://a b:1080', 'bad-host'],
  ])('says at once what is wrong with “%s”, and asks nobody', async (address, problem) => {
    await run.lab.resetCounts();
    await type(address);
    await options.waitFor(`document.querySelector('${SAYS}[data-problem="${problem}"]')`, 5000);
    expect(await options.evaluate(`document.querySelector('${SAYS}').innerText`)).toBe(PROBLEM[problem]);
    expect((await run.lab.counts()).handshakes.filter(({ host }) => host.endsWith('matrix.org'))).toEqual([]);
  });

  it.each<[string, Proxy, keyof typeof STATE]>([
    ['works (SOCKS5)', { type: 'socks5', exit: 'uncensored' }, 'up'],
    ['works (HTTP)', { type: 'http', exit: 'uncensored' }, 'up'],
    ['has nobody behind it', { type: 'socks5', exit: 'dead' }, 'nothing-there'],
    ['refuses (SOCKS5)', { type: 'socks5', exit: 'refuse' }, 'refuses'],
    ['refuses (HTTP)', { type: 'http', exit: 'refuse' }, 'refuses'],
    ['asks for a login', { type: 'http', exit: 'auth' }, 'asks-for-login'],
    ['hangs', { type: 'socks5', exit: 'hang' }, 'hangs'],
  ])('says what comes of one that %s', async (_, proxy, state) => {
    expect(await checked(await standProxy(proxy))).toMatchObject({ state, text: STATE[state] });
  });

  it('lets nothing slip past one that hangs, and leaves the browser’s own settings alone', async () => {
    const settings = `Services.prefs.getBranch('network.proxy.').getChildList('').filter((name) =>
      Services.prefs.prefHasUserValue('network.proxy.' + name)).join()`;
    const before = await run.browser.inside<string>(settings);
    const address = await standProxy({ type: 'http', exit: 'hang' });
    await run.lab.resetCounts();
    const startedMs = performance.now();
    expect(await checked(address)).toMatchObject({ state: 'hangs' });
    const lastedMs = performance.now() - startedMs;
    // The direct look comes first; while the proxy is waited for, eight seconds long, nobody is spoken to past it.
    const own = (await run.lab.counts()).handshakes
      .filter(({ host }) => host === 'app.element.io')
      .map(({ atMs }) => atMs);
    expect(lastedMs).toBeGreaterThan(8000);
    expect(own.length).toBeGreaterThan(0);
    expect(Math.max(...own) - Math.min(...own)).toBeLessThan(5000);
    expect(await run.browser.inside<string>(settings)).toBe(before);
  });
});
