// Does "Check now" wait for what is looked at unasked, and what becomes of that?

import { describe, expect, it } from 'vitest';
import { controlsFor } from '../../utils/catalogue/controls.ts';
import { serviceById, serviceTargets } from '../../utils/catalogue/index.ts';
import { hostOf, type ServiceId } from '../../utils/catalogue/service.ts';
import { readWatch } from '../../utils/contracts/read-watch.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { minutes, seconds } from '../../utils/kernel/clock.ts';
import { placeNow } from '../../utils/workflows/absorb.ts';
import { advance, createWorld, RESET, SILENT, type World } from '../support/fake-world.ts';
import { live, startWorker, type Worker, welcomed } from '../support/worker.ts';

const PICKED: ServiceId[] = ['telegram', 'discord', 'max'];
const PICKED_HOSTS = new Set(PICKED.flatMap((id) => serviceTargets(serviceById(id)).map(hostOf)));
const CONTROL_HOSTS = new Set(controlsFor(null).map(({ target }) => hostOf(target)));
const isControl = (host: string) => CONTROL_HOSTS.has(host);
const isPicked = (host: string) => PICKED_HOSTS.has(host);

const watchOf = (world: World) => readWatch(world.store.get('watch')).watch;
const roundOf = (world: World) => watchOf(world).agenda.round;
const snapshotOf = (world: World) => world.store.get('snapshot') as Snapshot;
const settle = () => new Promise((resolve) => setImmediate(resolve));

interface Held {
  world: World;
  worker: Worker;
  running: Promise<void>;
  /** Asked by the batch that is held open. */
  hosts: readonly string[];
}

/** Lives on to the first batch of such a round that asks a service, and holds one of its hosts open. */
async function holding(world: World, trigger: string, isWanted = isPicked): Promise<Held> {
  for (let wakes = 0; wakes < 200; wakes++) {
    advance(world);
    world.sent.length = 0;
    let first: string | null = null;
    world.holds = (host) => {
      if (isWanted(host)) first ??= host;
      return host === first;
    };
    const worker = startWorker(world);
    const running = worker.attendance.attend();
    await settle();
    await settle();
    const hosts = world.sent.map(({ host }) => host);
    const isIt = roundOf(world)?.isBatchRunning && roundOf(world)?.trigger === trigger && hosts.some(isWanted);
    if (isIt) return { world, worker, running, hosts };
    world.holds = () => false;
    world.letGo();
    await running;
  }
  throw new Error(`no ${trigger} round came`);
}

async function quietWorld(): Promise<World> {
  const world = createWorld();
  await welcomed(world, { services: PICKED });
  await live(world, minutes(35));
  return world;
}

/** Presses the button; only those already asked stay silent. */
async function press({ world, worker, running, hosts }: Held): Promise<string[]> {
  world.holds = (host) => hosts.includes(host);
  const before = world.sent.length;
  await worker.ask({ type: 'check-now' });
  await running;
  return world.sent.slice(before).map(({ host }) => host);
}

const pastOf = (world: World, hosts: readonly string[]) => {
  const { watch } = readWatch(world.store.get('watch'));
  const { ledger, probedAtMs } = placeNow(watch);
  const ids = PICKED.flatMap((id) => serviceTargets(serviceById(id)))
    .filter((target) => hosts.includes(hostOf(target)))
    .map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  return structuredClone(ids.map((id) => [id, ledger.targets[id], probedAtMs[id]]));
};

describe('"Check now" while a batch in the background is on the wire', () => {
  it('sends its own requests at once, and asks nobody again within the minute', async () => {
    const held = await holding(await quietWorld(), 'interval');
    const asked = await press(held);
    expect(asked.filter(isPicked).length).toBeGreaterThan(2);
    expect(asked.filter((host) => held.hosts.includes(host))).toEqual([]);
    expect(snapshotOf(held.world)).toMatchObject({ busy: null, checkedAtMs: held.world.nowMs });
    expect(Object.keys(watchOf(held.world).agenda.hostStartsMs)).toEqual(expect.arrayContaining([...held.hosts]));
  });

  it('has controls of its own beside it, none of which that batch had asked', async () => {
    const world = createWorld();
    await welcomed(world, { services: PICKED });
    // An ordinary round begins with three of them.
    const held = await holding(world, 'interval', isControl);
    expect(held.hosts.filter(isControl)).toHaveLength(3);
    const asked = await press(held);
    expect(asked.filter(isControl)).toHaveLength(4);
    expect(snapshotOf(world).network.condition).toBe('online');
  });

  it.each(['interval', 'confirmation'])(
    'makes nothing of what a batch (%s) had seen or not seen yet',
    async (trigger) => {
      const world = await quietWorld();
      if (trigger === 'confirmation') {
        world.script = (host) => (/telegram/.test(host) ? RESET : null);
        await live(world, minutes(40));
      }
      // What is held would be reset, and so is all else that it has asked, at once.
      const held = await holding(world, trigger);
      const before = pastOf(world, held.hosts);
      await press(held);
      expect(pastOf(world, held.hosts)).toEqual(before);
      for (const { verdict } of snapshotOf(world).services) expect(verdict.stage).toBe('settled');
    },
  );

  it('waits for it where it would have nobody left to ask', async () => {
    const world = createWorld();
    await welcomed(world, { services: ['viber'] });
    await live(world, minutes(35));
    const hosts = serviceTargets(serviceById('viber')).map(hostOf);
    const held = await holding(world, 'interval', (host) => hosts.includes(host));
    await held.worker.ask({ type: 'check-now' });
    await settle();
    expect(roundOf(world)).toMatchObject({ trigger: 'user', total: 0, isBatchRunning: false });
    const before = world.nowMs;
    world.holds = () => false;
    world.letGo();
    await held.running;
    const { probedAtMs } = placeNow(watchOf(world));
    expect(serviceTargets(serviceById('viber')).some(({ id }) => probedAtMs[id] === before)).toBe(true);
    expect(snapshotOf(world)).toMatchObject({ busy: null, checkedAtMs: before });
  });

  it('looks soon at what a round of the interval did not get to see', async () => {
    const held = await holding(await quietWorld(), 'interval');
    await press(held);
    const { world } = held;
    world.holds = () => false;
    world.sent.length = 0;
    await live(world, minutes(8));
    const again = world.sent.map(({ host }) => host);
    for (const host of held.hosts.filter(isPicked)) expect(again).toContain(host);
  });

  it('begins even where the last look had found no network', async () => {
    const world = await quietWorld();
    world.script = () => SILENT;
    await live(world, minutes(50));
    expect(snapshotOf(world).network.condition).toBe('offline');
    world.script = () => null;
    world.holds = () => true;
    advance(world);
    world.sent.length = 0;
    const worker = startWorker(world);
    const running = worker.attendance.attend();
    await settle();
    await settle();
    const hosts = world.sent.map(({ host }) => host);
    expect(hosts.length).toBeGreaterThan(0);
    const asked = await press({ world, worker, running, hosts });
    expect(asked.filter(isPicked).length).toBeGreaterThan(2);
    expect(snapshotOf(world).network.condition).toBe('online');
  });

  it('knows that the network had changed under that batch', async () => {
    const { world, worker, running } = await holding(await quietWorld(), 'interval');
    worker.attendance.networkChanged();
    world.holds = () => true;
    await worker.ask({ type: 'check-now' });
    await settle();
    expect(roundOf(world)).toMatchObject({ trigger: 'user', isBatchRunning: true });
    expect(watchOf(world).routing.hasNetworkChanged).toBe(true);
    world.holds = () => false;
    world.letGo();
    await running;
    expect(watchOf(world).routing.hasNetworkChanged).toBe(false);
    expect(snapshotOf(world)).toMatchObject({ busy: null, checkedAtMs: world.nowMs });
  });
});

describe('what somebody waits for', () => {
  it('is not ended: a deep check goes on until it is through', async () => {
    const world = await quietWorld();
    world.nowMs += minutes(2);
    world.holds = isPicked;
    const worker = startWorker(world);
    await worker.ask({ type: 'deep-check', services: ['telegram'] });
    const running = worker.attendance.attend();
    await settle();
    expect(roundOf(world)).toMatchObject({ trigger: 'deep', isBatchRunning: true });
    const before = world.sent.length;
    await worker.ask({ type: 'check-now' });
    await settle();
    expect(world.sent.length).toBe(before);
    world.holds = () => false;
    world.letGo();
    await running;
    expect(world.sent.length).toBeGreaterThan(before);
  });

  it('is not ended: a check goes on when it is pressed again', async () => {
    const world = await quietWorld();
    world.nowMs += minutes(2);
    world.holds = isPicked;
    const worker = startWorker(world);
    await worker.ask({ type: 'check-now' });
    const running = worker.attendance.attend();
    await settle();
    world.nowMs += seconds(61);
    await worker.ask({ type: 'check-now' });
    await settle();
    expect(roundOf(world)).toMatchObject({ trigger: 'user', isBatchRunning: true });
    world.letGo();
    await running;
    expect(snapshotOf(world)).toMatchObject({ busy: null, checkedAtMs: world.nowMs });
  });
});
