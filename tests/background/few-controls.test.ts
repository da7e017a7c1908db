// Most neutral sites are cut or down here: do the few that are left still vouch, for as long as it lasts?

import { describe, expect, it } from 'vitest';
import { controlsFor } from '../../utils/catalogue/controls.ts';
import { serviceById, serviceHosts } from '../../utils/catalogue/index.ts';
import { hostOf } from '../../utils/catalogue/service.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { hours } from '../../utils/kernel/clock.ts';
import { livingOf } from '../../utils/workflows/choose-controls.ts';
import { createWorld, RESET, SILENT, type World } from '../support/fake-world.ts';
import { live, welcomed } from '../support/worker.ts';

const LEFT = ['www.wikipedia.org', 'www.gnu.org'];
const DEAD = controlsFor('RU')
  .filter(({ kind }) => kind === 'global')
  .map(({ target }) => hostOf(target))
  .filter((host) => !LEFT.includes(host));
const snapshotOf = (world: World) => world.store.get('snapshot') as Snapshot;
const stateOf = (world: World, id: string) => snapshotOf(world).services.find((view) => view.id === id)?.verdict;

describe('eight dead controls of ten', { timeout: 60_000 }, () => {
  it('leave the network well, a working service working, and a reset one found', async () => {
    const viber = serviceHosts(serviceById('viber'));
    const world = createWorld((host) => (DEAD.includes(host) ? SILENT : viber.includes(host) ? RESET : null));
    await welcomed(world, { services: ['zoom', 'viber'] });
    await live(world, hours(1));
    const conditions: string[] = [];
    for (let i = 0; i < 12; i++) {
      await live(world, hours(0.5));
      conditions.push(snapshotOf(world).network.condition);
      expect(stateOf(world, 'zoom')?.state).toBe('working');
    }
    expect(conditions.filter((it) => it === 'online').length).toBeGreaterThanOrEqual(10);
    expect(stateOf(world, 'viber')).toMatchObject({ state: 'interference', mechanism: 'tls', stage: 'settled' });
  });
});

describe('the living controls', () => {
  const all = controlsFor('RU');
  const ids = all.map(({ id }) => id);
  const globals = all.filter(({ kind }) => kind === 'global').map(({ id }) => id);
  it('are all but the dead, as long as the quorum is left', () => {
    expect(livingOf(all, globals.slice(2), 0).map(({ id }) => id)).toEqual([
      ...globals.slice(0, 2),
      ...ids.filter((id) => !globals.includes(id)),
    ]);
    expect(livingOf(all, globals.slice(1), 0)).toEqual(all);
  });
  it('have a domestic one among them, dead or not', () => {
    const domestic = ids.filter((id) => !globals.includes(id));
    expect(livingOf(all, domestic, 0).map(({ id }) => id)).toEqual(ids);
  });
  it('are asked together with the dead now and then', () => {
    expect(livingOf(all, globals.slice(2), 7)).toEqual(all);
  });
});
