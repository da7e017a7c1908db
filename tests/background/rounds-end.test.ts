// Does whatever is begun come to an end, and leave every host its minute, on networks that nobody thought of?

import { describe, expect, it } from 'vitest';
import { SERVICE_IDS, type ServiceId } from '../../utils/catalogue/service.ts';
import type { Watch } from '../../utils/contracts/watch.ts';
import { hours, minutes, seconds } from '../../utils/kernel/clock.ts';
import { type Random, seededRandom } from '../../utils/kernel/random.ts';
import type { WireReport, WireRequest } from '../../utils/ports/network.ts';
import { advance, createWorld, SILENT, type World } from '../support/fake-world.ts';
import { startWorker, welcomed } from '../support/worker.ts';

type Fate = (request: WireRequest) => Partial<WireReport> | null;

const failing =
  (errorText: string): Fate =>
  () => ({ outcome: 'error', errorText, status: null, responseMs: null });
const FATES: readonly Fate[] = [
  () => null,
  () => SILENT,
  failing('net::ERR_CONNECTION_RESET'),
  failing('net::ERR_NAME_NOT_RESOLVED'),
  failing('net::ERR_CERT_AUTHORITY_INVALID'),
  failing('net::ERR_TIMED_OUT'),
  failing('net::ERR_CONNECTION_REFUSED'),
  () => ({ status: 503 }),
  ({ padding }) => (padding ? { ...SILENT, bytesDown: 14_336, durationMs: 8200 } : null),
  ({ padding }) => (padding ? { bytesDown: 20_000 } : null),
  ({ padding }) => (padding ? { bytesDown: 49_000, burst: { bytes: 49_000, ms: 9000 } } : null),
];
const MOST_TURNS = 60;

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random.next() * list.length)] as T;

/** Each host has two fates and changes between them at random: some never, some with every request. */
function moody(random: Random): World {
  const hosts = new Map<string, { fates: Fate[]; changes: number }>();
  return createWorld((host, request) => {
    const mood = hosts.get(host) ?? {
      fates: [pick(FATES, random), random.next() < 0.6 ? (FATES[0] as Fate) : pick(FATES, random)],
      changes: pick([0, 0.3, 1], random) * random.next(),
    };
    hosts.set(host, mood);
    return (mood.fates[random.next() < mood.changes ? 0 : 1] as Fate)(request);
  });
}

const roundOf = (world: World) => (world.store.get('watch') as Watch).agenda.round;

/** Turns that the round which ran longest took. */
async function longestRound(world: World, forMs: number): Promise<number> {
  const turns = new Map<string, number>();
  const endMs = world.nowMs + forMs;
  while (world.nowMs < endMs && advance(world)) {
    await startWorker(world).attendance.attend();
    const { id = '' } = roundOf(world) ?? {};
    turns.set(id, (turns.get(id) ?? 0) + 1);
    if ((turns.get(id) ?? 0) > MOST_TURNS && id !== '') break;
  }
  turns.delete('');
  return Math.max(0, ...turns.values());
}

/** Hosts that were asked again within their minute. Names asked of a resolver are many questions and one probe. */
function crowded({ sent }: World): string[] {
  const last = new Map<string, number>();
  return sent.flatMap(({ host, atMs }) => {
    const beforeMs = last.get(host);
    last.set(host, atMs);
    const isCrowded = beforeMs !== undefined && atMs !== beforeMs && atMs - beforeMs < minutes(1);
    return isCrowded ? [`${host} after ${atMs - beforeMs} ms`] : [];
  });
}

describe('on a network of random moods', () => {
  it.each(Array.from({ length: 8 }, (_, seed) => seed))('everything ends (seed %i)', async (seed) => {
    const random = seededRandom(seed + 1);
    const world = moody(random);
    const services: ServiceId[] = ['matrix', ...SERVICE_IDS.filter(() => random.next() < 0.4)];
    await welcomed(world, { services, intervalMinutes: pick([null, 15, 30], random), deepChecks: 'daily' });
    for (let step = 0; step < 4; step++) {
      world.nowMs += seconds(95);
      const worker = startWorker(world);
      const asked = pick([{ type: 'check-now' }, { type: 'deep-check', services: [pick(services, random)] }], random);
      await worker.ask(asked);
      await worker.attendance.attend();
      expect(await longestRound(world, random.next() * hours(3)), asked.type).toBeLessThanOrEqual(MOST_TURNS);
    }
    expect(crowded(world)).toEqual([]);
  });
});
