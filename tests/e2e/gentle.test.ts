// How hard does a check knock, and what does it give away?

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Watch } from '../../utils/contracts/watch.ts';
import { mostWithin, tallyHandshakes } from '../lab/driver/handshakes.ts';
import { type LiveRun, standUp } from '../lab/driver/live-run.ts';
import type { Counts, TimelineChange } from '../lab/lab.ts';
import { isBrowsersOwn, scenarioOf, shipped } from './support.ts';

/** How long a host that does not answer is waited for. */
const SILENT_FOR_MS = 10_000;
const services = ['whatsapp', 'telegram', 'discord', 'matrix', 'vk', 'threema'];

describe('"Check now" with six working services at 50 ms', () => {
  let run: LiveRun;
  let counts: Counts;
  beforeAll(async () => {
    run = await standUp(scenarioOf({ services, network: { rttMs: 50 } }), await shipped());
    await run.rounds.finish();
    await run.lab.resetCounts();
    await run.rounds.press('[data-action="check-now"]');
    await run.observer.until((reading) => reading.isBusy, 5000, 'busy after "Check now"');
    await run.rounds.finish();
    counts = await run.lab.counts();
  });
  afterAll(() => run?.close());

  const ours = () => counts.handshakes.filter(({ host }) => !isBrowsersOwn(host));

  it('makes one handshake per probe of a working host', () => {
    const most = new Map<string, number>();
    for (const { host } of ours()) most.set(host, (most.get(host) ?? 0) + 1);
    expect([...most].filter(([, count]) => count > 1)).toEqual([]);
    expect(most.size).toBeGreaterThan(services.length);
  });

  it('never comes near the threshold of a burst freeze', () => {
    expect(tallyHandshakes(ours()).mostWithin400Ms).toBeLessThanOrEqual(3);
  });

  it('costs at most 10 KB per host on the wire', () => {
    const dear = Object.entries(counts.bytes)
      .filter(([host]) => host !== 'dns' && !isBrowsersOwn(host))
      .map(([host, { up, down }]) => ({ host, bytes: up + down }))
      .filter(({ bytes }) => bytes > 10_240);
    expect(dear).toEqual([]);
  });

  it('sends HEAD and GET only, without cookies, referrer or authorization', () => {
    const requests = counts.requests.filter(({ host }) => !isBrowsersOwn(host));
    expect(requests.length).toBeGreaterThan(services.length);
    expect(requests.filter(({ method }) => method !== 'HEAD' && method !== 'GET')).toEqual([]);
    const telling = requests.filter(
      ({ headers }) => headers['cookie'] ?? headers['referer'] ?? headers['authorization'],
    );
    expect(telling).toEqual([]);
  });

  it('in the background touches at most three hosts a minute, and none twice within one', async () => {
    await run.lab.resetCounts();
    await run.rounds.drive();
    const { handshakes, requests } = await run.lab.counts();
    const after = handshakes.filter(({ host }) => !isBrowsersOwn(host));
    // Where a connection takes its time the browser may open a spare one beside it; it asks but once.
    const asked = requests.filter(({ host }) => !isBrowsersOwn(host));
    expect(asked.length).toBeGreaterThan(services.length);
    expect(mostPerMinuteOf(asked)).toBe(1);
    expect(tallyHandshakes(after).mostPerMinute).toBeLessThanOrEqual(2);
    const hostsIn = (fromMs: number) =>
      new Set(after.filter(({ atMs }) => atMs >= fromMs && atMs < fromMs + 55_000).map(({ host }) => host)).size;
    expect(Math.max(...after.map(({ atMs }) => hostsIn(atMs)))).toBeLessThanOrEqual(3);
  });

  it('is not held up by silent hosts that the background is looking at, and asks them nothing more', async () => {
    const all = (how: { interfere: 'ip-drop' } | null) =>
      run.lab.apply({
        hosts: Object.fromEntries(services.map((service) => [`@${service}`, how])),
      } as unknown as TimelineChange);
    await all({ interfere: 'ip-drop' });
    await run.lab.flush();
    const held = await hostsOnTheWire(run);
    await run.lab.resetCounts();
    const pressedMs = performance.now();
    await run.observer.page.click('[data-action="check-now"]');
    const isNew = ({ host }: { host: string }) => !isBrowsersOwn(host) && !held.includes(host);
    const first = async () => (await run.lab.counts()).handshakes.find(isNew);
    while ((await first()) === undefined) await pause(20);
    expect(performance.now() - pressedMs).toBeLessThan(SILENT_FOR_MS - 2000);
    await all(null);
    const { services: rows } = await run.rounds.finish();
    expect(Object.values(rows).map(({ state }) => state)).toEqual(services.map(() => 'working'));
    // Chromium may bring a connection to its end that nobody wants any more, but asks nothing over it.
    const { requests } = await run.lab.counts();
    const silent = services.flatMap((service) => run.lab.hostsOf(`@${service}`)).filter((host) => held.includes(host));
    expect(silent.length).toBeGreaterThan(0);
    expect(requests.filter(({ host }) => silent.includes(host))).toEqual([]);
    expect(new Set(requests.filter(isNew).map(({ host }) => host)).size).toBeGreaterThan(services.length);
  });
});

describe('"Check now" on a long line where names are cut', () => {
  const RTT_MS = 180;
  let run: LiveRun;
  let counts: Counts;
  beforeAll(async () => {
    const cut = [{ interfere: 'burst-freeze' }, { interfere: 'sni-reset' }];
    const hosts = { '@instagram': cut, '@matrix': { interfere: 'burst-freeze' } };
    run = await standUp(
      scenarioOf({ services: ['instagram', 'matrix'], network: { rttMs: RTT_MS }, hosts }),
      await shipped(),
    );
    await run.rounds.finish();
    counts = await run.lab.counts();
  });
  afterAll(() => run?.close());

  // Of the line nothing is known yet; where it is, the scenario `far-and-reset` looks on.
  it('makes no more handshakes within 400 ms than on a near one, so nobody is frozen', () => {
    expect(counts.hits['sni-reset']).toBeGreaterThan(6);
    expect(
      tallyHandshakes(counts.handshakes.filter(({ host }) => !isBrowsersOwn(host))).mostWithin400Ms,
    ).toBeLessThanOrEqual(3);
    expect(counts.hits['burst-freeze'] ?? 0).toBe(0);
  });
});

/** Wakes the background until it looks at a service, and hands over whom that look has asked. */
async function hostsOnTheWire(run: LiveRun): Promise<string[]> {
  for (let looks = 0; ; looks++) {
    if (looks % 20 === 0) await run.rounds.wake();
    await pause(100);
    const { agenda } = await run.observer.page.evaluate<Watch>(
      `chrome.storage.local.get('watch').then((it) => it.watch)`,
    );
    const starts = Object.entries(agenda.hostStartsMs);
    const lastMs = Math.max(...starts.map(([, atMs]) => atMs));
    if (agenda.round?.isBatchRunning && agenda.round.batches[0]?.targetIds.length)
      return starts.filter(([, atMs]) => atMs === lastMs).map(([host]) => host);
  }
}

/** Requests to one host. */
function mostPerMinuteOf(requests: Counts['requests']): number {
  const hosts = new Set(requests.map(({ host }) => host));
  const momentsOf = (asked: string) => requests.filter(({ host }) => host === asked).map(({ atMs }) => atMs);
  return Math.max(...[...hosts].map((host) => mostWithin(momentsOf(host), 60_000)));
}
