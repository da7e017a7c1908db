// Does real Chromium, over a censored wire, give the observations that everything else stands on?

import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../../scripts/find-browser.ts';
import type { Observation } from '../../../utils/evidence/observation.ts';
import type { Ask } from '../../../utils/probes/ask.ts';
import { type Browser, launchBrowser } from '../driver/browser.ts';
import { evaluateIn } from '../driver/page.ts';
import { type Lab, parseScenario, startLab } from '../lab.ts';
import { buildProbingExtension } from './probing-extension.ts';
import { SIGHTS, WORLD } from './sights.ts';

describe('probes in real Chromium', () => {
  let lab: Lab;
  let browser: Browser;
  let dir: string;
  let workerId: string;

  beforeAll(async () => {
    const parsed = parseScenario(JSON.stringify(WORLD), 'probes');
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    [lab, dir] = await Promise.all([startLab(parsed.scenario), buildProbingExtension('chromium')]);
    const wrapCommand = (argv: readonly string[]) => lab.clientCommand([...argv]);
    const { caCertificateFile } = lab;
    browser = await launchBrowser({ binary: await findChromium(() => undefined), wrapCommand, caCertificateFile });
    const { id } = await browser.install(dir);
    workerId = await vi.waitFor(() => findWorker(browser, id), { timeout: 10_000 });
  });
  afterAll(async () => {
    await browser?.close();
    await lab?.stop();
    if (dir) await rm(dir, { recursive: true, force: true });
  });

  async function observe(asks: readonly Ask[]): Promise<Observation[]> {
    await lab.resetCounts();
    return evaluateIn<Observation[]>(await browser.attach(workerId), `observe(${JSON.stringify(asks)})`);
  }

  it.each(SIGHTS)('sees $what', async ({ ask, both, chromium }) => {
    const [observation] = await observe([ask]);
    expect(observation).toMatchObject({ ...both, ...chromium });
  });

  it('makes one handshake of its own per probe of a working host, generation after generation', async () => {
    const asks = SIGHTS.filter(({ ask }) => ask.target.id === 'www.wikipedia.org').map(({ ask }) => ask);
    for (let generation = 0; generation < 3; generation++) {
      await observe(asks);
      expect((await lab.counts()).handshakes.map(({ host }) => host)).toEqual(['www.wikipedia.org']);
    }
  });

  it('measures how far a host is by its address alone, without the name and the handshake', async () => {
    const [seen] = await observe(SIGHTS.slice(0, 1).map(({ ask }) => ask));
    expect(seen?.connectMs).toBeGreaterThanOrEqual(WORLD.network.rttMs - 1);
    expect(seen?.connectMs).toBeLessThan(2 * WORLD.network.rttMs);
  });

  it('asks again whoever rode on the connection of another host, until each has had its own', async () => {
    const hosts = ['web.telegram.org', 'kws2.web.telegram.org', 'zws2.web.telegram.org'];
    const asks: Ask[] = hosts.map((host, index) => ({
      kind: 'https',
      target: { id: host, url: `https://${host}/`, expects: 'any' },
      deadlineMs: 5000,
      startAfterMs: index * 400,
    }));
    const seen = await observe(asks);
    expect(seen.map(({ targetId, isFresh, route }) => ({ targetId, isFresh, route }))).toEqual(
      hosts.map((targetId) => ({ targetId, isFresh: true, route: 'direct' })),
    );
    const { handshakes, requests } = await lab.counts();
    expect(new Set(handshakes.map(({ host }) => host))).toEqual(new Set(hosts));
    // The proof that they did ride together at first: more requests than hosts.
    expect(requests.filter(({ host }) => hosts.includes(host)).length).toBeGreaterThan(hosts.length);
  });

  it('asks again who came to a connection made ahead when it stood already, for the line is nearer than it was taken for', async () => {
    const asks = SIGHTS.slice(0, 1).map(({ ask }) => ({ ...ask, roundTripMs: 200 }));
    const [seen] = await observe(asks);
    expect(seen).toMatchObject({ failure: null, isFresh: true });
    expect((await lab.counts()).handshakes).toHaveLength(2);
  });

  it('asks with HEAD, without cookie, referrer or origin', async () => {
    await observe(SIGHTS.slice(0, 1).map(({ ask }) => ask));
    const request = (await lab.counts()).requests.find(({ host }) => host === 'www.wikipedia.org');
    expect(request?.method).toBe('HEAD');
    expect(Object.keys(request?.headers ?? {}).filter((header) => /^(cookie|referer|origin)$/.test(header))).toEqual(
      [],
    );
  });
});

async function findWorker(browser: Browser, extensionId: string): Promise<string> {
  const targets = await browser.targets();
  const worker = targets.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  const isReady =
    worker && (await evaluateIn<boolean>(await browser.attach(worker.targetId), `'observe' in globalThis`));
  if (!isReady) throw new Error('The worker has not started yet.');
  return worker.targetId;
}
