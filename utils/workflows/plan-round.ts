// In which batches does a round look at its targets, and at which controls beside them?

import { type Control, hostOf, type Target } from '../catalogue/service.ts';
import type { BatchPlan, RoundPlan } from '../contracts/agenda.ts';
import type { Place } from '../contracts/watch.ts';
import { type Random, shuffled } from '../kernel/random.ts';
import { backgroundBatches, lightBatches } from './background-batches.ts';
import { nextControls } from './choose-controls.ts';
import { type DueInput, dueTargets } from './due-targets.ts';
import { nextCallControls } from './next-call-controls.ts';
import { isInItsMinute } from './schedule.ts';

/** The user does not wait for a second look at the network itself. */
const CONTROLS_AT_ONCE = 4;

export interface RoundInput extends DueInput {
  id: string;
  controls: readonly Control[];
  /** Neutral STUN servers; they answer for the calls of services whose own call hosts answer nobody. */
  callControls: readonly Control[];
  /** All was well lately: one control beside the first targets will do as long as all answer. */
  isLight?: boolean;
  /** Rotates controls from batch to batch and round to round. */
  turn: number;
  /** Come after the services' own. */
  sideLooks: readonly BatchPlan[];
  random: Random;
}

/** Controls come first: without them nothing that fails means anything. */
export function planRound(input: RoundInput): RoundPlan {
  const targets = dueTargets(input);
  const isLight = input.isLight === true && input.trigger === 'interval' && targets.length > 0;
  const own = ownBatches(input, targets, isLight);
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
    ...(isLight ? { isLight } : {}),
  };
}

function ownBatches(input: RoundInput, targets: readonly Target[], isLight: boolean): BatchPlan[] {
  if (input.trigger === 'user') return [userBatch(input, targets)];
  return isLight ? lightBatches(input, targets) : backgroundBatches(input, targets);
}

/** At once where the user waits, otherwise in minutes of their own. */
function after(look: BatchPlan, own: readonly BatchPlan[], { trigger, nowMs }: RoundInput): BatchPlan {
  const lastMs = trigger === 'user' ? nowMs : (own.at(-1)?.notBeforeMs ?? nowMs);
  return { ...look, notBeforeMs: trigger === 'user' ? nowMs : lastMs + (look.notBeforeMs - nowMs) };
}

/** "Check now": all at once; the runner sees to four in flight and to operators keeping their distance. */
function userBatch(input: RoundInput, targets: readonly Target[]): BatchPlan {
  // A batch that gave way to this check has just asked some of them, and heard nothing.
  const rested = input.controls.filter(({ target }) => !isInItsMinute(input, hostOf(target), input.nowMs));
  return batch({
    targetIds: quickFirst(shuffled(targets, input.random), input.place).map((target) => target.id),
    controlIds: [...nextControls(rested, input.turn, CONTROLS_AT_ONCE), ...nextCallControls(input)],
    notBeforeMs: input.nowMs,
  });
}

/** Hosts that were silent last time would hold a place for ten seconds: they wait behind the others. */
function quickFirst(targets: readonly Target[], place: Place): Target[] {
  const isSuspect = (target: Target) => Number((place.ledger.targets[target.id]?.sign ?? 'passed') !== 'passed');
  return targets.toSorted((a, b) => isSuspect(a) - isSuspect(b));
}

export function batch(parts: Partial<BatchPlan> & { notBeforeMs: number }): BatchPlan {
  return { targetIds: [], controlIds: [], nameQuestionIds: [], transferIds: [], isFollowUp: false, ...parts };
}
