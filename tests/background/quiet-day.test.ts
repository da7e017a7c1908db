// What does a day cost on which nothing happens, and is the first trouble after it seen as soon and as surely?

import { describe, expect, it } from 'vitest';
import { controlsFor } from '../../utils/catalogue/controls.ts';
import { serviceById, serviceHosts } from '../../utils/catalogue/index.ts';
import { hostOf, type ServiceId } from '../../utils/catalogue/service.ts';
import { readWatch } from '../../utils/contracts/read-watch.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { hours, minutes } from '../../utils/kernel/clock.ts';
import type { WireReport } from '../../utils/ports/network.ts';
import { placeNow } from '../../utils/workflows/absorb.ts';
import { advance, createWorld, RESET, type Script, SILENT, type World } from '../support/fake-world.ts';
import { live, startWorker, welcomed } from '../support/worker.ts';

const PICKED: ServiceId[] = ['whatsapp', 'telegram'];
const CONTROL_HOSTS = new Set(controlsFor('RU').map(({ target }) => hostOf(target)));
const isControl = (host: string) => CONTROL_HOSTS.has(host);
const FORGED: Partial<WireReport> = { ...RESET, errorText: 'net::ERR_CERT_AUTHORITY_INVALID' };

/** Long enough for most controls to be known and for the light rounds to have begun. */
async function quiet(jurisdiction: string | null = null): Promise<World> {
  const world = createWorld();
  await welcomed(world, { services: PICKED, jurisdiction });
  await live(world, hours(5));
  expect(await controlsOfNextRound(world)).toBe(1);
  return world;
}

async function nextRound(world: World): Promise<void> {
  const isIdle = () => readWatch(world.store.get('watch')).watch.agenda.round === null;
  do {
    advance(world);
    await startWorker(world).attendance.attend();
  } while (!isIdle());
}

async function controlsOfNextRound(world: World): Promise<number> {
  world.sent.length = 0;
  await nextRound(world);
  return world.sent.filter(({ host }) => isControl(host)).length;
}

const snapshotOf = (world: World) => world.store.get('snapshot') as Snapshot;
const said = (world: World, id: string) => snapshotOf(world).services.find((view) => view.id === id)?.verdict;
const hitting = (id: ServiceId, how: Partial<WireReport>): Script => {
  const hosts = serviceHosts(serviceById(id));
  return (host) => (hosts.includes(host) ? how : null);
};

describe('a day on which all is well', { timeout: 120_000 }, () => {
  it('costs one control a round, and less than 2 MB', async () => {
    const world = await quiet();
    world.sent.length = 0;
    await live(world, hours(24));
    const times = (test: (host: string) => boolean) => world.sent.filter(({ host }) => test(host)).length;
    const looks = times((host) => /whatsapp|telegram/.test(host));
    expect(looks).toBeGreaterThan(80);
    // One more when files make it a longer round.
    expect(times(isControl)).toBeLessThanOrEqual(0.7 * looks);
    // 8.3 KB each (chromium.md 9); files every four hours and resolvers every twelve are among them.
    expect(world.sent.length * 8300).toBeLessThan(2_000_000);
    expect(new Set(world.sent.map(({ host }) => host).filter(isControl)).size).toBe(10);
    expect(snapshotOf(world)).toMatchObject({ network: { condition: 'online' } });
  });

  it('asks no host twice in a minute and no more than three hosts a minute', async () => {
    const world = await quiet('RU');
    world.sent.length = 0;
    await live(world, hours(6));
    for (const [index, { host, atMs }] of world.sent.entries()) {
      const within = world.sent.filter((it) => it.atMs >= atMs && it.atMs < atMs + minutes(1));
      expect(new Set(within.map((it) => it.host)).size).toBeLessThanOrEqual(3);
      expect(world.sent.slice(index + 1).some((it) => it.host === host && it.atMs < atMs + minutes(1))).toBe(false);
    }
  });
});

describe('the first trouble after it', { timeout: 120_000 }, () => {
  it.each(PICKED)('is %s reset: shown in the very round, with three more controls to vouch for it', async (id) => {
    const world = await quiet();
    world.script = hitting(id, RESET);
    world.sent.length = 0;
    await nextRound(world);
    const verdict = said(world, id);
    expect(verdict).toMatchObject({ state: 'interference', mechanism: 'tls', stage: 'provisional' });
    const vouching = verdict?.reasons.find(({ code }) => code === 'controls-passed');
    expect(vouching?.count).toBeGreaterThanOrEqual(3);
    expect(
      world.sent.filter(
        ({ host }) => host === hostOf(serviceById(id).channels.web?.needs[0]?.targets[0] ?? { url: '' }),
      ),
    ).toHaveLength(1);
    await live(world, minutes(30));
    expect(said(world, id)).toMatchObject({ state: 'interference', mechanism: 'tls', stage: 'settled' });
  });

  it('is the line going silent: the network is told, and nobody is accused at any moment', async () => {
    const world = await quiet();
    world.script = () => SILENT;
    for (let i = 0; i < 4; i++) {
      advance(world);
      await startWorker(world).attendance.attend();
      for (const id of PICKED) expect(['working', 'unclear', 'unknown']).toContain(said(world, id)?.state);
    }
    expect(snapshotOf(world).network.condition).toBe('offline');
  });

  it.each([
    ['a sign-in page', FORGED, 'portal'],
    ['a whitelist', SILENT, 'restricted'],
  ] as const)('is %s: recognised by the controls that come next', async (_name, how, condition) => {
    const world = await quiet('RU');
    const homely = new Set(controlsFor('RU').flatMap((it) => (it.kind === 'domestic' ? [hostOf(it.target)] : [])));
    world.script = (host) => (condition === 'restricted' && homely.has(host) ? null : how);
    await nextRound(world);
    expect(snapshotOf(world).network.condition).toBe(condition);
    for (const id of PICKED) expect(['working', 'unclear', 'unknown']).toContain(said(world, id)?.state);
  });

  it('is a control of its own: others are asked, and all stays well', async () => {
    const world = await quiet();
    world.script = (host, request) =>
      isControl(host) && world.sent.filter((it) => isControl(it.host)).length === 1 && request ? RESET : null;
    expect(await controlsOfNextRound(world)).toBeGreaterThanOrEqual(4);
    expect(snapshotOf(world).network.condition).toBe('online');
    for (const id of PICKED) expect(said(world, id)?.state).toBe('working');
  });

  it('is a batch that fails together with its own control: asked anew, and accused by nothing', async () => {
    const world = await quiet();
    const untilMs = { at: 0 };
    world.script = () => {
      untilMs.at ||= world.nowMs;
      return world.nowMs === untilMs.at ? RESET : null;
    };
    await nextRound(world);
    for (const id of PICKED) expect(said(world, id)?.state).toBe('working');
    const entries = Object.values(placeNow(readWatch(world.store.get('watch')).watch).ledger.targets);
    expect(entries.filter(({ fails }) => fails > 0)).toEqual([]);
  });
});

describe('a change of network in quiet times', { timeout: 120_000 }, () => {
  it('is met with enough controls to know the network again', async () => {
    const world = await quiet();
    const before = readWatch(world.store.get('watch')).watch.epochs[0]?.id;
    const worker = startWorker(world);
    worker.attendance.networkChanged();
    advance(world);
    await worker.attendance.attend();
    await live(world, minutes(6));
    const { watch } = readWatch(world.store.get('watch'));
    expect(watch.epochs.map(({ id }) => id)).toEqual([before]);
    expect(watch.routing.hasNetworkChanged).toBe(false);
  });
});
