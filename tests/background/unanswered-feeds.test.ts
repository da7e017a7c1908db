// Is a feed whose answer was lost through us asked again soon, and never more than twice a day?

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../utils/contracts/settings.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { OWN_MARKS } from '../../utils/evidence/classify-error.ts';
import { days, hours, minutes } from '../../utils/kernel/clock.ts';
import { seededRandom } from '../../utils/kernel/random.ts';
import type { NewsState } from '../../utils/news/news-state.ts';
import { attendAndRead } from '../../utils/workflows/attend-and-read.ts';
import { refreshNews } from '../../utils/workflows/refresh-news.ts';
import { advance, createWorld, type Script, type World } from '../support/fake-world.ts';
import { startWorker, welcomed } from '../support/worker.ts';

const HOST = 'www.eff.org';
const settings = {
  ...DEFAULT_SETTINGS,
  hasConsent: true,
  services: ['discord' as const],
  intervalMinutes: 120 as const,
  news: { isLive: true, sourceIds: ['eff'] },
};
const body = new TextEncoder().encode(
  '<rss><channel><item><title>Russia blocks Telegram nationwide</title><link>https://www.eff.org/1</link></item></channel></rss>',
);
const serving: Script = (host) => (host === HOST ? { body } : null);

const timesAsked = (world: World) => world.sent.filter(({ host }) => host === HOST).map(({ atMs }) => atMs);
const stateOf = (world: World) => (world.store.get('news') as { state: NewsState }).state.sources['eff'];
const hasArrived = (world: World) =>
  (world.store.get('snapshot') as Snapshot).news.some(({ title }) => title === 'Russia blocks Telegram nationwide');

/** Welcomed with live news off, so that the first asking is the test's. */
async function worldOf(script: Script = serving): Promise<World> {
  const world = createWorld(script);
  const worker = await welcomed(world, { ...settings, news: { ...settings.news, isLive: false } });
  await worker.ask({ type: 'save-settings', settings });
  return world;
}

/** As the browser wakes a worker that has been stopped. */
async function wake(world: World): Promise<void> {
  const worker = startWorker(world);
  await attendAndRead(world.ports, worker.memory, worker.attendance);
}

async function live(world: World, forMs: number): Promise<void> {
  const endMs = world.nowMs + forMs;
  while (world.alarmAtMs !== null && world.alarmAtMs <= endMs && advance(world)) await wake(world);
}

/** The news' crossing, not that of a round beside it. */
function failing(world: World, where: string, isOn: () => boolean): void {
  let isOfNews = false;
  const { runGeneration } = world.ports.network;
  world.ports.network.runGeneration = (requests, ...rest) => {
    isOfNews = requests.some(({ url }) => url.includes(HOST));
    return runGeneration(requests, ...rest);
  };
  world.onCrossing = (name) => {
    if (name === where && isOfNews && isOn()) throw new Error(where);
  };
}

describe('a feed whose request never left', () => {
  it('is asked again within minutes, by an alarm of its own', async () => {
    const world = await worldOf();
    let faults = 1;
    failing(world, 'generation', () => faults-- > 0);
    await expect(wake(world)).rejects.toThrow('generation');
    expect(timesAsked(world)).toEqual([]);
    const failedAtMs = world.nowMs;
    await live(world, minutes(7));
    expect(timesAsked(world)).toHaveLength(1);
    expect((timesAsked(world)[0] as number) - failedAtMs).toBeGreaterThanOrEqual(minutes(5));
    expect(hasArrived(world)).toBe(true);
    expect(stateOf(world)?.unanswered).toBe(0);
  });

  it('is tried ever more rarely while that lasts, and costs no request of its day', async () => {
    const world = await worldOf();
    const tried: number[] = [];
    failing(world, 'generation', () => tried.push(world.nowMs) > 0);
    await wake(world).catch(() => undefined);
    const endMs = world.nowMs + days(2);
    while (world.nowMs < endMs && advance(world)) await wake(world).catch(() => undefined);
    const waits = tried.slice(1).map((at, i) => at - (tried[i] as number));
    expect(tried.length).toBeGreaterThan(6);
    expect(tried.length).toBeLessThan(15);
    expect(Math.max(...waits)).toBeGreaterThan(hours(8));
    world.onCrossing = () => undefined;
    await live(world, hours(16));
    expect(hasArrived(world)).toBe(true);
  });

  it('is not asked unasked where the user wants checks by hand only', async () => {
    const world = await worldOf();
    const worker = startWorker(world);
    await worker.ask({ type: 'save-settings', settings: { ...settings, intervalMinutes: null } });
    failing(world, 'generation', () => true);
    await wake(world).catch(() => undefined);
    expect(stateOf(world)?.unanswered).toBe(1);
    expect(world.alarmAtMs).toBeNull();
  });
});

describe('a feed whose answer was lost', () => {
  it('with a worker that died over it is asked again by the next one, and then not for a day', async () => {
    const world = await worldOf();
    failing(world, 'reports', () => timesAsked(world).length === 1);
    // A dead worker stores nothing more and sets no alarm.
    const worker = startWorker(world);
    await worker.attendance.attend();
    await expect(refreshNews(world.ports, worker.memory)).rejects.toThrow('reports');
    const [firstMs] = timesAsked(world) as [number];
    await wake(world);
    expect(timesAsked(world), 'not at once: the first may still be on its way').toHaveLength(1);
    await live(world, minutes(10));
    expect(timesAsked(world)).toHaveLength(2);
    expect(hasArrived(world)).toBe(true);
    await live(world, firstMs + days(1) - 1 - world.nowMs);
    expect(timesAsked(world)).toHaveLength(2);
    await live(world, hours(2));
    expect(timesAsked(world)).toHaveLength(3);
  });

  it('with the page that asked is no fault of the server', async () => {
    const gone = { outcome: 'error' as const, errorText: OWN_MARKS.pageGone, status: null, body: null };
    const world = await worldOf((host) => (host === HOST ? gone : null));
    await wake(world);
    expect(stateOf(world)).toMatchObject({ problem: null, failures: 0, unanswered: 1 });
    world.script = serving;
    await live(world, minutes(10));
    expect(timesAsked(world)).toHaveLength(2);
    expect(hasArrived(world)).toBe(true);
  });

  it('because nobody could read it leaves what is known, and is read the next time', async () => {
    const world = await worldOf();
    await wake(world);
    const before = (world.store.get('news') as { state: NewsState }).state.items;
    expect(before).toHaveLength(1);
    world.nowMs += days(1) + hours(1);
    failing(world, 'reading', () => true);
    await wake(world);
    const { items } = (world.store.get('news') as { state: NewsState }).state;
    expect(items).toEqual(before);
    expect(stateOf(world)).toMatchObject({ problem: null, failures: 0, unanswered: 1 });
    world.onCrossing = () => undefined;
    await live(world, minutes(10));
    expect(stateOf(world)).toMatchObject({ unanswered: 0, fetchedAtMs: world.nowMs });
  });

  it('is read by a second attempt where the first one’s page went away', async () => {
    const world = await worldOf();
    let faults = 1;
    failing(world, 'reading', () => faults-- > 0);
    await wake(world);
    expect([hasArrived(world), stateOf(world)?.unanswered]).toEqual([true, 0]);
  });
});

describe('two askings in one worker', () => {
  it('wait for each other: what is under way is not taken for lost', async () => {
    const world = await worldOf();
    const { memory } = startWorker(world);
    const { runGeneration } = world.ports.network;
    let second: Promise<void> | null = null;
    world.ports.network.runGeneration = async (requests, ...rest) => {
      const reports = await runGeneration(requests, ...rest);
      // A long queue before it, or a device that sleeps.
      world.nowMs += minutes(20);
      second ??= refreshNews(world.ports, memory);
      await new Promise((resolve) => setImmediate(resolve));
      return reports;
    };
    await refreshNews(world.ports, memory);
    await second;
    expect(timesAsked(world)).toHaveLength(1);
  });
});

describe('a week full of faults', () => {
  it.each([1, 2])('asks no feed more than twice in any day, and brings the news all the same (%i)', async (seed) => {
    const chance = seededRandom(seed);
    const answers: Script[] = [
      serving,
      () => ({ outcome: 'error', errorText: OWN_MARKS.pageGone, status: null, body: null }),
      () => ({ status: 503, body: null }),
      () => ({ status: 301, redirectUrl: 'https://www.eff.org/moved.xml', body: null }),
      () => ({ outcome: 'deadline', status: null, body: null }),
    ];
    const world = await worldOf((host, request) => {
      if (host !== HOST) return null;
      return chance.next() < 0.5
        ? serving(host, request)
        : (answers[Math.floor(chance.next() * 5)]?.(host, request) ?? null);
    });
    for (const where of ['generation', 'reports', 'reading']) failing(world, where, () => false);
    const crossed = world.onCrossing;
    world.onCrossing = (name) => {
      crossed(name);
      const isDeadly = ['generation', 'reports', 'reading', 'after-save'].includes(name);
      if (isDeadly && chance.next() < 0.15) throw new Error(name);
    };
    const endMs = world.nowMs + days(7);
    // Whatever is thrown, the next alarm starts a new worker; where the alarm died with the old one, the browser does.
    while (world.nowMs < endMs) {
      await wake(world).catch(() => undefined);
      if (!advance(world)) world.nowMs += minutes(30);
    }
    const times = timesAsked(world);
    expect(times.length).toBeGreaterThan(8);
    for (const from of times)
      expect(times.filter((at) => at >= from && at < from + days(1)).length).toBeLessThanOrEqual(2);
    expect(hasArrived(world)).toBe(true);
  });
});
