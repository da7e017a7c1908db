// How hard does a check knock in Firefox, which opens connections of its own beside ours?

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/find-browser.ts';
import { builtExtension } from '../lab/driver/built.ts';
import { type FirefoxRun, standUpFirefox } from '../lab/driver/firefox/live-run.ts';
import { mostWithin, tallyHandshakes } from '../lab/driver/handshakes.ts';
import type { Counts } from '../lab/lab.ts';
import { isBrowsersOwn, scenarioOf } from './support.ts';

const services = ['whatsapp', 'discord', 'threema'];
/** D6. */
const MOST_WITHIN_400_MS = 3;
const MINUTE_MS = 60_000;
/** A knock and its question are one look; whoever comes back later asks again. */
const ONE_LOOK_MS = 10_000;
const silent = () => undefined;

type Handshakes = Counts['handshakes'];

function momentsByHost(handshakes: Handshakes): Map<string, number[]> {
  const moments = new Map<string, number[]>();
  for (const { host, atMs } of handshakes) moments.set(host, [...(moments.get(host) ?? []), atMs]);
  return moments;
}

/** Hosts that were looked at again within a minute. */
function askedTwice(handshakes: Handshakes): string[] {
  return [...momentsByHost(handshakes)].flatMap(([host, moments]) => {
    const sorted = moments.sort((a, b) => a - b);
    const looks = sorted.filter((atMs, index) => index === 0 || atMs - (sorted[index - 1] as number) > ONE_LOOK_MS);
    return mostWithin(looks, MINUTE_MS) > 1 ? [host] : [];
  });
}

describe('in Firefox, with two working services and one that is cut by name', () => {
  let run: FirefoxRun;
  const ours = async () => (await run.lab.counts()).handshakes.filter(({ host }) => !isBrowsersOwn(host));

  beforeAll(async () => {
    const scenario = scenarioOf({
      services,
      network: { rttMs: 50 },
      hosts: { '@threema': { interfere: 'sni-reset' } },
    });
    run = await standUpFirefox(scenario, {
      builtDir: await builtExtension(silent, 'firefox'),
      binary: await findFirefox(silent),
    });
    await run.rounds.finish();
  });
  afterAll(() => run?.close());

  it('the first check stays under the threshold of a burst freeze, and asks nobody twice', async () => {
    const handshakes = await ours();
    expect(momentsByHost(handshakes).size).toBeGreaterThan(services.length);
    expect(tallyHandshakes(handshakes)).toMatchObject({
      mostWithin400Ms: expect.toSatisfy((most) => most <= MOST_WITHIN_400_MS),
    });
    expect(askedTwice(handshakes)).toEqual([]);
  });

  it('a host that is cut by its name hears one handshake a look, or Firefox’s spare beside it on a slow device', async () => {
    const cut = new Set(run.lab.hostsOf('@threema'));
    const heard = [...momentsByHost(await ours())].filter(([host]) => cut.has(host));
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter(([, moments]) => moments.length > 2)).toEqual([]);
  });

  it('the rounds in the background do the same, three hosts a minute', async () => {
    await run.lab.resetCounts();
    for (let round = 0; round < 2; round++) await run.rounds.drive();
    const handshakes = await ours();
    expect(tallyHandshakes(handshakes)).toMatchObject({
      mostWithin400Ms: expect.toSatisfy((most) => most <= MOST_WITHIN_400_MS),
    });
    expect(askedTwice(handshakes)).toEqual([]);
    const moments = handshakes.map(({ atMs }) => atMs);
    const hostsFrom = (fromMs: number) =>
      new Set(
        handshakes.filter(({ atMs }) => atMs >= fromMs && atMs < fromMs + MINUTE_MS - 5000).map(({ host }) => host),
      ).size;
    expect(Math.max(...moments.map(hostsFrom))).toBeLessThanOrEqual(3);
  });
});
