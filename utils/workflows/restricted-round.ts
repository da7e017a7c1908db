// Only listed hosts answer: what of a background round is still worth its time?

import type { Control } from '../catalogue/service.ts';
import type { BatchPlan, RoundPlan } from '../contracts/agenda.ts';
import { byTurn } from './choose-controls.ts';
import { batch } from './plan-round.ts';

const TARGETS_PER_BATCH = 2;
/** A minute apart: the first look at the global controls still speaks for the last of them. */
const MOST_BATCHES = 4;

/**
 * Nobody is accused while the network is restricted, so one target a service shows whether it is among the listed ones;
 * a confirmation would confirm nothing. Beside them stands a domestic control: the global ones have just been silent.
 */
export function whileRestricted(
  round: RoundPlan,
  asked: BatchPlan,
  controls: readonly Control[],
  turn: number,
): BatchPlan[] {
  if (round.trigger !== 'interval') return [];
  const domestic = controls.filter(({ kind }) => kind === 'domestic');
  const rest = round.batches.filter(({ targetIds }) => targetIds.length > 0);
  const askedOf = new Set(asked.targetIds.map(serviceIdOf));
  const firsts = new Map<string, string>();
  for (const id of rest.flatMap(({ targetIds }) => targetIds)) {
    const serviceId = serviceIdOf(id);
    if (!askedOf.has(serviceId) && !firsts.has(serviceId)) firsts.set(serviceId, id);
  }
  const ids = [...firsts.values()].slice(0, MOST_BATCHES * TARGETS_PER_BATCH);
  return Array.from({ length: Math.ceil(ids.length / TARGETS_PER_BATCH) }, (_, index) =>
    batch({
      targetIds: ids.slice(index * TARGETS_PER_BATCH, (index + 1) * TARGETS_PER_BATCH),
      controlIds: byTurn(domestic, turn + index, 1).map(({ id }) => id),
      notBeforeMs: asked.notBeforeMs,
    }),
  );
}

function serviceIdOf(targetId: string): string {
  return targetId.slice(0, targetId.indexOf('/'));
}
