// Which connections does a deep check load with volume, and beside which control?

import { channelTargets } from '../catalogue/index.ts';
import { type Control, hostOf, type Service, type Target } from '../catalogue/service.ts';
import type { BatchPlan, RoundPlan } from '../contracts/agenda.ts';
import type { Place } from '../contracts/watch.ts';
import { MAX_PAIRS, wantsMorePairs } from '../verdict/volume.ts';
import { nextControls } from './choose-controls.ts';
import { batch } from './plan-round.ts';
import { HOST_SPACING_MS } from './schedule.ts';

export interface DeepCheckInput {
  id: string;
  trigger: 'deep' | 'daily';
  services: readonly Service[];
  controls: readonly Control[];
  turn: number;
  /** Whoever was asked a moment ago waits for the rest of the minute. */
  hostStartsMs: Readonly<Record<string, number>>;
  nowMs: number;
}

/** First the network itself, then each target beside a control; more pairs follow only where the first looks bad. */
export function planDeepCheck(input: DeepCheckInput): RoundPlan {
  const { id, trigger, services, controls, turn, hostStartsMs, nowMs } = input;
  const restedMs = (target: Target) => Math.max(nowMs, (hostStartsMs[hostOf(target)] ?? 0) + HOST_SPACING_MS);
  const targets = distinctHosts(services.flatMap(volumeTargets));
  const batches = targets.map((target, index) => pairBatch(target.id, controls, turn + index, restedMs(target)));
  return {
    id,
    trigger,
    startedAtMs: nowMs,
    batches: [batch({ controlIds: nextControls(controls, turn, 3), notBeforeMs: nowMs }), ...batches],
    total: targets.length,
    done: 0,
    askedNameIds: [],
    restarts: 0,
    isBatchRunning: false,
  };
}

/**
 * Another pair where those of this check do not agree yet, a minute later: one probe per host per minute. Tries that came
 * to nothing count as well, or it would never end where none does.
 */
export function morePairs(
  { transferIds: [targetId], pairNumber = 1 }: BatchPlan,
  place: Place,
  controls: readonly Control[],
  turn: number,
  { startedAtMs, nowMs }: { startedAtMs: number; nowMs: number },
): BatchPlan[] {
  const entry = targetId === undefined ? undefined : place.ledger.targets[targetId];
  if (targetId === undefined || !entry || pairNumber >= MAX_PAIRS) return [];
  const pairs = entry.transfers.filter(({ atMs }) => atMs >= startedAtMs);
  if (!looksBad(pairs) || !wantsMorePairs(pairs)) return [];
  return [{ ...pairBatch(targetId, controls, turn + 1, nowMs + HOST_SPACING_MS), pairNumber: pairNumber + 1 }];
}

function looksBad(pairs: Place['ledger']['targets'][string]['transfers']): boolean {
  // Three good pairs end a test as surely as three bad ones, but a first good one is answer enough for who asked.
  return (
    pairs.length > 1 ||
    pairs.some((pair) => pair.isFrozen || pair.ms / pair.bytes >= (pair.controlMs / pair.controlBytes) * 5)
  );
}

/** The service's target first, then the control that carries the same, and another one that just answers. */
function pairBatch(targetId: string, controls: readonly Control[], turn: number, notBeforeMs: number): BatchPlan {
  const globals = controls.filter((control) => control.kind === 'global' && control.target.kind === 'https');
  const beside = globals[turn % globals.length];
  const answering = globals[(turn + 1) % globals.length];
  return batch({
    transferIds: beside ? [targetId, beside.target.id] : [targetId],
    controlIds: answering ? [answering.id] : [],
    notBeforeMs,
  });
}

/** A page and a file host: where volume matters. A private root cannot be loaded by a browser. */
export function volumeTargets(service: Service): Target[] {
  return (['web', 'media'] as const).flatMap((name) =>
    channelTargets(service, name)
      .filter(({ kind, expects }) => kind === 'https' && expects !== 'private-root')
      .slice(0, 1),
  );
}

function distinctHosts(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map((target) => [hostOf(target), target])).values()];
}
