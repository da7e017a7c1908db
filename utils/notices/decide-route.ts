// The route has changed: is its picture complete enough to say in one notice what that changed?

import { minutes } from '../kernel/clock.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** Whose picture the user knows; `arrivedAtMs`: since when on another route of the same network, null = told. */
export interface RouteTold {
  epochId: string;
  arrivedAtMs: number | null;
}

/** Suspicions on the new route are settled by then, or will be told one by one. */
const WAITS_MS = minutes(30);

/**
 * Call it after each round on a network that is well. `holds`: tell nothing yet, for what flips with the route is told
 * together; `isRoute`: what is told now came with it. Moving to another network is no change of route.
 */
export function decideRouteNotice(input: {
  hereId: string;
  isSameNetwork: (epochId: string) => boolean;
  told: RouteTold | null;
  verdicts: readonly Verdict[];
  nowMs: number;
}): { told: RouteTold; holds: boolean; isRoute: boolean } {
  const { hereId, told, nowMs } = input;
  const known: RouteTold = { epochId: hereId, arrivedAtMs: null };
  const isNewRoute = told !== null && told.epochId !== hereId && input.isSameNetwork(told.epochId);
  const arrivedAtMs = isNewRoute ? nowMs : told?.epochId === hereId ? told.arrivedAtMs : null;
  if (arrivedAtMs === null) return { told: known, holds: false, isRoute: false };
  const isComplete = input.verdicts.every(({ stage }) => stage === 'settled');
  const hasWaited = nowMs < arrivedAtMs || nowMs - arrivedAtMs >= WAITS_MS;
  if (isComplete || hasWaited) return { told: known, holds: false, isRoute: true };
  return { told: { epochId: hereId, arrivedAtMs }, holds: true, isRoute: false };
}
