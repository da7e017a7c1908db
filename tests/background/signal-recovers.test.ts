// Signal's own certificate proves nothing without its public site: is the site asked again as soon as its servers answer?

import { describe, expect, it } from 'vitest';
import { serviceById, serviceTargets } from '../../utils/catalogue/index.ts';
import { hostOf } from '../../utils/catalogue/service.ts';
import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { hours } from '../../utils/kernel/clock.ts';
import { createWorld, RESET, type Script } from '../support/fake-world.ts';
import { live, welcomed } from '../support/worker.ts';

const signal = serviceById('signal');
const targets = [...serviceTargets(signal), ...signal.witnesses];
const expectsOf = (host: string) => targets.find((target) => hostOf(target) === host)?.expects;
const OWN_ROOT = { ...RESET, errorText: 'net::ERR_CERT_AUTHORITY_INVALID' };

const cut: Script = (host) => (expectsOf(host) === undefined ? null : RESET);
const open: Script = (host) => (expectsOf(host) === 'private-root' ? OWN_ROOT : null);

describe('Signal, cut and open again', () => {
  it('is said to work within the hour, though the site failed a moment ago', async () => {
    const world = createWorld(cut);
    const verdict = () => (world.store.get('snapshot') as Snapshot).services[0]?.verdict;
    await welcomed(world, { services: ['signal'], intervalMinutes: 30 });
    await live(world, hours(0.75));
    expect(verdict()?.state).toBe('interference');
    world.script = open;
    await live(world, hours(1));
    expect(verdict()).toMatchObject({ state: 'working', stage: 'settled' });
  });
});
