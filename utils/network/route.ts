// By which route did this round go: straight, through the browser's proxy, or probably through a system tunnel?

import type { Observation, Route } from '../evidence/observation.ts';

/** `seen`: the requests themselves showed it. `inferred`: signs point there. `assumed`: nothing speaks against it. */
export type RouteCertainty = 'seen' | 'inferred' | 'assumed';

export interface RouteInference {
  route: Route;
  certainty: RouteCertainty;
  /** Country of the exit (ISO 3166-1 alpha-2) where the user switched the look-up on; it stays on the device. */
  exit: string | null;
}

export interface RouteSigns {
  /** This round's; each says what its own request showed. */
  observations: readonly Pick<Observation, 'route'>[];
  /** The exit's country, when the user switched that on. */
  exit: string | null;
  /** Where the user says they are. Never looked up: two views of one's own address are not compared here. */
  jurisdiction: string | null;
  /** The round before, on whatever network that was; null at the first. */
  before: { route: Route; exit: string | null; controlResponseMs: number | null } | null;
  /** What came between the two rounds; null = nothing did. */
  change: { hadGap: boolean; hasConnectionTypeChanged: boolean } | null;
  controlResponseMs: number | null;
  /** Services that were cut in the round before and answer now. */
  openedServices: number;
}

/** A tunnel costs a detour: the controls take this much longer, and by more than the evening's jitter. */
const DETOUR_MS = 20;
const DETOUR_RATIO = 1.3;
/** One service that opens may have been let go; two at once are the route's doing. */
const OPENED_TOGETHER = 2;

/** Pure; call it once a round, after the controls. A proxy that was seen wins over all inference. */
export function inferRoute(signs: RouteSigns): RouteInference {
  const { exit } = signs;
  const shown = shownRoute(signs.observations);
  if (shown === 'proxy') return { route: 'proxy', certainty: 'seen', exit };
  // Nothing but the exit is a sign without a change: a tunnel that was up all along looks like a long line.
  if (exit !== null && signs.jurisdiction !== null && exit !== signs.jurisdiction)
    return { route: 'tunnel', certainty: 'inferred', exit };
  if (exit !== null && exit === signs.jurisdiction) return { route: 'direct', certainty: 'inferred', exit };
  if (signs.change === null) return unchanged(signs, shown);
  return afterChange(signs, signs.change);
}

/** The majority of those that know; a mixed round is nobody's. */
export function shownRoute(observations: readonly Pick<Observation, 'route'>[]): Route {
  const proxied = observations.filter((it) => it.route === 'proxy').length;
  const direct = observations.filter((it) => it.route === 'direct').length;
  if (proxied === 0 && direct === 0) return 'unknown';
  return proxied > direct ? 'proxy' : 'direct';
}

function unchanged(signs: RouteSigns, shown: Route): RouteInference {
  const { before, exit } = signs;
  if (shown === 'unknown') return { route: before?.route ?? 'unknown', certainty: 'assumed', exit };
  // Requests look the same inside a tunnel, so without a change it is still there; a proxy that is no longer seen is gone.
  if (before?.route === 'tunnel') return { route: 'tunnel', certainty: 'inferred', exit };
  return { route: 'direct', certainty: 'assumed', exit };
}

/**
 * A tunnel that comes up changes the network without ever taking the link down, leaves the kind of connection as it was,
 * lengthens every way and opens what was cut. No one of these is enough; the way back is recognised as an epoch.
 */
function afterChange(
  signs: RouteSigns,
  change: { hadGap: boolean; hasConnectionTypeChanged: boolean },
): RouteInference {
  const { before, exit } = signs;
  if (before?.exit && exit && before.exit !== exit && !change.hadGap)
    return { route: before.route === 'tunnel' ? 'unknown' : 'tunnel', certainty: 'inferred', exit };
  if (change.hadGap || change.hasConnectionTypeChanged || before === null || before.route === 'tunnel')
    return { route: 'direct', certainty: 'assumed', exit };
  const count =
    Number(isDetour(before.controlResponseMs, signs.controlResponseMs)) +
    Number(signs.openedServices >= OPENED_TOGETHER);
  if (count === 2) return { route: 'tunnel', certainty: 'inferred', exit };
  return { route: count === 1 ? 'unknown' : 'direct', certainty: 'assumed', exit };
}

function isDetour(beforeMs: number | null, nowMs: number | null): boolean {
  return beforeMs !== null && nowMs !== null && nowMs - beforeMs >= DETOUR_MS && nowMs >= beforeMs * DETOUR_RATIO;
}
