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
import { SIGHTS, WORLD } from './sights.ts';

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

  // The first answer of all tells Firefox that no proxy is in force; only then does it ask for names by itself.
  it.each(SIGHTS)('sees $what', async ({ ask, both, firefox }) => {
    const [observation] = await observe([ask]);
    expect(observation).toMatchObject({ ...both, ...firefox });
  });

  it('parts a swallowed handshake from a silent address, given longer than the handshake itself is', async () => {
    const patient = SIGHTS.filter(({ what }) => what === 'a handshake swallowed' || what === 'an address dropped');
    const seen = await observe(patient.map(({ ask }) => ({ ...ask, deadlineMs: 5500 })));
    const of = (host: string) => seen.find(({ targetId }) => targetId === host);
    expect(of('discord.com')).toMatchObject({ failure: 'timed-out', reachedAtLeast: 'connect', failedAtMost: 'tls' });
    expect(of('t.me')).toMatchObject({ failure: 'deadline', reachedAtLeast: 'name', failedAtMost: 'response' });
    // A second handshake would be the browser's own retry.
    expect((await lab.counts()).handshakes.map(({ host }) => host)).toEqual(['discord.com']);
  });

  it('gives a reason for each difference from Chromium', () => {
    const unexplained = SIGHTS.filter((sight) => (sight.chromium || sight.firefox) && !sight.why);
    expect(unexplained.map(({ what }) => what)).toEqual([]);
  });

  it('opens one connection to a host that resets, where a bare fetch opens ten', async () => {
    await observe(SIGHTS.filter(({ what }) => what === 'a name reset').map(({ ask }) => ask));
    expect((await lab.counts()).handshakes.map(({ host }) => host)).toEqual(['web.whatsapp.com']);
  });

  it('sends nothing that tells this installation from another', async () => {
    const asks = SIGHTS.filter(({ what }) => what === 'an open page' || what === 'an open socket').map(
      ({ ask }) => ask,
    );
    await observe(asks);
    const { requests } = await lab.counts();
    const ours = requests.filter(({ host }) => asks.some(({ target }) => target.id === host));
    expect(ours.length).toBeGreaterThan(1);
    for (const { headers } of ours) {
      expect(Object.keys(headers ?? {}).filter((header) => /^(cookie|referer|origin)$/.test(header))).toEqual([]);
    }
  });
});
