// Only listed hosts answer: what of a background round is still worth its time?

import type { Control } from '../catalogue/service.ts';
import type { BatchPlan, RoundPlan } from '../contracts/agenda.ts';
import { minutes, seconds } from '../kernel/clock.ts';
import { byTurn } from './choose-controls.ts';
import { batch } from './plan-round.ts';
import type { Seen } from './run-batch.ts';
import { BATCH_SPACING_MS } from './schedule.ts';

const TARGETS_PER_BATCH = 2;
/** So long the first look at the global controls speaks for the whole round, its last wait included. */
const ROUND_MS = minutes(5) - seconds(15);

/**
 * Nobody is accused while the network is restricted, so a confirmation would confirm nothing and one target a service is
 * enough to see that it is not among the listed ones. One that answers is looked at whole, and at once. Beside them
 * stands a domestic control: the global ones have just been silent.
 */
export function whileRestricted(
  round: RoundPlan,
  seen: Seen,
  controls: readonly Control[],
  turn: number,
  nowMs: number,
): BatchPlan[] {
  if (round.trigger !== 'interval' || nowMs + BATCH_SPACING_MS > round.startedAtMs + ROUND_MS) return [];
  const left = round.batches.flatMap(({ targetIds }) => targetIds);
  const asked = new Set(seen.observations.map(({ targetId }) => serviceIdOf(targetId)));
  const listed = new Set(
    seen.observations.filter(({ failure }) => failure === null).map(({ targetId }) => serviceIdOf(targetId)),
  );
  const whole = left.filter((id) => listed.has(serviceIdOf(id)));
  const unasked = left.filter((id) => !asked.has(serviceIdOf(id)));
  const isFirst = (id: string) => unasked.find((other) => serviceIdOf(other) === serviceIdOf(id)) === id;
  const ids = [...whole, ...unasked.filter(isFirst), ...unasked.filter((id) => !isFirst(id))];
  const domestic = controls.filter(({ kind }) => kind === 'domestic');
  return Array.from({ length: Math.ceil(ids.length / TARGETS_PER_BATCH) }, (_, index) =>
    batch({
      targetIds: ids.slice(index * TARGETS_PER_BATCH, (index + 1) * TARGETS_PER_BATCH),
      controlIds: byTurn(domestic, turn + index, 1).map(({ id }) => id),
      notBeforeMs: nowMs,
    }),
  );
}

function serviceIdOf(targetId: string): string {
  return targetId.slice(0, targetId.indexOf('/'));
}
