// Which targets does a round look at?

import { serviceTargets } from '../catalogue/index.ts';
import { CHANNEL_NAMES, type Channel, hostOf, type Need, type Service, type Target } from '../catalogue/service.ts';
import type { RoundTrigger } from '../contracts/agenda.ts';
import type { Place } from '../contracts/watch.ts';
import { hours } from '../kernel/clock.ts';
import { restMs } from '../verdict/confirmations.ts';
import { isInItsMinute } from './schedule.ts';

/** Web and messages decide a service's state, so they are looked at in each round; media and calls less often. */
const SIDE_CHANNEL_EVERY_MS = hours(4);
/** A service that has been well for so long is looked at by halves, each target at least this often. */
const LONG_WELL_MS = hours(6);
const LEAST_LOOK_EVERY_MS = hours(2);

export interface DueInput {
  trigger: RoundTrigger;
  services: readonly Service[];
  /** Only these targets (a confirmation); null = whatever is due. */
  onlyTargetIds: readonly string[] | null;
  place: Place;
  /** The user's place: services listed there are looked at only when the user asks, and to confirm what was seen then (D15). */
  jurisdiction: string | null;
  hostStartsMs: Readonly<Record<string, number>>;
  nowMs: number;
}

export function dueTargets(input: DueInput): Target[] {
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

function isResting(target: Target, input: DueInput): boolean {
  return input.nowMs - lastProbedMs(target, input) < restMs(input.place.ledger, target.id);
}

function isListed(service: Service, input: DueInput): boolean {
  return service.listedIn.some(({ jurisdiction }) => jurisdiction === input.jurisdiction);
}

/** Its hosts stand and fall together more often than not, so half of them are watch enough over a long quiet. */
function targetsOf(service: Service, input: DueInput): Target[] {
  const targets = allTargetsOf(service, input);
  if (input.trigger !== 'interval' || !isLongWell(service, input)) return targets;
  const half = Math.ceil(targets.length / 2);
  return targets
    .toSorted((a, b) => lastProbedMs(a, input) - lastProbedMs(b, input))
    .filter((target, index) => index < half || input.nowMs - lastProbedMs(target, input) >= LEAST_LOOK_EVERY_MS);
}

function isLongWell(service: Service, { place, nowMs }: DueInput): boolean {
  const verdict = place.verdicts[service.id]?.service;
  const isWell = verdict?.state === 'working' && verdict.stage === 'settled';
  return isWell && verdict.sinceMs !== null && nowMs - verdict.sinceMs >= LONG_WELL_MS;
}

function allTargetsOf(service: Service, input: DueInput): Target[] {
  return CHANNEL_NAMES.flatMap((name) => {
    const channel = service.channels[name];
    if (!channel) return [];
    const verdict = input.place.verdicts[service.id]?.channels.find((view) => view.name === name)?.verdict;
    // Silence of all neutral call servers is news for a service's own: its answer is of before.
    const isNews = name === 'calls' && input.place.ledger.line.udp === 'silent';
    const isWell = verdict?.state === 'working' && !isNews;
    if ((name === 'media' || name === 'calls') && isWell && !isSideDue(channel, input)) return [];
    return channel.needs.flatMap((need) => nextOf(need, input));
  });
}

function isSideDue(channel: Channel, input: DueInput): boolean {
  if (input.trigger === 'user') return true;
  return channel.needs.some((need) =>
    need.targets.every((target) => input.nowMs - lastProbedMs(target, input) >= SIDE_CHANNEL_EVERY_MS),
  );
}

/** The one that waited longest, the preferred one between equals; its siblings are asked when it fails. */
function nextOf(need: Need, input: DueInput): Target[] {
  return need.targets.toSorted((a, b) => lastProbedMs(a, input) - lastProbedMs(b, input)).slice(0, 1);
}

function lastProbedMs(target: Target, input: DueInput): number {
  return input.place.probedAtMs[target.id] ?? 0;
}

/** One target a host and minute: of two channels on one host, the one that waited longer goes first (D6). */
function oneProbePerHost(targets: readonly Target[], input: DueInput): Target[] {
  const byHost = new Map<string, Target>();
  for (const target of targets) {
    const host = hostOf(target);
    if (input.trigger === 'user' && isInItsMinute(input, host, input.nowMs)) continue;
    const rival = byHost.get(host);
    if (!rival || lastProbedMs(target, input) < lastProbedMs(rival, input)) byHost.set(host, target);
  }
  return [...byHost.values()];
}
