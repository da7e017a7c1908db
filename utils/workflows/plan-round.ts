// In which batches does a round look at its targets, and at which controls beside them?

import type { Control, Target } from '../catalogue/service.ts';
import type { BatchPlan, RoundPlan } from '../contracts/agenda.ts';
import type { Place } from '../contracts/watch.ts';
import { type Random, shuffled } from '../kernel/random.ts';
import { isWaitedFor } from '../verdict/target-ledger.ts';
import { nextControls, oneControl } from './choose-controls.ts';
import { type DueInput, dueTargets } from './due-targets.ts';
import { nextCallControls } from './next-call-controls.ts';
import { BATCH_SPACING_MS } from './schedule.ts';

/** With one control beside them: three hosts a minute (D6). */
const TARGETS_PER_BATCH = 2;
/** Hosts in a batch that only looks at the network itself. */
const CONTROLS_FIRST = 3;

export interface RoundInput extends DueInput {
  id: string;
  controls: readonly Control[];
  /** Neutral STUN servers; they answer for the calls of services whose own call hosts answer nobody. */
  callControls: readonly Control[];
  /** Rotates controls from batch to batch and round to round. */
  turn: number;
  /** Come after the services' own. */
  sideLooks: readonly BatchPlan[];
  random: Random;
}

/** Controls come first: without them nothing that fails means anything. */
export function planRound(input: RoundInput): RoundPlan {
  const targets = dueTargets(input);
  const own = input.trigger === 'user' ? [userBatch(input, targets)] : backgroundBatches(input, targets);
  const batches = [...own, ...input.sideLooks.map((look) => after(look, own, input))];
  return {
    id: input.id,
    trigger: input.trigger,
    startedAtMs: input.nowMs,
    batches,
    total: targets.length,
    done: 0,
    askedNameIds: [],
    restarts: 0,
    isBatchRunning: false,
  };
}

/** At once where the user waits, otherwise in minutes of their own. */
function after(look: BatchPlan, own: readonly BatchPlan[], { trigger, nowMs }: RoundInput): BatchPlan {
  const lastMs = trigger === 'user' ? nowMs : (own.at(-1)?.notBeforeMs ?? nowMs);
  return { ...look, notBeforeMs: trigger === 'user' ? nowMs : lastMs + (look.notBeforeMs - nowMs) };
}

/** "Check now": all at once; the runner sees to four in flight and to operators keeping their distance. */
function userBatch(input: RoundInput, targets: readonly Target[]): BatchPlan {
  return batch({
    targetIds: quickFirst(shuffled(targets, input.random), input.place).map((target) => target.id),
    controlIds: [...nextControls(input.controls, input.turn, CONTROLS_FIRST + 1), ...nextCallControls(input)],
    notBeforeMs: input.nowMs,
  });
}

/** Hosts that were silent last time would hold a place for ten seconds: they wait behind the others. */
function quickFirst(targets: readonly Target[], place: Place): Target[] {
  const isSuspect = (target: Target) => Number((place.ledger.targets[target.id]?.sign ?? 'passed') !== 'passed');
  return targets.toSorted((a, b) => isSuspect(a) - isSuspect(b));
}

function backgroundBatches(input: RoundInput, targets: readonly Target[]): BatchPlan[] {
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

export function batch(parts: Partial<BatchPlan> & { notBeforeMs: number }): BatchPlan {
  return { targetIds: [], controlIds: [], nameQuestionIds: [], transferIds: [], isFollowUp: false, ...parts };
}
