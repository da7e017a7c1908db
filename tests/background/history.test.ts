// Is every look remembered once, on disk only where the user wants it, and gone when its time is over?

import { describe, expect, it } from 'vitest';
import { serviceById } from '../../utils/catalogue/index.ts';
import { hostOf, type ServiceId } from '../../utils/catalogue/service.ts';
import { ExportDocument } from '../../utils/contracts/export.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/contracts/settings.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { type DayChunk, readChunk, readTrack } from '../../utils/history/chunk.ts';
import type { Episode } from '../../utils/history/episode.ts';
import { days, hours, minutes } from '../../utils/kernel/clock.ts';
import { createWorld, RESET, SILENT, type World } from '../support/fake-world.ts';
import { live, startWorker, welcomed } from '../support/worker.ts';

const PICKED: ServiceId[] = ['telegram', 'discord'];
const choices = (part: Partial<Settings> = {}): Partial<Settings> => ({
  services: PICKED,
  intervalMinutes: 60,
  retentionDays: 30,
  ...part,
});
const save = (part: Partial<Settings>) => ({
  type: 'save-settings',
  settings: { ...DEFAULT_SETTINGS, hasConsent: true, ...choices(part) },
});

const chunksIn = (store: Map<string, unknown>): DayChunk[] =>
  [...store].filter(([key]) => key.startsWith('history:')).flatMap(([, value]) => readChunk(value) ?? []);
const samplesIn = (store: Map<string, unknown>, service: string) =>
  chunksIn(store).flatMap((chunk) =>
    Object.keys(chunk.tracks).flatMap((epochId) => readTrack(chunk, epochId, service).samples),
  );
const episodesIn = (store: Map<string, unknown>) => (store.get('episodes') ?? []) as Episode[];

function block(world: World, id: ServiceId): void {
  const hosts = Object.values(serviceById(id).channels).flatMap(({ needs }) =>
    needs.flatMap(({ targets }) => targets.map(hostOf)),
  );
  world.script = (host) => (hosts.includes(host) ? RESET : null);
}

describe('a round that is through', () => {
  it('leaves one sample for each service picked, with its channels', async () => {
    const world = createWorld();
    await welcomed(world, choices());
    for (const id of PICKED) {
      const [sample, ...more] = samplesIn(world.store, id);
      expect(more).toEqual([]);
      expect(sample).toMatchObject({ atMs: world.nowMs, state: 'working', channels: { web: 'working' } });
    }
  });

  it('leaves an episode once a block is settled, and closes it when it is over', async () => {
    const world = createWorld();
    await welcomed(world, choices());
    await live(world, hours(3));
    block(world, 'telegram');
    await live(world, hours(4));
    world.script = () => null;
    await live(world, hours(8));
    const told = episodesIn(world.store).filter(({ service }) => service === 'telegram');
    expect(told.map(({ state }) => state)).toEqual(['working', 'interference', 'working']);
    expect(told[1]).toMatchObject({ beganAtMs: told[0]?.endedAtMs, endedAtMs: told[2]?.beganAtMs });
    expect(told[2]?.endedAtMs).toBeNull();
  });

  it('that only confirms a suspicion says nothing of the others', async () => {
    const world = createWorld();
    await welcomed(world, choices());
    await live(world, hours(2));
    block(world, 'telegram');
    await live(world, hours(3));
    const [suspected, other] = PICKED.map((id) => samplesIn(world.store, id).length);
    expect(suspected).toBeGreaterThan(other as number);
  });

  it('leaves a gap while the network itself is not well', async () => {
    const world = createWorld();
    await welcomed(world, choices());
    world.script = () => SILENT;
    await live(world, hours(3));
    expect(samplesIn(world.store, 'discord').map(({ state }) => state)).toContain('unknown');
    expect(episodesIn(world.store).filter(({ state }) => state !== 'working')).toEqual([]);
  });
});

describe('a worker that dies', () => {
  it.each([0, 30] as const)(
    'at any crossing neither loses nor doubles a sample (retention %i days)',
    async (retentionDays) => {
      const once = createWorld();
      let crossings = 0;
      once.onCrossing = () => {
        crossings += 1;
      };
      await welcomed(once, choices({ retentionDays }));
      let remembered = 0;
      for (let at = 1; at <= crossings; at++) {
        const world = createWorld();
        let crossed = 0;
        world.onCrossing = () => {
          crossed += 1;
          if (crossed === at) throw new Death();
        };
        await dying(() => welcomed(world, choices({ retentionDays })));
        world.onCrossing = () => undefined;
        if (world.store.get('settings') === undefined) continue;
        await startWorker(world).attendance.attend();
        await live(world, minutes(40));
        const kept = retentionDays === 0 ? world.passing : world.store;
        // Dead before the first check was planned: there is none to be remembered.
        const checks = (world.store.get('snapshot') as Snapshot).checkedAtMs === null ? 0 : 1;
        for (const id of PICKED) expect(samplesIn(kept, id).length, `death ${at}: ${id}`).toBe(checks);
        remembered += checks;
      }
      expect(remembered).toBeGreaterThan(crossings / 2);
    },
  );
});

describe('retention', () => {
  it('of nothing keeps the past in memory only, across workers', async () => {
    const world = createWorld();
    await welcomed(world, choices({ retentionDays: 0 }));
    await live(world, hours(5));
    expect(chunksIn(world.store)).toEqual([]);
    expect(world.store.has('episodes')).toBe(false);
    expect(samplesIn(world.passing, 'telegram').length).toBeGreaterThan(3);
  });

  it('chosen later takes along what memory still holds; taken back it leaves nothing on disk', async () => {
    const world = createWorld();
    const worker = await welcomed(world, choices({ retentionDays: 0 }));
    await worker.ask(save({ retentionDays: 7 }));
    expect(samplesIn(world.store, 'telegram')).toHaveLength(1);
    expect(world.passing.size).toBe(0);
    await startWorker(world).ask(save({ retentionDays: 0 }));
    expect(chunksIn(world.store)).toEqual([]);
    expect(samplesIn(world.passing, 'telegram')).toHaveLength(1);
    expect(world.store.get('settings')).toMatchObject({ retentionDays: 0, services: PICKED });
  });

  it('folds old days and drops expired ones, writing all records anew on that day', async () => {
    const world = createWorld();
    await welcomed(world, choices({ intervalMinutes: 360 }));
    const beganMs = world.nowMs;
    let rewrites = 0;
    world.onCrossing = (name) => {
      if (name === 'after-rewrite') rewrites += 1;
    };
    for (let i = 0; i < 40; i++) await live(world, days(1));
    const stored = chunksIn(world.store);
    expect(stored).toHaveLength(30);
    expect(stored.filter(({ level }) => level === 'hour').length).toBeGreaterThanOrEqual(22);
    const passedDays = (world.nowMs - beganMs) / days(1);
    expect(passedDays).toBeGreaterThan(32);
    expect(Math.abs(rewrites - passedDays)).toBeLessThanOrEqual(1);
  });

  it('shortened takes effect at once', async () => {
    const world = createWorld();
    await welcomed(world, choices({ intervalMinutes: 360 }));
    for (let i = 0; i < 12; i++) await live(world, days(1));
    expect(chunksIn(world.store).length).toBeGreaterThan(10);
    await startWorker(world).ask(save({ intervalMinutes: 360, retentionDays: 7 }));
    expect(chunksIn(world.store)).toHaveLength(7);
  });

  it('a clock set back a day writes nothing into a day that is over', async () => {
    const world = createWorld();
    await welcomed(world, choices());
    await live(world, days(1));
    const before = JSON.stringify(chunksIn(world.store)[0]);
    world.nowMs -= days(1);
    await startWorker(world).ask({ type: 'check-now' });
    await live(world, hours(1));
    expect(JSON.stringify(chunksIn(world.store).find(({ day }) => before.includes(day)))).toBe(before);
  });
});

describe('an export', () => {
  it('fits the published shape, and holds every check of every day', async () => {
    const world = createWorld();
    await welcomed(world, choices());
    block(world, 'telegram');
    await live(world, days(2));
    const worker = startWorker(world);
    const { value } = await worker.ask({ type: 'export', isHourly: true });
    const document = ExportDocument.parse(value);
    expect(document.rounds.length).toBeGreaterThan(40);
    expect(document.episodes.map(({ state }) => state)).toContain('interference');
    expect(document.rounds.every(({ checkedAt }) => checkedAt.endsWith(':00Z'))).toBe(true);
    const exact = ExportDocument.parse((await worker.ask({ type: 'export', isHourly: false })).value);
    expect(exact.rounds.some(({ checkedAt }) => !checkedAt.endsWith(':00Z'))).toBe(true);
  });

  it('tells neither the id nor the name of a network, and only the time asked for', async () => {
    const world = createWorld();
    await welcomed(world, choices());
    await live(world, hours(10));
    const worker = startWorker(world);
    const [epoch] = (await worker.memory.recall()).watch.epochs;
    const fromMs = world.nowMs - hours(3);
    const { value } = await worker.ask({ type: 'export', isHourly: true, fromMs, toMs: world.nowMs + 1 });
    expect(JSON.stringify(value)).not.toContain(epoch?.id);
    expect(ExportDocument.parse(value).rounds.length).toBeLessThan(6);
  });

  it('works from memory too', async () => {
    const world = createWorld();
    const worker = await welcomed(world, choices({ retentionDays: 0 }));
    const { value } = await worker.ask({ type: 'export', isHourly: true });
    expect(ExportDocument.parse(value).rounds).toHaveLength(1);
  });
});

describe('what was contacted', () => {
  it('is told newest first, a hundred at most', async () => {
    const world = createWorld();
    await welcomed(world, choices());
    await live(world, days(2));
    const { value } = await startWorker(world).ask({ type: 'contacted' });
    const contacts = value as { host: string; atMs: number; purpose: string }[];
    expect(contacts).toHaveLength(100);
    expect(contacts.map(({ atMs }) => atMs)).toEqual(contacts.map(({ atMs }) => atMs).toSorted((a, b) => b - a));
    const overHttps = contacts.filter(({ host }) => !/^(stun|turn)/.test(host));
    expect(overHttps.every(({ host }) => world.sent.some((sent) => sent.host === host))).toBe(true);
    const purposes = new Set(contacts.map(({ purpose }) => purpose));
    expect(purposes).toContain('service');
    expect(purposes).toContain('control');
    // On a quiet day the resolvers of noon are still among the last hundred.
    expect(['service', 'control', 'resolver']).toEqual(expect.arrayContaining([...purposes]));
  });
});

class Death extends Error {}

/** A dead worker neither resolves nor throws for anybody: the exception only marks the moment. */
async function dying(work: () => Promise<unknown>): Promise<void> {
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
