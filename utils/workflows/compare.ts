// The user compares two routes by hand: how does each step of it change what is known?

import { advanceGuide, currentGuide, type Guide, type GuideSide } from '../circumvention/guided-comparison.ts';
import { siblingEpochs } from '../circumvention/route-links.ts';
import type { Watch } from '../contracts/watch.ts';
import type { Route } from '../evidence/observation.ts';
import { minutes } from '../kernel/clock.ts';
import type { KnownEpoch } from '../network/epoch.ts';
import type { NetworkCondition } from '../network/network.ts';
import type { Known } from './memory.ts';

/** A check of the route in use counts as its side of the comparison for this long. */
const FRESH_MS = minutes(5);
/** Meanwhile nothing is checked unasked: nobody knows on which route that would be. */
const SWITCHING_MS = minutes(10);

/** `isDetourOn` is the user's own word on a VPN, which no browser can see; a proxy that requests show outweighs it. */
export function beginComparison(known: Known, isDetourOn: boolean, nowMs: number): Known {
  const watch = withWord(known.watch, isDetourOn);
  const [epoch] = watch.epochs;
  const checkedAtMs = epoch ? (watch.places[epoch.id]?.checkedAtMs ?? null) : null;
  const isFresh = checkedAtMs !== null && nowMs >= checkedAtMs && nowMs - checkedAtMs < FRESH_MS;
  const hasFreshRound = isFresh && watch.assessment?.condition === 'online';
  const guide = advanceGuide(watch.routing.guide, { type: 'begin', here: sideOf(epoch), hasFreshRound }, nowMs);
  return withGuide({ ...known, watch }, guide, nowMs);
}

/** "Check" after the switch; in any other step an ordinary check. */
export function withCheckPressed(known: Known, nowMs: number): Known {
  return withGuide(known, advanceGuide(known.watch.routing.guide, { type: 'check' }, nowMs), nowMs);
}

export function withoutComparison(known: Known, nowMs: number): Known {
  return withGuide(known, advanceGuide(known.watch.routing.guide, { type: 'cancel' }, nowMs), nowMs);
}

/** A round that the user waited for is over; one that was void to the end has shown that the network was not well. */
export function withGuidedRound(known: Known, condition: NetworkCondition, nowMs: number): Known {
  const here = sideOf(known.watch.epochs[0]);
  const guide = advanceGuide(known.watch.routing.guide, { type: 'round-ended', here, condition, isVoid: false }, nowMs);
  return withGuide(known, guide, nowMs);
}

function withGuide(known: Known, guide: Guide, nowMs: number): Known {
  const { watch } = known;
  if (guide === watch.routing.guide) return known;
  const wasWaiting = isWaiting(watch.routing.guide);
  const pausedUntilMs = isWaiting(currentGuide(guide, nowMs))
    ? nowMs + SWITCHING_MS
    : wasWaiting
      ? null
      : watch.agenda.pausedUntilMs;
  return {
    ...known,
    watch: { ...watch, routing: { ...watch.routing, guide }, agenda: { ...watch.agenda, pausedUntilMs } },
  };
}

function isWaiting({ step }: Guide): boolean {
  return step === 'ask-switch' || step === 'same-route';
}

function sideOf(epoch: KnownEpoch | undefined): GuideSide {
  return { epochId: epoch?.id ?? '', route: epoch?.route ?? 'unknown' };
}

/** The epoch in use gets the route that the user names; where that route of this network is known already, it is that one. */
function withWord(watch: Watch, isDetourOn: boolean): Watch {
  const [epoch, ...others] = watch.epochs;
  const route: Route = isDetourOn ? 'tunnel' : 'direct';
  if (!epoch || epoch.route === 'proxy' || epoch.route === route || !watch.assessment) return watch;
  const siblings = siblingEpochs(watch.links, epoch.id);
  const known = others.find((it) => it.route === route && siblings.includes(it.id));
  const renamed = { ...epoch, route, features: { ...epoch.features, route } };
  const epochs = known ? [known, epoch, ...others.filter((it) => it !== known)] : [renamed, ...others];
  return { ...watch, epochs, assessment: { ...watch.assessment, route, certainty: 'told' } };
}
