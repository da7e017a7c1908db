// The user's own page of a service just loaded: what need not be probed now (D7)?

import { serviceTargets } from '../catalogue/index.ts';
import { hostOf } from '../catalogue/service.ts';
import { watchedIds } from '../contracts/settings.ts';
import { recordBrowsing } from '../verdict/ledger.ts';
import { pickedServices, placeNow } from './absorb.ts';
import type { Memory } from './memory.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** Never stored as a visit: it only counts as "this target answered" and moves its next probe back. */
export async function noteBrowsing(
  load: { host: string; atMs: number },
  ports: Pick<WorkerPorts, 'clock'>,
  memory: Memory,
): Promise<void> {
  const known = await memory.recall();
  if (!known.settings.hasConsent) return;
  const targets = pickedServices(watchedIds(known.settings))
    .flatMap(serviceTargets)
    .filter((target) => target.kind === 'https' && hostOf(target) === load.host);
  const epoch = known.watch.epochs[0];
  if (targets.length === 0 || !epoch) return;
  const nowMs = ports.clock.now();
  await memory.change((now) => {
    const place = placeNow(now.watch);
    const ledger = targets.reduce((soFar, target) => recordBrowsing(soFar, { target, atMs: nowMs }), place.ledger);
    const probedAtMs = { ...place.probedAtMs, ...Object.fromEntries(targets.map(({ id }) => [id, nowMs])) };
    return {
      ...now,
      watch: { ...now.watch, places: { ...now.watch.places, [epoch.id]: { ...place, ledger, probedAtMs } } },
    };
  });
}
