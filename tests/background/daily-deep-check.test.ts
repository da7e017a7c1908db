// Are large files tested by themselves once a day and service, only when asked for, and never where it costs?

import { describe, expect, it } from 'vitest';
import { serviceTargets } from '../../utils/catalogue/index.ts';
import { hostOf, type ServiceId } from '../../utils/catalogue/service.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/contracts/settings.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { days, hours, minutes } from '../../utils/kernel/clock.ts';
import { pickedServices } from '../../utils/workflows/absorb.ts';
import { createWorld, RESET, type World } from '../support/fake-world.ts';
import { live, startWorker, welcomed } from '../support/worker.ts';

const PICKED: ServiceId[] = ['discord', 'matrix', 'max'];
const DAILY: Settings = { ...DEFAULT_SETTINGS, hasConsent: true, services: PICKED, deepChecks: 'daily' };

interface Load {
  host: string;
  atMs: number;
}

/** A wire that carries what it is given, and a note of every transfer. */
function worldWithTransfers(): { world: World; loads: Load[] } {
  const loads: Load[] = [];
  const world = createWorld((host, request) => {
    if (!request.padding) return null;
    loads.push({ host, atMs: world.nowMs });
    return { bytesDown: request.padding.times * request.padding.bytes };
  });
  return { world, loads };
}

function loadsOf(id: ServiceId, loads: readonly Load[]): Load[] {
  const hosts = pickedServices([id]).flatMap(serviceTargets).map(hostOf);
  return loads.filter(({ host }) => hosts.includes(host));
}

/** Ordinary days: the fake wire says "wifi" all along. */
async function liveThrough(world: World, settings: Settings, forMs: number): Promise<void> {
  await welcomed(world, settings);
  world.nowMs += minutes(2);
  await live(world, forMs);
}

describe('the daily deep check', () => {
  it('tests each service once a day, not twice', async () => {
    const { world, loads } = worldWithTransfers();
    await liveThrough(world, DAILY, hours(23));
    const hostsOnce = (id: ServiceId) => loadsOf(id, loads).map(({ host }) => host);
    for (const id of PICKED) {
      expect(hostsOnce(id).length, id).toBeGreaterThan(0);
      expect(new Set(hostsOnce(id)).size, id).toBe(hostsOnce(id).length);
    }
    const firstDay = loads.length;
    await live(world, hours(9));
    expect(loads.length).toBe(2 * firstDay);
    for (const id of PICKED) {
      const first = loadsOf(id, loads)[0] as Load;
      const again = loadsOf(id, loads).find(({ host, atMs }) => host === first.host && atMs > first.atMs) as Load;
      expect(again.atMs - first.atMs, id).toBeGreaterThanOrEqual(days(1) - minutes(5));
    }
  });

  it('says afterwards that large files pass, and no longer that they are untested', async () => {
    const { world } = worldWithTransfers();
    await liveThrough(world, DAILY, hours(3));
    const { services } = world.store.get('snapshot') as Snapshot;
    const web = services.map(({ channels }) => channels.find(({ name }) => name === 'web')?.verdict);
    expect(web.map((verdict) => verdict?.state)).toEqual(['working', 'working', 'working']);
    expect(JSON.stringify(web)).not.toContain('large-files-untested');
  });

  it.each([
    ['nobody asked for it', { deepChecks: 'off' }, 'unmetered'],
    ['the line is metered', {}, 'metered'],
    ['the line is metered, whatever untold lines count as', { untoldLine: 'unmetered' }, 'metered'],
    ['nothing is known of the line', {}, 'unknown'],
    ['nothing is to be checked unasked', { intervalMinutes: null }, 'unmetered'],
  ] as const)('never runs while %s', async (_, choice, metering) => {
    const { world, loads } = worldWithTransfers();
    world.metering = metering;
    await liveThrough(world, { ...DAILY, ...choice }, hours(8));
    expect(loads).toEqual([]);
  });

  it('runs on a line of which nothing is known once the user says that it costs nothing', async () => {
    const { world, loads } = worldWithTransfers();
    world.metering = 'unknown';
    await liveThrough(world, { ...DAILY, untoldLine: 'unmetered' }, hours(3));
    expect(loads.length).toBeGreaterThan(0);
  });

  it('stops when the line comes to cost something before its next file', async () => {
    const { world, loads } = worldWithTransfers();
    const script = world.script;
    world.script = (host, request) => {
      if (request.padding) world.metering = 'metered';
      return script(host, request);
    };
    await liveThrough(world, DAILY, hours(5));
    expect(new Set(loads.map(({ atMs }) => atMs)).size).toBe(1);
  });

  it('leaves alone who does not even pass small answers', async () => {
    const { world, loads } = worldWithTransfers();
    const script = world.script;
    const discord = pickedServices(['discord']).flatMap(serviceTargets).map(hostOf);
    world.script = (host, request) => (discord.includes(host) ? RESET : script(host, request));
    await liveThrough(world, DAILY, hours(5));
    expect(loadsOf('discord', loads)).toEqual([]);
    expect(loadsOf('matrix', loads).length).toBeGreaterThan(0);
  });

  it('does not repeat what the user tested by hand that day', async () => {
    const { world, loads } = worldWithTransfers();
    const worker = await welcomed(world, { ...DAILY, deepChecks: 'off' });
    world.nowMs += minutes(2);
    await worker.ask({ type: 'deep-check', services: ['discord'] });
    await live(world, minutes(20));
    const byHand = loadsOf('discord', loads).length;
    expect(byHand).toBeGreaterThan(0);
    await startWorker(world).ask({ type: 'save-settings', settings: DAILY });
    await live(world, hours(20));
    expect(loadsOf('discord', loads).length).toBe(byHand);
    expect(loadsOf('matrix', loads).length).toBeGreaterThan(0);
  });

  it('keeps to three hosts a minute, one of each', async () => {
    const { world } = worldWithTransfers();
    await welcomed(world, DAILY);
    world.sent.length = 0;
    world.nowMs += minutes(2);
    await live(world, hours(4));
    for (const { atMs } of world.sent) {
      const within = world.sent.filter((other) => other.atMs >= atMs && other.atMs < atMs + minutes(1));
      expect(within.length).toBeLessThanOrEqual(3);
      expect(new Set(within.map(({ host }) => host)).size).toBe(within.length);
    }
  });

  it('is not begun again by the successor of a worker that died in it', async () => {
    const { world, loads } = worldWithTransfers();
    const stop = new Error('dead');
    world.onCrossing = (name) => {
      if (name === 'reports' && loads.length > 0) throw stop;
    };
    await liveThrough(world, DAILY, hours(6)).catch((error) => expect(error).toBe(stop));
    world.onCrossing = () => undefined;
    const [dead] = loads;
    world.nowMs += minutes(1);
    await startWorker(world).attendance.attend();
    await live(world, hours(20));
    const again = loads.filter(({ host, atMs }) => host === dead?.host && atMs > (dead?.atMs ?? 0) + minutes(10));
    expect(again).toEqual([]);
  });
});
