// Does the worker do what the user set: own services, a pause, no checks on a metered line, which notices?

import { describe, expect, it } from 'vitest';
import { serviceById } from '../../utils/catalogue/index.ts';
import type { Settings } from '../../utils/contracts/settings.ts';
import { DEFAULT_SETTINGS } from '../../utils/contracts/settings.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import type { Watch } from '../../utils/contracts/watch.ts';
import { hours, minutes } from '../../utils/kernel/clock.ts';
import { createWorld, RESET, type World } from '../support/fake-world.ts';
import { live, startWorker, welcomed } from '../support/worker.ts';

const OWN = 'chat.example.org';
const snapshotOf = (world: World) => world.store.get('snapshot') as Snapshot;
const watchOf = (world: World) => world.store.get('watch') as Watch;
const save = (world: World, part: Partial<Settings>) =>
  startWorker(world).ask({
    type: 'save-settings',
    settings: { ...(world.store.get('settings') as Settings), ...part },
  });

describe('a service of the user’s own', () => {
  it('is asked, judged, remembered and told of like any other', async () => {
    const world = createWorld();
    const notifications = { ...DEFAULT_SETTINGS.notifications, isOn: true };
    await welcomed(world, { services: ['telegram'], ownServices: [OWN], notifications, retentionDays: 30 });
    await live(world, hours(2));
    const own = () => snapshotOf(world).services.find(({ id }) => id === `own:${OWN}`);
    expect(own()).toMatchObject({ name: OWN, verdict: { state: 'working' }, hasPermission: true });
    expect(own()?.channels.map(({ name }) => name)).toEqual(['web']);
    world.script = (host) => (host === OWN ? RESET : null);
    await live(world, hours(4));
    expect(own()?.verdict).toMatchObject({ state: 'interference', mechanism: 'tls', stage: 'settled' });
    expect(world.notices.map(({ message }) => message)).toEqual([`${OWN} stopped getting through`]);
    expect(JSON.stringify([...world.store])).toContain(OWN);
    await startWorker(world).ask({ type: 'erase' });
    expect(JSON.stringify([...world.store, ...world.passing])).not.toContain(OWN);
  });

  it('without its permission is not asked and not accused', async () => {
    const world = createWorld();
    world.granted = (origin) => !origin.includes(OWN);
    await welcomed(world, { services: ['telegram'], ownServices: [OWN] });
    await live(world, hours(2));
    expect(world.sent.filter(({ host }) => host === OWN)).toEqual([]);
    expect(snapshotOf(world).services.find(({ id }) => id === `own:${OWN}`)).toMatchObject({
      hasPermission: false,
      verdict: { state: 'unknown' },
    });
  });

  it('is enough to be watched alone', async () => {
    const world = createWorld();
    await welcomed(world, { ownServices: [OWN] });
    expect(snapshotOf(world).services.map(({ id }) => id)).toEqual([`own:${OWN}`]);
    await live(world, hours(1));
    expect(world.sent.filter(({ host }) => host === OWN).length).toBeGreaterThan(1);
  });
});

describe('a pause for an hour', () => {
  it('asks nobody unasked, says so, and ends by itself', async () => {
    const world = createWorld();
    await welcomed(world, { services: ['telegram'] });
    await live(world, minutes(40));
    const worker = startWorker(world);
    await worker.ask({ type: 'pause', isOn: true });
    await worker.attendance.attend();
    const [fromMs, sent] = [world.nowMs, world.sent.length];
    expect(snapshotOf(world).pausedUntilMs).toBe(fromMs + hours(1));
    expect(world.menu).toContain('Resume checks');
    await live(world, hours(2));
    const first = world.sent[sent];
    expect(first?.atMs).toBeGreaterThanOrEqual(fromMs + hours(1));
    expect(snapshotOf(world).pausedUntilMs).toBeNull();
    expect(world.menu).toContain('Pause for an hour');
  });

  it('ends when the user says so, and never holds back what the user asks for', async () => {
    const world = createWorld();
    await welcomed(world, { services: ['telegram'] });
    world.nowMs += minutes(5);
    const worker = startWorker(world);
    await worker.ask({ type: 'pause', isOn: true });
    const sent = world.sent.length;
    await worker.ask({ type: 'check-now' });
    await worker.attendance.attend();
    expect(world.sent.length).toBeGreaterThan(sent);
    await worker.ask({ type: 'pause', isOn: false });
    await worker.attendance.attend();
    expect(snapshotOf(world).pausedUntilMs).toBeNull();
    expect(world.menu).toContain('Pause for an hour');
  });
});

describe('a metered line', () => {
  it('is spared where the user wants that, and only there', async () => {
    const world = createWorld();
    await welcomed(world, { services: ['telegram'], isUnmeteredOnly: true });
    await live(world, hours(1));
    const sent = world.sent.length;
    world.metering = 'metered';
    await live(world, minutes(20));
    const settled = world.sent.length;
    await live(world, hours(6));
    expect(world.sent.length, 'nothing by itself').toBe(settled);
    world.metering = 'unmetered';
    await live(world, hours(1));
    expect(world.sent.length, 'as before on another line').toBeGreaterThan(settled);
    expect(settled).toBeGreaterThanOrEqual(sent);
    await save(world, { isUnmeteredOnly: false });
    world.metering = 'metered';
    const before = world.sent.length;
    await live(world, hours(1));
    expect(world.sent.length).toBeGreaterThan(before);
  });
});

describe('a notice', () => {
  const told = { ...DEFAULT_SETTINGS.notifications, isOn: true };
  const hostsOf = (id: 'telegram' | 'discord') =>
    Object.values(serviceById(id).channels).flatMap(({ needs }) =>
      needs.flatMap((need) =>
        need.targets.map(({ url }) => new URL(url.replace(/^(stun|turns?):/, 'https://')).hostname),
      ),
    );

  it('leads to its service, also after the worker was restarted, and not after erasing', async () => {
    const world = createWorld();
    await welcomed(world, { services: ['telegram', 'discord'], notifications: told });
    await live(world, hours(1));
    const cut = hostsOf('telegram');
    world.script = (host) => (cut.includes(host) ? RESET : null);
    await live(world, hours(6));
    const [noticeId] = Object.keys(watchOf(world).notices.opens);
    expect(await startWorker(world).ask({ type: 'notice-about', noticeId })).toEqual({ ok: true, value: 'telegram' });
    expect(await startWorker(world).ask({ type: 'notice-about', noticeId: 'forged' })).toEqual({
      ok: true,
      value: null,
    });
    const worker = startWorker(world);
    await worker.ask({ type: 'erase' });
    expect(await worker.ask({ type: 'notice-about', noticeId })).toEqual({ ok: true, value: null });
  });

  it('is kept back for a service or a change that the user does not want told', async () => {
    for (const part of [{ mutedIds: ['telegram'] }, { kinds: ['works' as const] }]) {
      const world = createWorld();
      await welcomed(world, { services: ['telegram', 'discord'], notifications: { ...told, ...part } });
      await live(world, hours(1));
      const cut = hostsOf('telegram');
      world.script = (host) => (cut.includes(host) ? RESET : null);
      await live(world, hours(6));
      expect(snapshotOf(world).services.find(({ id }) => id === 'telegram')?.verdict.stage).toBe('settled');
      expect(world.notices).toEqual([]);
    }
  });
});

describe('a network', () => {
  it('bears the name that the user gave it, in the popup and after a restart', async () => {
    const world = createWorld();
    await welcomed(world, { services: ['telegram'] });
    const [network] = snapshotOf(world).networks ?? [];
    await startWorker(world).ask({ type: 'name-network', epochId: network?.id, label: '  Home ' });
    expect(snapshotOf(world).network.label).toBe('Home');
    await live(world, hours(1));
    expect(snapshotOf(world).network.label).toBe('Home');
    await startWorker(world).ask({ type: 'name-network', epochId: network?.id, label: ' ' });
    expect(snapshotOf(world).network.label).toBeNull();
    expect((await startWorker(world).ask({ type: 'name-network', epochId: 'x', label: 'y'.repeat(41) })).ok).toBe(
      false,
    );
  });
});
