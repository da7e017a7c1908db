// Does "Deep check" bring home a pair for each of a service's hosts, whoever was asked just before?

import { describe, expect, it } from 'vitest';
import type { ServiceId } from '../../utils/catalogue/service.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { days, seconds } from '../../utils/kernel/clock.ts';
import { advance, createWorld, SILENT, type World } from '../support/fake-world.ts';
import { startWorker, welcomed } from '../support/worker.ts';

const PICKED: ServiceId[] = ['discord', 'whatsapp'];
/** So that a check without an end fails its test instead of hanging it. */
const MOST_TURNS = 30;
const FROZEN = { ...SILENT, bytesDown: 14_336, durationMs: 8200 };

/** `frozen` hosts swallow what is sent to them after 14 KB; after `wellUntil` loads nobody else brings home enough to compare. */
function worldWhere(frozen: readonly string[], wellUntil = Number.POSITIVE_INFINITY) {
  const loads: { host: string; atMs: number }[] = [];
  const world = createWorld((host, request) => {
    if (!request.padding) return null;
    loads.push({ host, atMs: world.nowMs });
    if (frozen.includes(host)) return FROZEN;
    return { bytesDown: loads.length > wellUntil ? 20_000 : request.padding.times * request.padding.bytes };
  });
  return { world, loads };
}

async function pressed(world: World, id: ServiceId): Promise<void> {
  const worker = startWorker(world);
  expect(await worker.ask({ type: 'deep-check', services: [id] })).toMatchObject({ ok: true });
  await worker.attendance.attend();
  for (let turn = 0; snapshotOf(world).busy !== null && turn < MOST_TURNS && advance(world); turn++)
    await startWorker(world).attendance.attend();
}

const snapshotOf = (world: World) => world.store.get('snapshot') as Snapshot;
const channelOf = (world: World, id: string, channel: string) =>
  snapshotOf(world)
    .services.find((view) => view.id === id)
    ?.channels.find(({ name }) => name === channel)?.verdict;

describe('a deep check', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'finds the file host that freezes, with whomever the controls begin (turn %i)',
    async (turns) => {
      const { world } = worldWhere(['cdn.discordapp.com']);
      await welcomed(world, { services: PICKED, intervalMinutes: null });
      for (let i = 0; i < turns; i++) {
        world.nowMs += seconds(95);
        const worker = startWorker(world);
        await worker.ask({ type: 'check-now' });
        await worker.attendance.attend();
      }
      world.nowMs += seconds(95);
      await pressed(world, 'discord');
      expect(channelOf(world, 'discord', 'media')).toMatchObject({ state: 'stalls', mechanism: 'volume' });
      expect(channelOf(world, 'discord', 'web')?.state).toBe('working');
      expect(snapshotOf(world).services.find(({ id }) => id === 'discord')?.verdict.state).toBe('stalls');
    },
  );

  it('pressed right after a check waits for the rest of the minute instead of testing nothing', async () => {
    const { world, loads } = worldWhere(['mmg.whatsapp.net']);
    await welcomed(world, { services: PICKED, intervalMinutes: null });
    const checkedMs = world.nowMs;
    world.nowMs += seconds(5);
    await pressed(world, 'whatsapp');
    expect(channelOf(world, 'whatsapp', 'media')).toMatchObject({ state: 'stalls', mechanism: 'volume' });
    const own = loads.filter(({ host }) => host.includes('whatsapp'));
    expect(Math.min(...own.map(({ atMs }) => atMs)) - checkedMs).toBeGreaterThanOrEqual(seconds(60));
  });

  it('ends after five tries where one looked bad and the others came to nothing, and begins no more of them next day', async () => {
    const { world, loads } = worldWhere(['cdn.discordapp.com'], 4);
    await welcomed(world, { services: PICKED, intervalMinutes: null });
    const tries = () => loads.filter(({ host }) => host === 'cdn.discordapp.com').length;
    world.nowMs += seconds(95);
    await pressed(world, 'discord');
    expect(snapshotOf(world).busy).toBeNull();
    expect(tries()).toBe(5);
    world.nowMs += days(1);
    await pressed(world, 'discord');
    expect(tries()).toBe(6);
  });

  it('ends where the user stops it: nobody is asked any more, and what was known stands', async () => {
    const { world, loads } = worldWhere(['cdn.discordapp.com']);
    await welcomed(world, { services: PICKED, intervalMinutes: null });
    world.nowMs += seconds(95);
    const worker = startWorker(world);
    const before = channelOf(world, 'discord', 'media');
    await worker.ask({ type: 'deep-check', services: ['discord'] });
    expect(snapshotOf(world).busy).toMatchObject({ isDeep: true });
    await worker.ask({ type: 'stop-deep-check' });
    expect(snapshotOf(world).busy).toBeNull();
    await worker.attendance.attend();
    const asked = loads.length;
    while (advance(world)) await startWorker(world).attendance.attend();
    expect(loads.length).toBe(asked);
    expect(channelOf(world, 'discord', 'media')).toEqual(before);
  });

  it('says that large files pass where they do, of each service pressed one after another', async () => {
    const { world } = worldWhere([]);
    await welcomed(world, { services: PICKED, intervalMinutes: null });
    for (const id of PICKED) {
      world.nowMs += seconds(95);
      await pressed(world, id);
      for (const channel of ['web', 'media'])
        expect(JSON.stringify(channelOf(world, id, channel))).not.toContain('large-files-untested');
    }
  });
});
