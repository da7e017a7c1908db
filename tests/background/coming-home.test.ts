// Does coming home to a known network show what was known there, and since when?

import { describe, expect, it } from 'vitest';
import { serviceTargets } from '../../utils/catalogue/index.ts';
import { hostOf, type ServiceId } from '../../utils/catalogue/service.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { hours, minutes } from '../../utils/kernel/clock.ts';
import type { WireReport } from '../../utils/ports/network.ts';
import { pickedServices } from '../../utils/workflows/absorb.ts';
import { advance, createWorld, RESET, type Script, type World } from '../support/fake-world.ts';
import { live, startWorker, welcomed } from '../support/worker.ts';

const PICKED: ServiceId[] = ['telegram', 'matrix'];
const telegram = pickedServices(['telegram']).flatMap(serviceTargets).map(hostOf);
const answeredIn = (ms: number): Partial<WireReport> => ({ responseMs: ms, durationMs: ms });
/** Telegram is cut at home; away everything answers, three times as slowly. */
const home: Script = (host) => (telegram.includes(host) ? RESET : answeredIn(80));
const away: Script = () => answeredIn(600);

const snapshotOf = (world: World) => world.store.get('snapshot') as Snapshot;
const verdictOf = (world: World, id: ServiceId) => snapshotOf(world).services.find((view) => view.id === id)?.verdict;

/** The browser says that the line has changed, and the next alarm rings. */
async function moveTo(world: World, script: Script): Promise<void> {
  world.script = script;
  const worker = startWorker(world);
  await worker.attendance.attend();
  worker.attendance.networkChanged();
  if (advance(world)) await worker.attendance.attend();
}

describe('coming home', () => {
  it('brings back what was known there after one look at the controls, with its age, until a new look agrees', async () => {
    const world = createWorld(home);
    await welcomed(world, { services: PICKED });
    await live(world, hours(2));
    const before = verdictOf(world, 'telegram');
    expect(before).toMatchObject({ state: 'interference', mechanism: 'tls', stage: 'settled' });

    await moveTo(world, away);
    await live(world, hours(3));
    expect(verdictOf(world, 'telegram')).toMatchObject({ state: 'working' });

    const leftAtMs = world.nowMs;
    await moveTo(world, home);
    const back = verdictOf(world, 'telegram');
    expect(back).toMatchObject({ state: 'interference', mechanism: 'tls', stage: 'provisional' });
    expect(back?.sinceMs).toBe(before?.sinceMs);
    expect(snapshotOf(world).checkedAtMs).toBeLessThan(leftAtMs - hours(2));

    await live(world, hours(1));
    expect(verdictOf(world, 'telegram')).toMatchObject({ state: 'interference', stage: 'settled' });
    expect(verdictOf(world, 'telegram')?.sinceMs).toBe(before?.sinceMs);
  });

  it('keeps what was seen away to itself', async () => {
    const world = createWorld(away);
    await welcomed(world, { services: PICKED });
    await live(world, hours(1));
    await moveTo(world, home);
    await live(world, minutes(100));
    expect(verdictOf(world, 'telegram')).toMatchObject({ state: 'interference', stage: 'settled' });
    await moveTo(world, away);
    expect(verdictOf(world, 'telegram')).toMatchObject({ state: 'working' });
  });
});
