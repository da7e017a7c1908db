// Which targets and controls does a round look at, and in what order?

import { serviceTargets } from '../catalogue/index.ts';
import {
  CHANNEL_NAMES,
  type Channel,
  type Control,
  hostOf,
  type Need,
  type Service,
  type Target,
} from '../catalogue/service.ts';
import type { BatchPlan, RoundPlan, RoundTrigger } from '../contracts/agenda.ts';
import type { Place } from '../contracts/watch.ts';
import { hours } from '../kernel/clock.ts';
import { type Random, shuffled } from '../kernel/random.ts';
import { wouldBurst } from '../verdict/confirmations.ts';
import { isWaitedFor } from '../verdict/target-ledger.ts';
import { nextControls, oneControl } from './choose-controls.ts';
import { nextCallControls } from './next-call-controls.ts';
import { BATCH_SPACING_MS, HOST_SPACING_MS } from './schedule.ts';

/** Web and messages decide a service's state, so they are looked at in each round; media and calls less often. */
const SIDE_CHANNEL_EVERY_MS = hours(4);
const ROUGH_LOOK_EVERY_MS = hours(6);
/** With one control beside them: three hosts a minute (D6). */
const TARGETS_PER_BATCH = 2;
/** Hosts in a batch that only looks at the network itself. */
const CONTROLS_FIRST = 3;

export interface RoundInput {
  id: string;
  trigger: RoundTrigger;
  services: readonly Service[];
  /** Only these targets (a confirmation); null = whatever is due. */
  onlyTargetIds: readonly string[] | null;
  place: Place;
  controls: readonly Control[];
  /** Neutral STUN servers; they answer for the calls of services whose own call hosts answer nobody. */
  callControls: readonly Control[];
  /** The user's place: services listed there are looked at only when the user asks, and to confirm what was seen then (D15). */
  jurisdiction: string | null;
  /** Rotates controls from batch to batch and round to round. */
  turn: number;
  hostStartsMs: Readonly<Record<string, number>>;
  /** Come after the services' own. */
  sideLooks: readonly BatchPlan[];
  nowMs: number;
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

function dueTargets(input: RoundInput): Target[] {
  const { onlyTargetIds } = input;
  if (onlyTargetIds) {
    const named = input.services.flatMap(serviceTargets).filter((target) => onlyTargetIds.includes(target.id));
    return oneProbePerHost(named, input);
  }
  if (input.trigger === 'user')
    return oneProbePerHost(
      input.services.flatMap((service) => targetsOf(service, input)),
      input,
    );
  const unlisted = input.services.filter((service) => !isListed(service, input));
  const targets = unlisted
    .flatMap((service) => targetsOf(service, input))
    .filter((target) => !isResting(target, input));
  return oneProbePerHost(targets, input);
}

/** On a long line one fetch of a reset host is four handshakes in 400 ms: what is known to be cut is looked at rarely (D6). */
function isResting(target: Target, input: RoundInput): boolean {
  return wouldBurst(input.place.ledger, target.id) && input.nowMs - lastProbedMs(target, input) < ROUGH_LOOK_EVERY_MS;
}

function isListed(service: Service, input: RoundInput): boolean {
  return service.listedIn.some(({ jurisdiction }) => jurisdiction === input.jurisdiction);
}

function targetsOf(service: Service, input: RoundInput): Target[] {
  return CHANNEL_NAMES.flatMap((name) => {
    const channel = service.channels[name];
    if (!channel) return [];
    const verdict = input.place.verdicts[service.id]?.channels.find((view) => view.name === name)?.verdict;
    const isWell = verdict?.state === 'working';
    if ((name === 'media' || name === 'calls') && isWell && !isSideDue(channel, input)) return [];
    return channel.needs.flatMap((need) => nextOf(need, input));
  });
}

function isSideDue(channel: Channel, input: RoundInput): boolean {
  if (input.trigger === 'user') return true;
  return channel.needs.some((need) =>
    need.targets.every((target) => input.nowMs - lastProbedMs(target, input) >= SIDE_CHANNEL_EVERY_MS),
  );
}

/** The one that waited longest, the preferred one between equals; its siblings are asked when it fails. */
function nextOf(need: Need, input: RoundInput): Target[] {
  return need.targets.toSorted((a, b) => lastProbedMs(a, input) - lastProbedMs(b, input)).slice(0, 1);
}

function lastProbedMs(target: Target, input: RoundInput): number {
  return input.place.probedAtMs[target.id] ?? 0;
}

/** One target a host and minute: of two channels on one host, the one that waited longer goes first (D6). */
function oneProbePerHost(targets: readonly Target[], input: RoundInput): Target[] {
  const byHost = new Map<string, Target>();
  for (const target of targets) {
    const host = hostOf(target);
    const started = input.hostStartsMs[host];
    if (input.trigger === 'user' && started !== undefined && input.nowMs - started < HOST_SPACING_MS) continue;
    const rival = byHost.get(host);
    if (!rival || lastProbedMs(target, input) < lastProbedMs(rival, input)) byHost.set(host, target);
  }
  return [...byHost.values()];
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
