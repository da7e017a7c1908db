// Does real Firefox give the same observations, and differ only where the table says why?

import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../../scripts/find-browser.ts';
import type { Observation } from '../../../utils/evidence/observation.ts';
import type { Ask } from '../../../utils/probes/ask.ts';
import { type Lab, parseScenario, startLab } from '../lab.ts';
import { buildProbingExtension } from './probing-extension.ts';
import { carry, page, SIGHTS, socket, WORLD } from './sights.ts';

describe('probes in real Firefox', () => {
  let lab: Lab;
  let dir: string;
  let child: ChildProcess;
  let answers: AsyncIterator<string>;

  beforeAll(async () => {
    const parsed = parseScenario(JSON.stringify(WORLD), 'probes');
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    [lab, dir] = await Promise.all([startLab(parsed.scenario), buildProbingExtension('firefox')]);
    const script = join(import.meta.dirname, 'firefox-child.ts');
    const binary = await findFirefox(() => undefined);
    const argv = [
      process.execPath,
      '--experimental-strip-types',
      '--no-warnings',
      script,
      binary,
      dir,
      lab.caCertificateFile,
    ];
    const [command, ...rest] = lab.clientCommand(argv);
    child = spawn(command as string, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
    answers = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
    expect(await nextAnswer()).toBe('ready');
  });
  afterAll(async () => {
    const hasGone = new Promise((resolve) => child?.once('exit', resolve));
    child?.stdin?.end();
    if (child) await hasGone;
    await lab?.stop();
    if (dir) await rm(dir, { recursive: true, force: true });
  });

  async function nextAnswer(): Promise<unknown> {
    const { value, done } = await answers.next();
    if (done) throw new Error('Firefox has gone; what it said stands above.');
    return JSON.parse(value);
  }

  async function observe(asks: readonly Ask[]): Promise<Observation[]> {
    await lab.resetCounts();
    child.stdin?.write(`${JSON.stringify(asks)}\n`);
    return (await nextAnswer()) as Observation[];
  }

  // Once in many looks Firefox ends a closed connection before it has told the address: the span is wider then, not wrong.
  it.each(SIGHTS)('sees $what', { retry: 1 }, async ({ ask, both, firefox }) => {
    const [observation] = await observe([ask]);
    expect(observation).toMatchObject({ ...both, ...firefox });
  });

  it('tells in which step a silence set in, where it may wait for longer than a knock', async () => {
    const asks = ['discord.com', 't.me', 'zoom.us'].map((host) => ({ ...page(host), deadlineMs: 13_000 }));
    const seen = await observe(asks);
    expect(asks.map(({ target }) => seen.find(({ targetId }) => targetId === target.id))).toMatchObject([
      { failure: 'deadline', reachedAtLeast: 'connect', failedAtMost: 'tls' },
      { failure: 'deadline', reachedAtLeast: 'name', failedAtMost: 'response' },
      { failure: 'deadline', reachedAtLeast: 'connect', failedAtMost: 'response' },
    ]);
    // One for the knock, one for the fetch, ten seconds apart.
    const { handshakes } = await lab.counts();
    expect(handshakes.filter(({ host }) => host === 'discord.com')).toHaveLength(2);
  });

  it('gives a reason for each difference from Chromium', () => {
    const unexplained = SIGHTS.filter((sight) => (sight.chromium || sight.firefox) && !sight.why);
    expect(unexplained.map(({ what }) => what)).toEqual([]);
  });

  it('opens one connection to a host that resets, where a bare fetch opens ten', async () => {
    await observe(SIGHTS.filter(({ what }) => what === 'a name reset').map(({ ask }) => ask));
    expect((await lab.counts()).handshakes.map(({ host }) => host)).toEqual(['web.whatsapp.com']);
  });

  async function handshakesOf(asks: readonly Ask[]): Promise<Record<string, number>> {
    await observe(asks);
    const { handshakes } = await lab.counts();
    return Object.fromEntries(
      asks.map(({ target }) => [target.id, handshakes.filter(({ host }) => host === target.id).length]),
    );
  }

  it('asks a host for itself while its neighbour at the same address is silent', async () => {
    const patient = (ask: Ask, startAfterMs: number) => ({ ...ask, startAfterMs, deadlineMs: 10_000 });
    const asks = [
      patient(page('webk.telegram.org'), 0),
      patient(page('webz.telegram.org'), 400),
      patient(socket('kws3.web.telegram.org', '/apiws'), 800),
    ];
    const seen = await observe(asks);
    expect(asks.map(({ target }) => seen.find(({ targetId }) => targetId === target.id))).toMatchObject([
      { failure: 'deadline' },
      { failure: null, answer: 'expected' },
      { failure: null, status: 101 },
    ]);
    for (const { durationMs } of seen) expect(durationMs).toBeLessThan(11_000);
  });

  it('does not take the connection of a neighbour whose socket alone is silent for one of its own', async () => {
    const neighbour = { ...socket('kws5.web.telegram.org', '/apiws'), deadlineMs: 10_000 };
    const asked = { ...page('web.telegram.org'), startAfterMs: 400, deadlineMs: 10_000 };
    const seen = await observe([neighbour, asked]);
    const found = seen.find(({ targetId }) => targetId === asked.target.id);
    expect(found).toMatchObject({ failure: null, status: 200 });
    expect(found?.isFresh).not.toBe(false);
    const { handshakes } = await lab.counts();
    expect(handshakes.filter(({ host }) => host === asked.target.id)).toHaveLength(1);
  });

  it('knocks once at a neighbour that resets, whatever stands open at their address', async () => {
    const asks = ['kws1', 'kws1-1', 'kws2'].map((name) => socket(`${name}.web.telegram.org`, '/apiws'));
    // What the first look leaves open, the second finds.
    for (let look = 0; look < 3; look++) {
      const counts = await handshakesOf([...asks, { ...page('weba.telegram.org'), startAfterMs: 400 }]);
      expect(counts['weba.telegram.org']).toBe(1);
    }
  });

  it.each([
    ['www.debian.org', null],
    ['wa.me', 'body-stalled'],
  ])('carries all of a transfer over the connection of its knock: %s', async (host, failure) => {
    const [seen] = await observe([carry(host)]);
    expect(seen?.failure).toBe(failure);
    // What goes together over HTTP/2 gives the rate.
    expect(seen?.burst?.bytes).toBe(failure === null ? 71_680 : seen?.bytesDown);
    const handshakes = (await lab.counts()).handshakes.filter((it) => it.host === host);
    expect(handshakes.length).toBeGreaterThanOrEqual(1);
    expect(handshakes.length).toBeLessThanOrEqual(3);
  });

  it('asks for the way without a word on the wire: a page hears a knock and a HEAD, and nothing more', async () => {
    await observe([page('www.wikipedia.org')]);
    const { dnsQueries, requests } = await lab.counts();
    expect(dnsQueries.filter(({ name }) => name === 'www.wikipedia.org').length).toBeLessThanOrEqual(2);
    expect(requests.filter(({ host }) => host === 'www.wikipedia.org').map(({ method }) => method)).toEqual([
      'GET',
      'HEAD',
    ]);
  });

  it('brings no cookie to a host, neither of the user nor of a check before', async () => {
    const ask = page('web.max.ru');
    for (let time = 0; time < 2; time++) await observe([ask]);
    const { requests } = await lab.counts();
    const headers = requests.filter(({ host }) => host === ask.target.id).map((request) => request.headers ?? {});
    expect(headers.length).toBeGreaterThan(1);
    expect(headers.flatMap((sent) => sent['cookie'] ?? [])).toEqual([]);
  });

  it('sends nothing that tells this installation from another', async () => {
    const asks = SIGHTS.filter(({ what }) => what === 'an open page' || what === 'an open socket').map(
      ({ ask }) => ask,
    );
    // The second time the knock is a stranger's, for a connection may be open.
    for (let look = 0; look < 2; look++) await observe(asks);
    const { requests } = await lab.counts();
    const ours = requests.filter(({ host }) => asks.some(({ target }) => target.id === host));
    expect(ours.length).toBeGreaterThan(1);
    for (const { headers } of ours) {
      expect(
        Object.keys(headers ?? {}).filter((header) => /^(cookie|referer|origin|authorization)$/.test(header)),
      ).toEqual([]);
    }
  });
});
