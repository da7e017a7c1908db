// May the worker die at any moment without a torn state, a lost round, or a host asked twice in a minute?

import { describe, expect, it } from 'vitest';
import { serviceById } from '../../utils/catalogue/index.ts';
import { hostOf, type ServiceId } from '../../utils/catalogue/service.ts';
import { readWatch } from '../../utils/contracts/read-watch.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/contracts/settings.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { hours, minutes } from '../../utils/kernel/clock.ts';
import { placeNow } from '../../utils/workflows/absorb.ts';
import { advance, createWorld, NAME_GONE, RESET, type Script, type World } from '../support/fake-world.ts';
import { live, startWorker, type Worker, welcomed } from '../support/worker.ts';

const PICKED: ServiceId[] = ['telegram', 'discord', 'max'];
const settings: Settings = { ...DEFAULT_SETTINGS, hasConsent: true, services: PICKED };

const welcome = (world: World): Promise<Worker> => welcomed(world, settings);

const snapshotOf = (world: World) => world.store.get('snapshot') as Snapshot;
const stateOf = (world: World, id: string) => snapshotOf(world).services.find((view) => view.id === id)?.verdict;
const blocking = (id: ServiceId, how: ReturnType<Script>): Script => {
  const hosts = Object.values(serviceById(id).channels).flatMap(({ needs }) =>
    needs.flatMap(({ targets }) => targets.map(hostOf)),
  );
  return (host) => (hosts.includes(host) ? how : null);
};

describe('before consent', () => {
  it('nothing is sent, whatever is asked and however often the worker wakes', async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await worker.attendance.attend();
    await worker.ask({ type: 'check-now' });
    await worker.attendance.attend();
    expect(world.sent).toEqual([]);
    expect(world.alarmAtMs).toBeNull();
    expect(snapshotOf(world).hasConsent).toBe(false);
  });
});

describe('a working day', () => {
  it('shows every service working after the first check', async () => {
    const world = createWorld();
    await welcome(world);
    expect(snapshotOf(world).services.map(({ verdict }) => verdict.state)).toEqual(['working', 'working', 'working']);
    expect(snapshotOf(world)).toMatchObject({ busy: null, network: { condition: 'online' } });
  });

  it('asks no host twice in a minute and no more than three hosts a minute in the background', async () => {
    const world = createWorld();
    await welcome(world);
    world.sent.length = 0;
    world.nowMs += minutes(5);
    await live(world, hours(8));
    expect(world.sent.length).toBeGreaterThan(100);
    const lastMs = new Map<string, number>();
    for (const { host, atMs } of world.sent) {
      expect(atMs - (lastMs.get(host) ?? 0), host).toBeGreaterThanOrEqual(minutes(1));
      lastMs.set(host, atMs);
    }
    for (const { atMs } of world.sent) {
      const within = new Set(
        world.sent.filter((other) => other.atMs >= atMs && other.atMs < atMs + minutes(1)).map(({ host }) => host),
      );
      expect(within.size).toBeLessThanOrEqual(3);
    }
  });
});

describe('a block that begins', () => {
  it('is settled by spaced confirmations and told once', async () => {
    const world = createWorld();
    const worker = await welcome(world);
    await worker.ask({
      type: 'save-settings',
      settings: { ...settings, notifications: { ...settings.notifications, isOn: true } },
    });
    await live(world, hours(1));
    world.script = blocking('telegram', RESET);
    await live(world, hours(2));
    expect(stateOf(world, 'telegram')).toMatchObject({ state: 'interference', mechanism: 'tls', stage: 'settled' });
    expect(stateOf(world, 'max')?.state).toBe('working');
    expect(world.notices).toHaveLength(1);
    expect(world.badges.at(-1)?.text).toBe('1');
  });

  it('asks resolvers about a name when it is gone here, and otherwise seldom, for their own state', async () => {
    const world = createWorld();
    await welcome(world);
    const asked = () => world.sent.filter(({ host }) => /dns/.test(host)).length;
    expect(asked()).toBeLessThanOrEqual(3);
    await live(world, hours(6));
    expect(asked()).toBe(6);
    world.script = blocking('discord', NAME_GONE);
    await live(world, hours(2));
    expect(stateOf(world, 'discord')).toMatchObject({ state: 'interference', mechanism: 'dns', stage: 'settled' });
  });
});

describe('a worker that dies', () => {
  it('at any crossing leaves a readable state, and its successor ends the round without asking a host again in the minute', async () => {
    const crossings = await countCrossings();
    expect(crossings).toBeGreaterThan(20);
    for (let at = 1; at <= crossings; at++) {
      const world = createWorld(blocking('telegram', RESET));
      let crossed = 0;
      world.onCrossing = () => {
        crossed += 1;
        if (crossed === at) throw new Death();
      };
      await dying(async () => {
        const worker = startWorker(world);
        await worker.ask({ type: 'finish-welcome', settings });
        await worker.attendance.attend();
      });
      world.onCrossing = () => undefined;
      expect(readWatch(world.store.get('watch')).dropped, `death ${at}`).toBe(0);
      if ((world.store.get('settings') as Settings | undefined)?.hasConsent !== true) continue;
      await startWorker(world).attendance.attend();
      world.nowMs += minutes(1);
      await live(world, minutes(50));
      for (let i = 0; i < 20 && snapshotOf(world).busy !== null; i++) await live(world, minutes(1));
      expect(snapshotOf(world).busy, `death ${at}`).toBeNull();
      expect(stateOf(world, 'telegram'), `death ${at}`).toMatchObject({ state: 'interference', stage: 'settled' });
      expectSpaced(world, `death ${at}`);
    }
  });

  it('at any crossing of a batch that gives way to a check leaves nothing of that batch, and no host is asked twice', async () => {
    for (let at = 1, isThrough = false; !isThrough; at++) {
      const world = createWorld();
      await welcome(world);
      await live(world, minutes(35));
      advance(world);
      world.sent.length = 0;
      world.holds = () => true;
      const before = ledgerOf(world);
      let crossed = 0;
      world.onCrossing = () => {
        crossed += 1;
        if (crossed >= at) throw new Death();
      };
      let asked: string[] = [];
      await dying(async () => {
        const worker = startWorker(world);
        const running = worker.attendance.attend();
        for (let i = 0; i < 3; i++) await Promise.race([running, new Promise((resolve) => setImmediate(resolve))]);
        asked = world.sent.map(({ host }) => host);
        world.holds = (host) => asked.includes(host);
        await worker.ask({ type: 'check-now' });
        await running;
      });
      isThrough = crossed < at;
      if (isThrough) expect([at > 10, asked.length > 0]).toEqual([true, true]);
      world.onCrossing = () => undefined;
      world.holds = () => false;
      expect(readWatch(world.store.get('watch')).dropped, `death ${at}`).toBe(0);
      for (const [id, entry] of Object.entries(ledgerOf(world)))
        if (asked.includes(entry.host)) expect(entry, `death ${at}`).toEqual(before[id]);
      await startWorker(world).attendance.attend();
      await live(world, minutes(12));
      for (let i = 0; i < 20 && snapshotOf(world).busy !== null; i++) await live(world, minutes(1));
      expect(snapshotOf(world).busy, `death ${at}`).toBeNull();
      expectSpaced(world, `death ${at}`);
    }
  });

  it.each(['generation', 'reports'])(
    'while erasing (%s) brings nothing back and asks nobody any more',
    async (when) => {
      const world = createWorld();
      const worker = await welcome(world);
      world.nowMs += minutes(2);
      // A failure makes the check ask more hosts after the first.
      world.script = blocking('telegram', NAME_GONE);
      let sentBefore: number | null = null;
      world.onCrossing = (name) => {
        if (name === when && sentBefore === null) {
          sentBefore = world.sent.length;
          void worker.ask({ type: 'erase' });
        }
      };
      await worker.ask({ type: 'check-now' });
      await worker.attendance.attend();
      expect(sentBefore).not.toBeNull();
      if (when === 'reports') expect(world.sent.length).toBe(sentBefore);
      const left = JSON.stringify([...world.store.values(), ...world.passing.values()]);
      expect(/telegram|discord|[a-z]\.(org|com)|id-\d/.exec(left)?.[0]).toBeUndefined();
      expect(world.alarmAtMs).toBeNull();
    },
  );
});

describe('a sleep', () => {
  it('voids what was going on and begins again after it', async () => {
    const world = createWorld();
    await welcome(world);
    world.nowMs += minutes(40);
    await startWorker(world).attendance.attend();
    const before = world.sent.length;
    world.nowMs += hours(7);
    await startWorker(world).attendance.attend();
    expect(world.sent.length).toBe(before);
    await live(world, minutes(30));
    expect(snapshotOf(world).checkedAtMs).toBeGreaterThan(world.nowMs - minutes(40));
  });
});

const ledgerOf = (world: World) => placeNow(readWatch(world.store.get('watch')).watch).ledger.targets;

class Death extends Error {}

/** A dead worker neither resolves nor throws for anybody: the exception only marks the moment. */
async function dying(work: () => Promise<void>): Promise<void> {
  const onRejection = (reason: unknown) => {
    if (!(reason instanceof Death)) throw reason;
  };
  process.on('unhandledRejection', onRejection);
  try {
    await work();
  } catch (death) {
    if (!(death instanceof Death)) throw death;
  }
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', onRejection);
}

async function countCrossings(): Promise<number> {
  const world = createWorld(blocking('telegram', RESET));
  let crossed = 0;
  world.onCrossing = () => {
    crossed += 1;
  };
  await welcome(world);
  return crossed;
}

function expectSpaced(world: World, label: string): void {
  const lastMs = new Map<string, number>();
  for (const { host, atMs, kind } of world.sent) {
    if (kind === 'https' && /dns|doh/.test(host)) continue;
    expect(atMs - (lastMs.get(host) ?? 0), `${label}: ${host}`).toBeGreaterThanOrEqual(minutes(1));
    lastMs.set(host, atMs);
  }
}
