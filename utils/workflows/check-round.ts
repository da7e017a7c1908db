// How does one batch of the round run, from the wire to what is remembered?

import type { Agenda, BatchPlan, RoundPlan } from '../contracts/agenda.ts';
import { watchedIds } from '../contracts/settings.ts';
import { hours } from '../kernel/clock.ts';
import type { NetworkAssessment } from '../network/network.ts';
import { type VoidReason, voidReason } from '../network/void.ts';
import { silentSocketsBehind, wantedFollowUps } from '../verdict/follow-ups.ts';
import { absorb, assess, pickedServices, placeNow } from './absorb.ts';
import { isUnsupported } from './answers.ts';
import { flipsOf } from './arrival.ts';
import { assembleBatch } from './assemble-batch.ts';
import { oneControl } from './choose-controls.ts';
import { withGuidedRound } from './compare.ts';
import { controlsHere } from './controls-here.ts';
import { inFull, isTooLight, withControlsNext, withHeld } from './light-round.ts';
import { inDoubt, type Life, Look, withBegun } from './look.ts';
import { lookUpExit } from './look-up-exit.ts';
import type { Known, Memory } from './memory.ts';
import { hasMovedAway, withChange, withGivenWay, withLookSoon, withoutRound, withRoundStart } from './mid-round.ts';
import { morePairs } from './plan-deep-check.ts';
import { batch } from './plan-round.ts';
import { whileRestricted } from './restricted-round.ts';
import { NOTHING_SEEN, type Seen } from './run-batch.ts';
import { BATCH_SPACING_MS, endBatch, isAskedFor, restartRound, withAgenda } from './schedule.ts';
import type { Surroundings } from './surroundings.ts';
import { wayRound } from './way-round.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** A suspicion inside a background round may add so many hosts; the rest waits for its confirmation round. */
const FOLLOW_UP_HOSTS = 2;
const SIBLING_REST_MS = hours(2);

/** Runs the first batch of the running round; resolves when its outcome is stored; to false where it gave way to the user. */
export async function runNextBatch(ports: WorkerPorts, memory: Memory, life: Life): Promise<boolean> {
  const generation = memory.generation();
  const startedAtMs = ports.clock.now();
  const known = await memory.recall();
  const round = known.watch.agenda.round;
  const plan = round?.batches[0];
  if (!round || !plan) return true;
  const asks = assembleBatch(known.watch, plan, watchedIds(known.settings), startedAtMs);
  const begun = await memory.change((now) => withBegun(now, asks, startedAtMs));
  const look = new Look(ports, memory, begun, round, life);
  let seen = await look.at(asks, NOTHING_SEEN);
  if (round.trigger === 'user') seen = await look.further(seen);
  if (generation !== memory.generation()) return true;
  if (look.hasGivenWay()) {
    await memory.change((now) => withGivenWay(now, round, plan, life.hasNetworkChanged(), ports.clock.now()));
    return false;
  }
  // Services that flip may have flipped with the route, and what was looked up minutes ago would hide it.
  const { opened, closed } = flipsOf(begun.watch, seen.observations, true);
  if (opened.length + closed.length > 0) await lookUpExit(ports, memory, true);
  if (generation !== memory.generation()) return true;
  await memory.change((now) => settleBatch(now, round, plan, seen, startedAtMs, look.around(ports.clock.now())));
  return true;
}

/** Pure: what a finished batch changes in all that is known; a void one only sends its round back. */
export function settleBatch(
  known: Known,
  round: RoundPlan,
  plan: BatchPlan,
  justSeen: Seen,
  startedAtMs: number,
  around: Surroundings,
): Known {
  const { agenda } = known.watch;
  const seen = withHeld(round, justSeen, around.controls);
  const assessment = assess(known.watch, seen, around);
  const isStillOurs = agenda.round?.id === round.id;
  const epochId = known.watch.epochs[0]?.id ?? '';
  const why = voidReason({
    assessment,
    observations: [...seen.observations, ...seen.sightings.map(({ observation }) => observation)],
    scheduledAtMs: isAskedFor(round) ? null : plan.notBeforeMs,
    startedAtMs,
    epochIdAtStart: epochId,
    epochIdAtEnd: epochId,
    hasLostPermission: false,
    hasWorkerRestarted: false,
  });
  if (isStillOurs && round.isLight && isTooLight(known, seen, why, assessment, around))
    return withControlsNext(known, plan, seen, around);
  if (why !== null || (assessment.condition === 'online' && isUnsupported(plan.targetIds, seen))) {
    return withVoid(known, isStillOurs ? round : null, why, assessment, around.nowMs);
  }
  const arrived = absorb(known, seen, assessment, around);
  if (!isStillOurs) return arrived;
  if (hasMovedAway(known, arrived, round)) return withoutRound(known, arrived, around.nowMs);
  const absorbed = withLookSoon(known, withRoundStart(known, arrived, round, seen), round, around.nowMs);
  if (assessment.condition === 'restricted') return withRestrictedRound(absorbed, round, seen, around.nowMs);
  const followUps = followUpsOf(absorbed, round, plan, seen, assessment, around.nowMs);
  const ended = endBatch(absorbed.watch.agenda, followUps, around.nowMs);
  return withAgenda(absorbed, ended);
}

/** `round`: null when another one has taken its place. */
function withVoid(
  known: Known,
  round: RoundPlan | null,
  why: VoidReason | null,
  assessment: NetworkAssessment,
  nowMs: number,
): Known {
  const { watch } = withChange(known, why === 'network-changed');
  const next = round ? withOtherControls(known, restartRound(watch.agenda, nowMs)) : watch.agenda;
  const voided = { ...known, watch: { ...watch, agenda: next, assessment } };
  const isGivenUp = round?.trigger === 'user' && next.round === null;
  return isGivenUp ? withGuidedRound(voided, 'unknown', nowMs) : voided;
}

/** What the user asked for is one batch: nothing of it is left to be shortened. */
function withRestrictedRound(known: Known, round: RoundPlan, seen: Seen, nowMs: number): Known {
  const { agenda } = known.watch;
  const controls = controlsHere(known);
  const [asked, ...left] = agenda.round?.batches ?? [];
  const short = whileRestricted({ ...round, batches: left }, seen, controls, agenda.turn, nowMs);
  const shortened = { ...agenda, round: { ...round, batches: asked ? [asked, ...short] : [] } };
  return withAgenda(known, endBatch(shortened, [], nowMs));
}

/** A restarted batch begins with other controls than those that let it down. */
function withOtherControls(known: Known, agenda: Agenda): Agenda {
  const { round } = agenda;
  const first = round?.batches[0];
  if (!round || !first) return agenda;
  const { controlIds } = inDoubt(withAgenda(known, agenda), first.notBeforeMs);
  const rest = round.batches.map((plan) => ({ ...plan, notBeforeMs: plan.notBeforeMs + BATCH_SPACING_MS }));
  const batches = [batch({ controlIds, notBeforeMs: first.notBeforeMs }), ...rest];
  const controls = controlsHere(known);
  return { ...agenda, round: inFull({ ...round, batches }, controls, agenda.turn) };
}

function followUpsOf(
  known: Known,
  round: RoundPlan,
  plan: BatchPlan,
  seen: Seen,
  assessment: NetworkAssessment,
  nowMs: number,
): BatchPlan[] {
  if (round.trigger === 'user') return [];
  if (round.trigger !== 'deep' && round.trigger !== 'daily')
    return plannedFollowUps(known, plan, seen, assessment, nowMs);
  const times = { startedAtMs: round.startedAtMs, nowMs };
  return morePairs(plan, placeNow(known.watch), controlsHere(known), known.watch.agenda.turn, times);
}

/** In the background a follow-up waits its minute like everything else: two hosts and a control. */
function plannedFollowUps(
  known: Known,
  plan: BatchPlan,
  seen: Seen,
  assessment: NetworkAssessment,
  nowMs: number,
): BatchPlan[] {
  const { agenda } = known.watch;
  const services = pickedServices(watchedIds(known.settings));
  const wanted = wantedFollowUps({ observations: seen.observations, services, assessment });
  const controlIds = oneControl(controlsHere(known), agenda.turn + 1);
  const planned = agenda.round?.batches.flatMap(({ targetIds }) => targetIds) ?? [];
  const names = wanted
    .filter(({ via, targetId }) => via === 'dns' && !agenda.round?.askedNameIds?.includes(targetId))
    .map(({ targetId }) => targetId);
  const others = wanted
    .filter(({ via, targetId }) => !plan.isFollowUp && via !== 'dns' && !planned.includes(targetId))
    .filter(({ targetId, isProof }) => isProof || !isKnownToFail(known, targetId, nowMs))
    .map(({ targetId }) => targetId)
    .slice(0, FOLLOW_UP_HOSTS);
  const { ledger } = placeNow(known.watch);
  const sockets = silentSocketsBehind(seen.observations, services, ledger).slice(0, FOLLOW_UP_HOSTS);
  const common = { controlIds, isFollowUp: true, notBeforeMs: nowMs };
  const round = wayRound(assessment, plan.controlIds, nowMs);
  return [
    ...(round ? [{ ...round, controlIds: [...controlIds, ...round.controlIds] }] : []),
    ...(names.length > 0 ? [batch({ ...common, nameQuestionIds: names })] : []),
    ...[others, sockets].flatMap((targetIds) => (targetIds.length > 0 ? [batch({ ...common, targetIds })] : [])),
  ];
}

/** A sibling that failed not long ago need not fail again for each look at the one it could stand in for. */
function isKnownToFail(known: Known, targetId: string, nowMs: number): boolean {
  const entry = placeNow(known.watch).ledger.targets[targetId];
  return entry !== undefined && entry.sign !== 'passed' && nowMs - (entry.lastFailAtMs ?? 0) < SIBLING_REST_MS;
}
