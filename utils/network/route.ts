// By which route does the browser reach the world, and how sure is that?

import type { Observation, Route } from '../evidence/observation.ts';

/** `seen`: the requests themselves showed it. `inferred`: signs point there. `told`: the user says so, and a sign agrees. `assumed`: nothing speaks against it. */
export type RouteCertainty = 'seen' | 'inferred' | 'told' | 'assumed';

export interface RouteInference {
  route: Route;
  certainty: RouteCertainty;
  /** Country of the exit (ISO 3166-1 alpha-2) where the user switched the look-up on; it stays on the device. */
  exit: string | null;
}

export interface RouteSigns {
  /** This batch's; each says what its own request showed. */
  observations: readonly Pick<Observation, 'route'>[];
  /** A page has answered in this round, in whichever of its batches. Call servers do not count: they are asked past a proxy. */
  hasAnswer: boolean;
  /** The controls failed at the proxy: there is one, though no answer came through it. */
  hasProxyFailed: boolean;
  /** The exit's country, when the user switched that on. */
  exit: string | null;
  /** The route on which this exit was seen before on this device; null = never, or on several. */
  exitSeenOn: Route | null;
  /** Where the user says they are. Never looked up: two views of one's own address are not compared here. */
  jurisdiction: string | null;
  /** The round before, on whatever network that was; null at the first. */
  before: { route: Route; exit: string | null; controlResponseMs: number | null } | null;
  /** What came between the two rounds; null = nothing that the browser told of. */
  change: { hadGap: boolean; hasConnectionTypeChanged: boolean } | null;
  /** In the guided comparison: the user was asked to switch the detour on or off and says it is done. */
  told: 'on' | 'off' | null;
  controlResponseMs: number | null;
  /** Services that were cut in the round before and answer now. */
  openedServices: number;
  /** Services that answered in the round before and are cut now. */
  closedServices: number;
  /** How many of either are just so on another known route of this network. */
  knownElsewhere: number;
}

/** A tunnel costs a detour: the controls take this much longer, and by more than the evening's jitter. */
const DETOUR = { ms: 20, ratio: 1.3 };
/** Where the user says that the route was switched, a smaller step is sign enough. */
const STEP = { ms: 10, ratio: 1.15 };
/** One service that opens may have been let go; two at once are the route's doing. */
const TOGETHER = 2;

/** Pure; call it for each batch, after the controls. A proxy that was seen wins over all inference. */
export function inferRoute(signs: RouteSigns): RouteInference {
  const { exit, jurisdiction } = signs;
  const shown = shownRoute(signs.observations);
  if (shown === 'proxy' || signs.hasProxyFailed) return { route: 'proxy', certainty: 'seen', exit };
  // A proxy that hangs, a cut cable and a shutdown look the same: what stood before need not stand now.
  if (shown === 'unknown' && !signs.hasAnswer) return { route: 'unknown', certainty: 'assumed', exit };
  if (exit !== null && jurisdiction !== null)
    return { route: exit === jurisdiction ? 'direct' : 'tunnel', certainty: 'inferred', exit };
  if (signs.told !== null) return afterWord(signs, signs.told, shown);
  if (signs.change?.hadGap || signs.change?.hasConnectionTypeChanged) return { ...ASSUMED_DIRECT, exit };
  if (hasExitMoved(signs)) return afterMove(signs);
  return signs.change === null ? unchanged(signs, shown) : afterChange(signs);
}

/** The majority of those that know; a mixed round is nobody's. */
export function shownRoute(observations: readonly Pick<Observation, 'route'>[]): Route {
  const proxied = observations.filter((it) => it.route === 'proxy').length;
  const direct = observations.filter((it) => it.route === 'direct').length;
  if (proxied === 0 && direct === 0) return 'unknown';
  return proxied > direct ? 'proxy' : 'direct';
}

const ASSUMED_DIRECT = { route: 'direct', certainty: 'assumed' } as const;

/** The browser told of no change, which proves nothing: a tunnel may come and go while nobody looks. */
function unchanged(signs: RouteSigns, shown: Route): RouteInference {
  const { before, exit, knownElsewhere } = signs;
  if (shown === 'unknown') return { route: before?.route ?? 'unknown', certainty: 'assumed', exit };
  // Requests look the same inside a tunnel, so without a sign it is still there; a proxy that is no longer seen is gone.
  if (before?.route === 'tunnel') return isGone(signs) ? { ...ASSUMED_DIRECT, exit } : tunnel(signs);
  // What it cuts besides is no objection: a tunnel often loses domestic services.
  if (isSlower(signs, DETOUR) && (signs.openedServices >= TOGETHER || (signs.openedServices > 0 && knownElsewhere > 0)))
    return tunnel(signs);
  return { ...ASSUMED_DIRECT, exit };
}

/** What the tunnel opened is cut again, just as it was without it; or the way is shorter and services are cut. */
function isGone(signs: RouteSigns): boolean {
  if (signs.knownElsewhere >= TOGETHER) return true;
  return isQuicker(signs, DETOUR) && (signs.closedServices >= TOGETHER || signs.knownElsewhere > 0);
}

/**
 * A tunnel that comes up changes the network without ever taking the link down, leaves the kind of connection as it was,
 * lengthens every way and opens what was cut. No one of these is enough; the way back is recognised as an epoch.
 */
function afterChange(signs: RouteSigns): RouteInference {
  const { before, exit } = signs;
  if (before === null || before.route === 'tunnel') return { ...ASSUMED_DIRECT, exit };
  const count = Number(isSlower(signs, DETOUR)) + Number(signs.openedServices >= TOGETHER);
  if (count === 2) return tunnel(signs);
  return { route: count === 1 ? 'unknown' : 'direct', certainty: 'assumed', exit };
}

/** An exit that was seen before tells which way this is; a new one is a new tunnel's, or the end of one. */
function afterMove(signs: RouteSigns): RouteInference {
  const { before, exit, exitSeenOn } = signs;
  if (exitSeenOn !== null && exitSeenOn !== 'proxy') return { route: exitSeenOn, certainty: 'inferred', exit };
  return { route: before?.route === 'tunnel' ? 'unknown' : 'tunnel', certainty: 'inferred', exit };
}

/** The user's word is taken where anything at all agrees with it; otherwise the route is as it was. */
function afterWord(signs: RouteSigns, told: 'on' | 'off', shown: Route): RouteInference {
  const { before, exit } = signs;
  const isFromProxy = before?.route === 'proxy' && shown === 'direct';
  const agrees =
    told === 'on'
      ? signs.openedServices > 0 || isSlower(signs, STEP)
      : isFromProxy || signs.closedServices > 0 || isQuicker(signs, STEP);
  if (agrees || hasExitMoved(signs) || signs.change !== null)
    return { route: told === 'on' ? 'tunnel' : 'direct', certainty: 'told', exit };
  return { route: before?.route ?? shown, certainty: 'assumed', exit };
}

function tunnel({ exit }: RouteSigns): RouteInference {
  return { route: 'tunnel', certainty: 'inferred', exit };
}

function hasExitMoved({ before, exit }: RouteSigns): boolean {
  return before?.exit != null && exit !== null && before.exit !== exit;
}

function isSlower({ before, controlResponseMs }: RouteSigns, step: typeof DETOUR): boolean {
  return isLonger(before?.controlResponseMs ?? null, controlResponseMs, step);
}

function isQuicker({ before, controlResponseMs }: RouteSigns, step: typeof DETOUR): boolean {
  return isLonger(controlResponseMs, before?.controlResponseMs ?? null, step);
}

function isLonger(shortMs: number | null, longMs: number | null, step: typeof DETOUR): boolean {
  return shortMs !== null && longMs !== null && longMs - shortMs >= step.ms && longMs >= shortMs * step.ratio;
}
