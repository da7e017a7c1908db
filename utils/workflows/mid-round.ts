// A background round takes minutes: has the route changed in its middle, and what is then left of it?

import type { BatchPlan, RoundPlan } from '../contracts/agenda.ts';
import type { RoundStart } from '../contracts/routing.ts';
import { EMPTY_PLACE } from '../contracts/watch.ts';
import { flipsOf } from './arrival.ts';
import type { Known } from './memory.ts';
import type { Seen } from './run-batch.ts';
import { BATCH_SPACING_MS, isAskedFor, withAgenda, withNextBy } from './schedule.ts';

/** Remembers where the round began and what has flipped so far. `known` is that of before the batch, `absorbed` of after it. */
export function withRoundStart(known: Known, absorbed: Known, round: RoundPlan, seen: Seen): Known {
  const { watch } = absorbed;
  const epochId = watch.epochs[0]?.id;
  if (isAskedFor(round) || epochId === undefined) return absorbed;
  const current = known.watch.routing.roundStart;
  const { opened, closed } = flipsOf(known.watch, seen.observations);
  const start: RoundStart =
    current?.roundId === round.id
      ? { ...current, opened, closed }
      : { roundId: round.id, epochId, place: known.watch.places[epochId] ?? EMPTY_PLACE, opened: [], closed: [] };
  return { ...absorbed, watch: { ...watch, routing: { ...watch.routing, roundStart: start } } };
}

/** Elsewhere than before: a round that only confirms something there is no look at all that is here, so one is due soon. */
export function withLookSoon(known: Known, absorbed: Known, round: RoundPlan, nowMs: number): Known {
  const hasMoved = known.watch.epochs[0]?.id !== absorbed.watch.epochs[0]?.id;
  if (!hasMoved || known.watch.epochs.length === 0 || round.trigger !== 'confirmation') return absorbed;
  return withAgenda(absorbed, withNextBy(absorbed.watch.agenda, nowMs + round.batches.length * BATCH_SPACING_MS));
}

/** The batch belongs to another epoch than the round began on. */
export function hasMovedAway(known: Known, absorbed: Known, round: RoundPlan): boolean {
  const start = known.watch.routing.roundStart;
  return start !== null && start.roundId === round.id && start.epochId !== absorbed.watch.epochs[0]?.id;
}

/**
 * The round is void: the network it began on stands as before it, this batch adds nothing to the new one, and the whole
 * is looked at again in a minute, on the route that is in use now.
 */
export function withoutRound(known: Known, absorbed: Known, nowMs: number): Known {
  const { watch } = absorbed;
  const epochId = watch.epochs[0]?.id ?? '';
  const start = known.watch.routing.roundStart;
  const before = start ? { [start.epochId]: start.place } : {};
  return {
    ...absorbed,
    watch: {
      ...watch,
      places: { ...watch.places, [epochId]: known.watch.places[epochId] ?? EMPTY_PLACE, ...before },
      routing: { ...watch.routing, roundStart: null },
      agenda: withNextBy({ ...known.watch.agenda, round: null }, nowMs + BATCH_SPACING_MS),
    },
  };
}

/**
 * The batch on the wire was ended so that the user need not wait for it. It is void, and the check leaves out whom it has
 * asked within the minute: so what a round of the interval did not get to see is looked at soon.
 */
export function withGivenWay(
  known: Known,
  { trigger }: RoundPlan,
  { targetIds }: BatchPlan,
  hasNetworkChanged: boolean,
  nowMs: number,
): Known {
  const given = withChange(known, hasNetworkChanged);
  if (trigger !== 'interval' || targetIds.length === 0) return given;
  return withAgenda(given, withNextBy(given.watch.agenda, nowMs + BATCH_SPACING_MS));
}

/** The browser told of a change: what is looked at next may be another network. */
export function withChange(known: Known, hasNetworkChanged: boolean): Known {
  if (!hasNetworkChanged) return known;
  return { ...known, watch: { ...known.watch, routing: { ...known.watch.routing, hasNetworkChanged } } };
}
