// When is one control enough for a background round, and what if it turns out that it is not?

import { channelTargets } from '../catalogue/index.ts';
import { CHANNEL_NAMES, type Service } from '../catalogue/service.ts';
import type { BatchPlan, HeldSeen, RoundPlan } from '../contracts/agenda.ts';
import type { Place } from '../contracts/watch.ts';
import { hours } from '../kernel/clock.ts';
import type { NetworkAssessment } from '../network/network.ts';
import type { VoidReason } from '../network/void.ts';
import type { LineMemory } from '../verdict/line-memory.ts';
import { isNotGettingThrough } from '../verdict/verdict.ts';
import { placeNow } from './absorb.ts';
import { isUnsupported } from './answers.ts';
import { arrive } from './arrival.ts';
import { nextControls, oneControl } from './choose-controls.ts';
import { controlsHere } from './controls-here.ts';
import type { Known } from './memory.ts';
import { withChange } from './mid-round.ts';
import { batch } from './plan-round.ts';
import type { Seen } from './run-batch.ts';
import { endBatch, withAgenda } from './schedule.ts';
import { currentSightings, type Surroundings } from './surroundings.ts';

/** What was seen longer ago says little of the network of now. */
const LATELY_MS = hours(2);
/** A network is known again by the distance of its controls: most of them must have been seen here first. */
const CONTROLS_KNOWN = 8;
const CONTROLS_IN_DOUBT = 3;

/**
 * All is well and was well lately: then whoever answers says so himself. The controls are there for an accusation, and
 * come as soon as there is one to be made.
 */
export function mayBeLight({ watch, settings }: Known, services: readonly Service[], nowMs: number): boolean {
  const { assessment, routing } = watch;
  const times = watch.epochs[0]?.features.responseMsByControl ?? {};
  // The exit's page is one of the minute's three hosts, and there would be no control to leave out for it.
  if (routing.hasNetworkChanged || settings.routes.looksUpExit) return false;
  if (assessment?.condition !== 'online' || assessment.line !== 'good') return false;
  if (Object.keys(times).length < CONTROLS_KNOWN) return false;
  const place = placeNow(watch);
  const { jurisdiction } = settings;
  // Those are looked at only when the user asks.
  const isListed = ({ listedIn }: Service) => listedIn.some((listing) => listing.jurisdiction === jurisdiction);
  return (
    isLineWell(place.ledger.line, nowMs) &&
    services.filter((it) => !isListed(it)).every((service) => isWell(service, place))
  );
}

function isLineWell({ onlineAtMs, troubleAtMs }: LineMemory, nowMs: number): boolean {
  const isLately = (atMs: number | null) => atMs !== null && Math.abs(nowMs - atMs) < LATELY_MS;
  return isLately(onlineAtMs) && !isLately(troubleAtMs);
}

/** A target that failed last may be the beginning of something, even where another stands in for it. */
function isWell(service: Service, { ledger, verdicts }: Place): boolean {
  const said = verdicts[service.id];
  if (said?.service.state !== 'working' || said.service.stage !== 'settled') return false;
  const areChannelsWell = said.channels.every(({ name, verdict: { state } }) =>
    name === 'calls' ? !isNotGettingThrough(state) : state === 'working' || state === 'unknown',
  );
  const targets = CHANNEL_NAMES.flatMap((name) => channelTargets(service, name));
  return areChannelsWell && targets.every(({ id }) => (ledger.targets[id]?.sign ?? 'passed') === 'passed');
}

/** One control says too little here: something failed, the network is not well, or it may be another one. */
export function isTooLight(
  known: Known,
  seen: Seen,
  why: VoidReason | null,
  { condition, route }: NetworkAssessment,
  around: Surroundings,
): boolean {
  if (why !== null) return why === 'controls-below-quorum';
  const sightings = currentSightings(known.watch, seen, around);
  return condition !== 'online' || arrive(known.watch, sightings, route, around).certainty !== 'same';
}

/** What an earlier batch saw without enough controls beside it, and this one. */
export function withHeld({ held }: RoundPlan, seen: Seen, controls: Surroundings['controls']): Seen {
  if (held === undefined) return seen;
  const sightings = held.sightings.flatMap(({ controlId, observation }) => {
    const control = controls.find(({ id }) => id === controlId);
    return control ? [{ control, observation }] : [];
  });
  return {
    observations: [...held.observations, ...seen.observations],
    sightings: [...sightings, ...seen.sightings],
  };
}

/** The batch is no longer one in which all is well: what it saw waits until other controls have spoken, a minute later. */
export function withControlsNext(known: Known, plan: BatchPlan, seen: Seen, around: Surroundings): Known {
  const { agenda } = known.watch;
  const controls = controlsHere(known);
  const others = controls.filter(({ id }) => !plan.controlIds.includes(id));
  const asked = batch({
    controlIds: nextControls(others, agenda.turn, CONTROLS_IN_DOUBT),
    notBeforeMs: around.nowMs,
  });
  // Its own control failed with it: that was the line's doing, and the targets are asked anew.
  const isLost = isUnsupported(plan.targetIds, seen);
  const { round, ...ended } = endBatch(agenda, isLost ? [asked, plan] : [asked], around.nowMs);
  if (round === null) return known;
  const held = heldOf(isLost ? { ...seen, observations: [] } : seen);
  return withAgenda(withChange(known, around.hasNetworkChanged), {
    ...ended,
    round: { ...inFull(round, controls, ended.turn), held },
  });
}

function heldOf({ observations, sightings }: Seen): HeldSeen {
  return {
    observations,
    sightings: sightings.map(({ control, observation }) => ({ controlId: control.id, observation })),
  };
}

/** From here on each batch of targets has its control again. */
export function inFull(round: RoundPlan, controls: Parameters<typeof oneControl>[0], turn: number): RoundPlan {
  const { isLight: _, ...full } = round;
  return {
    ...full,
    batches: round.batches.map((plan, index) =>
      plan.targetIds.length > 0 && plan.controlIds.length === 0
        ? { ...plan, controlIds: oneControl(controls, turn + CONTROLS_IN_DOUBT + index) }
        : plan,
    ),
  };
}
