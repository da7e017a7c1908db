// Where only listed hosts answer: is a round short, and is nobody accused?

import { describe, expect, it } from 'vitest';
import { CONTROLS } from '../../utils/catalogue/controls.ts';
import { serviceTargets } from '../../utils/catalogue/index.ts';
import { hostOf, type ServiceId } from '../../utils/catalogue/service.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/contracts/settings.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { minutes } from '../../utils/kernel/clock.ts';
import { pickedServices } from '../../utils/workflows/absorb.ts';
import { createWorld, SILENT, type World } from '../support/fake-world.ts';
import { live, welcomed } from '../support/worker.ts';

const PICKED: ServiceId[] = ['whatsapp', 'telegram', 'discord', 'signal', 'vk', 'max'];
const settings: Settings = { ...DEFAULT_SETTINGS, hasConsent: true, services: PICKED, jurisdiction: 'RU' };
const hostsOf = (...ids: ServiceId[]) => pickedServices(ids).flatMap(serviceTargets).map(hostOf);
const LISTED = new Set([
  ...hostsOf('vk', 'max'),
  ...CONTROLS.filter(({ kind }) => kind === 'domestic').map(({ target }) => hostOf(target)),
]);

const snapshotOf = (world: World) => world.store.get('snapshot') as Snapshot;

/** What was sent, parted where nothing was sent for some minutes. */
function roundsIn({ sent }: World): World['sent'][] {
  const rounds: World['sent'][] = [];
  sent.forEach((it, index) => {
    if (index === 0 || it.atMs - (sent[index - 1]?.atMs ?? 0) > minutes(3)) rounds.push([]);
    rounds.at(-1)?.push(it);
  });
  return rounds.slice(1, -1);
}

describe('a restricted network', () => {
  it('is known as such after a background round of a few minutes that asks each service once', async () => {
    const world = createWorld();
    await welcomed(world, settings);
    world.nowMs += minutes(2);
    await live(world, minutes(40));
    world.script = (host) => (LISTED.has(host) ? null : SILENT);
    await live(world, minutes(40));
    world.sent.length = 0;
    await live(world, minutes(240));
    for (let i = 0; i < 10 && snapshotOf(world).busy !== null; i++) await live(world, minutes(1));
    const { network, services } = snapshotOf(world);
    expect(network.condition).toBe('restricted');
    const rounds = roundsIn(world).filter((round) => round.some(({ host }) => hostsOf(...PICKED).includes(host)));
    expect(rounds.length).toBeGreaterThan(1);
    for (const round of rounds) {
      const last = round.at(-1)?.atMs ?? 0;
      expect(last - (round[0]?.atMs ?? 0)).toBeLessThanOrEqual(minutes(5));
      const askedOf = (id: ServiceId) => round.filter(({ host }) => hostsOf(id).includes(host)).length;
      expect(['whatsapp', 'telegram', 'discord', 'signal'].map((id) => askedOf(id as ServiceId) <= 2)).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
    const states = Object.fromEntries(services.map(({ id, verdict }) => [id, verdict.state]));
    expect(Object.values(states).filter((state) => state !== 'working' && state !== 'unclear')).toEqual([]);
    expect(states).toMatchObject({ whatsapp: 'unclear', telegram: 'unclear', vk: 'working', max: 'working' });
    expect(world.notices).toEqual([]);
  });

  it('is forgotten with the first round in which the world answers again', async () => {
    const world = createWorld((host) => (LISTED.has(host) ? null : SILENT));
    await welcomed(world, settings);
    expect(snapshotOf(world).network.condition).toBe('restricted');
    world.script = () => null;
    world.nowMs += minutes(2);
    await live(world, minutes(90));
    expect(snapshotOf(world).network.condition).toBe('online');
    expect(snapshotOf(world).services.map(({ verdict }) => verdict.state)).toEqual(PICKED.map(() => 'working'));
  });
});
