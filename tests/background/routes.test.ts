// Does a proxy that is set and cleared tell what it changes, and lift what was only seen from one side?

import { describe, expect, it } from 'vitest';
import { serviceById } from '../../utils/catalogue/index.ts';
import { hostOf, type ServiceId } from '../../utils/catalogue/service.ts';
import { DEFAULT_SETTINGS } from '../../utils/contracts/settings.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { hours, minutes } from '../../utils/kernel/clock.ts';
import { createWorld, RESET, type Script, SILENT, type World } from '../support/fake-world.ts';
import { live, startWorker, welcomed } from '../support/worker.ts';

const PICKED: ServiceId[] = ['telegram', 'discord', 'max'];
const choices = { services: PICKED, intervalMinutes: 30 } as const;
const snapshotOf = (world: World) => world.store.get('snapshot') as Snapshot;
const verdictOf = (world: World, id: ServiceId) => snapshotOf(world).services.find((view) => view.id === id)?.verdict;
const rowOf = (world: World, id: ServiceId) =>
  snapshotOf(world).routes?.table?.rows.find(({ subject }) => subject === id);

function isHostOf(host: string, id: ServiceId): boolean {
  return Object.values(serviceById(id).channels).some(({ needs }) =>
    needs.some(({ targets }) => targets.some((target) => hostOf(target) === host)),
  );
}

/** Telegram and Discord are cut here; the proxy opens Telegram and loses MAX. */
const direct: Script = (host) => (isHostOf(host, 'telegram') || isHostOf(host, 'discord') ? RESET : null);
const proxied: Script = (host) =>
  isHostOf(host, 'discord') || isHostOf(host, 'max') ? { ...RESET, route: 'proxy' } : { route: 'proxy' };

async function onBoth(world: World): Promise<void> {
  world.script = direct;
  await welcomed(world, choices);
  await live(world, hours(2));
  world.script = proxied;
  await live(world, hours(2));
}

describe('two routes of one network', () => {
  it('are not compared before the second one was seen', async () => {
    const world = createWorld(direct);
    await welcomed(world, choices);
    await live(world, hours(2));
    expect(snapshotOf(world).routes?.table).toBeNull();
    expect(verdictOf(world, 'telegram')).toMatchObject({ state: 'interference', confidence: 'medium' });
  });

  it('stand in one table, each service with its meaning', async () => {
    const world = createWorld();
    await onBoth(world);
    expect(snapshotOf(world).network.route).toBe('proxy');
    expect(snapshotOf(world).routes?.table).toMatchObject({
      via: { route: 'proxy', isInUse: true },
      more: 1,
      fewer: 1,
    });
    expect(rowOf(world, 'telegram')).toMatchObject({ meaning: 'opens-it', isTwoSided: true });
    expect(rowOf(world, 'discord')).toMatchObject({ meaning: 'blocked-on-both', isTwoSided: false });
    expect(rowOf(world, 'max')).toMatchObject({ meaning: 'route-breaks-it', isTwoSided: true });
  });

  it('lift to high what is cut on one of them and open on the other, and nothing else', async () => {
    const world = createWorld();
    await onBoth(world);
    expect(verdictOf(world, 'max')).toMatchObject({ state: 'interference', confidence: 'high' });
    expect(verdictOf(world, 'discord')).toMatchObject({ state: 'interference', confidence: 'medium' });
    world.script = direct;
    await live(world, hours(2));
    expect(snapshotOf(world).network.route).toBe('direct');
    expect(verdictOf(world, 'telegram')).toMatchObject({ state: 'interference', confidence: 'high' });
    expect(verdictOf(world, 'telegram')?.reasons.map(({ code }) => code)).toContain('other-route-works');
    expect(verdictOf(world, 'discord')?.reasons.map(({ code }) => code)).toContain('other-route-fails');
  });

  it('are two networks when the line was down in between', async () => {
    const world = createWorld(direct);
    await welcomed(world, choices);
    await live(world, hours(2));
    world.script = proxied;
    const worker = startWorker(world);
    worker.attendance.networkChanged();
    await worker.ask({ type: 'check-now' });
    await worker.attendance.attend();
    await live(world, hours(2));
    expect(snapshotOf(world).network.route).toBe('proxy');
    expect(snapshotOf(world).routes?.table).toBeNull();
    expect(verdictOf(world, 'max')).toMatchObject({ confidence: 'medium' });
  });

  it('keep the popup light: a table of every service adds less than a kilobyte each', async () => {
    const world = createWorld();
    await onBoth(world);
    const bytes = JSON.stringify(snapshotOf(world).routes).length;
    expect(bytes).toBeLessThan(1000 * PICKED.length);
  });
});

describe('a proxy that fails', () => {
  const dead: Script = () => ({ ...SILENT, outcome: 'error', errorText: 'net::ERR_PROXY_CONNECTION_FAILED' });

  it('is one message for the network, and accuses no service', async () => {
    const world = createWorld();
    await welcomed(world, choices);
    await live(world, hours(1));
    world.script = dead;
    await live(world, hours(1));
    expect(snapshotOf(world).network.condition).toBe('proxy-down');
    expect(snapshotOf(world).services.map(({ verdict }) => verdict.state)).not.toContain('interference');
    expect(world.notices).toEqual([]);
  });

  it('is told once when it stays away, and only to those who have seen it work', async () => {
    const notifications = { ...DEFAULT_SETTINGS.notifications, isOn: true };
    const world = createWorld();
    await welcomed(world, { ...choices, notifications });
    await live(world, hours(1));
    world.script = dead;
    await live(world, hours(3));
    expect(world.notices).toEqual([{ title: 'Throughline', message: 'Your proxy stopped answering' }]);
    world.script = () => null;
    await live(world, hours(1));
    world.script = dead;
    await live(world, hours(1));
    expect(world.notices).toHaveLength(2);

    const never = createWorld(dead);
    await welcomed(never, { ...choices, notifications });
    await live(never, hours(3));
    expect(never.notices).toEqual([]);
  });

  it('by hanging names no route, however often, and leaves none behind', async () => {
    const world = createWorld(() => ({ ...SILENT, route: 'unknown' }));
    await welcomed(world, choices);
    for (let round = 0; round < 3; round++) {
      expect(snapshotOf(world).network).toMatchObject({ condition: 'offline', route: 'unknown' });
      await live(world, hours(1));
    }
    world.script = direct;
    await live(world, hours(1));
    expect(snapshotOf(world).network).toMatchObject({ condition: 'online', route: 'direct' });
    world.script = proxied;
    await live(world, hours(2));
    expect(snapshotOf(world).routes?.table).toMatchObject({ via: { route: 'proxy' }, more: 1, fewer: 1 });
  });

  it('by hanging after it worked is told from the direct line that follows', async () => {
    const world = createWorld(proxied);
    await welcomed(world, choices);
    await live(world, hours(2));
    world.script = () => ({ ...SILENT, route: 'unknown' });
    await live(world, hours(2));
    expect(snapshotOf(world).network.route).toBe('unknown');
    world.script = direct;
    await live(world, hours(2));
    expect(snapshotOf(world).network.route).toBe('direct');
    expect(rowOf(world, 'telegram')).toMatchObject({ meaning: 'opens-it', isTwoSided: true });
  });

  it('that comes back at once is not worth a word', async () => {
    const world = createWorld();
    await welcomed(world, { ...choices, notifications: { ...DEFAULT_SETTINGS.notifications, isOn: true } });
    await live(world, hours(1));
    let backAtMs: number | null = null;
    world.script = (host, request) => {
      backAtMs ??= world.nowMs + minutes(4);
      return world.nowMs < backAtMs ? dead(host, request) : null;
    };
    await live(world, hours(2));
    expect(backAtMs).toBeLessThan(world.nowMs);
    expect(world.notices).toEqual([]);
  });
});
