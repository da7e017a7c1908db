// How is a background round spread over its minutes?

import type { Target } from '../catalogue/service.ts';
import type { BatchPlan } from '../contracts/agenda.ts';
import type { Place } from '../contracts/watch.ts';
import { shuffled } from '../kernel/random.ts';
import { isWaitedFor } from '../verdict/target-ledger.ts';
import { nextControls, oneControl } from './choose-controls.ts';
import { nextCallControls } from './next-call-controls.ts';
import { batch, type RoundInput } from './plan-round.ts';
import { BATCH_SPACING_MS } from './schedule.ts';

/** With one control beside them: three hosts a minute (D6). */
const TARGETS_PER_BATCH = 2;
/** Hosts in a batch that only looks at the network itself. */
const CONTROLS_FIRST = 3;
/** In a light round: what a control shows holds for five minutes. */
const BATCHES_PER_CONTROL = 3;

/** The network itself first, then a control in each batch. */
export function backgroundBatches(input: RoundInput, targets: readonly Target[]): BatchPlan[] {
  const callControls = nextCallControls(input);
  const groups: Target[][] = byService(input, targets);
  if (callControls.length > 0) groups.unshift([]);
  const first = batch({
    controlIds: nextControls(input.controls, input.turn, CONTROLS_FIRST),
    notBeforeMs: input.nowMs,
  });
  const rest = groups.map((group, index) =>
    batch({
      targetIds: group.map((target) => target.id),
      // Three hosts a minute: the call servers stand on the pages' controls of the minute before.
      controlIds: group.length === 0 ? callControls : oneControl(input.controls, input.turn + CONTROLS_FIRST + index),
      notBeforeMs: input.nowMs + (index + 1) * BATCH_SPACING_MS,
    }),
  );
  return [first, ...rest];
}

/** A control speaks for the targets beside it and for those of the next minutes; call servers stand on it, too. */
export function lightBatches(input: RoundInput, targets: readonly Target[]): BatchPlan[] {
  const anyTurn = Math.floor(input.random.next() * input.controls.length);
  const plans = byService(input, targets).map((group, index) => ({
    targetIds: group.map(({ id }) => id),
    controlIds: index % BATCHES_PER_CONTROL === 0 ? oneControl(input.controls, anyTurn + index) : [],
  }));
  const controlIds = nextCallControls(input);
  if (controlIds.length > 0) plans.splice(1, 0, { targetIds: [], controlIds });
  return plans.map((plan, index) => batch({ ...plan, notBeforeMs: input.nowMs + index * BATCH_SPACING_MS }));
}

/** A batch is one service's targets; services in random order, so that no pattern stands out. Suspects are mixed. */
function byService(input: RoundInput, targets: readonly Target[]): Target[][] {
  if (input.trigger === 'confirmation') return inPairs(silentFirst(shuffled(targets, input.random), input.place));
  return shuffled(input.services, input.random).flatMap((service) =>
    inPairs(targets.filter((target) => target.id.startsWith(`${service.id}/`))),
  );
}

/** Two that may be waited for half a minute share one wait. */
function silentFirst(targets: readonly Target[], place: Place): Target[] {
  const waits = ({ id }: Target) => {
    const entry = place.ledger.targets[id];
    return Number(entry !== undefined && isWaitedFor(entry));
  };
  return targets.toSorted((a, b) => waits(b) - waits(a));
}

function inPairs(targets: readonly Target[]): Target[][] {
  const groups: Target[][] = [];
  for (let i = 0; i < targets.length; i += TARGETS_PER_BATCH) groups.push(targets.slice(i, i + TARGETS_PER_BATCH));
  return groups;
}
