// By which route does a batch come, and on which of the known networks?

import { targetById } from '../catalogue/index.ts';
import type { RouteLinks } from '../circumvention/route-links.ts';
import type { RoundStart } from '../contracts/routing.ts';
import { EMPTY_PLACE, type Watch } from '../contracts/watch.ts';
import { isLocalFailure } from '../evidence/failure-names.ts';
import type { Observation, Route } from '../evidence/observation.ts';
import { featuresOf, type KnownEpoch, recognizeEpoch } from '../network/epoch.ts';
import { medianOf } from '../network/line.ts';
import type { NetworkAssessment } from '../network/network.ts';
import { inferRoute, type RouteInference, type RouteSigns } from '../network/route.ts';
import { type Sighting, sightOf } from '../network/sighting.ts';
import { signOf } from '../verdict/sign-of.ts';
import { isNotGettingThrough, type VerdictState } from '../verdict/verdict.ts';
import { otherRoutes, withArrival } from './routes.ts';
import type { Seen } from './run-batch.ts';
import type { Surroundings } from './surroundings.ts';

/** Fewer controls seen both then and now say nothing of the way's length. */
const SHARED_CONTROLS = 2;

/** `sightings`: the controls of the round so far. */
export function routeHere(
  watch: Watch,
  seen: Seen,
  sightings: readonly Sighting[],
  assessed: NetworkAssessment,
  around: Surroundings,
): RouteInference {
  const [before] = watch.epochs;
  const exit = watch.routing.exit?.country ?? null;
  const flips = flipsOf(watch, seen.observations);
  const inferred = inferRoute({
    observations: [...seen.sightings.map(({ observation }) => observation), ...seen.observations],
    hasAnswer: [...sightings.map(({ observation }) => observation), ...seen.observations].some(isPageAnswer),
    hasProxyFailed: assessed.condition === 'proxy-down',
    exit,
    exitSeenOn: exitSeenOn(watch.epochs, exit),
    jurisdiction: around.jurisdiction,
    change: changeOf(watch, around),
    told: around.isUserRound && watch.routing.guide.step === 'checking-second' ? watch.routing.guide.switchTo : null,
    openedServices: flips.opened.length,
    closedServices: flips.closed.length,
    knownElsewhere: before ? knownElsewhere(watch, before, flips) : 0,
    // Controls of minutes ago went the old way.
    ...lengthsOf(before ?? null, seen.sightings.length >= SHARED_CONTROLS ? seen.sightings : sightings),
  });
  // The user's word stands as long as nothing speaks against it.
  const wasTold = watch.assessment?.certainty === 'told' && watch.assessment.route === inferred.route;
  return wasTold ? { ...inferred, certainty: 'told' } : inferred;
}

function isPageAnswer({ kind, failure }: Observation): boolean {
  return failure === null && kind !== 'stun' && kind !== 'turn';
}

/** The epoch this batch belongs to, with what links it to the other routes of the same network. */
export function arrive(
  watch: Watch,
  sightings: readonly Sighting[],
  route: Route,
  around: Surroundings,
): ReturnType<typeof recognizeEpoch> & { links: RouteLinks } {
  const hasNetworkChanged = around.hasNetworkChanged || watch.routing.hasNetworkChanged;
  const exit = watch.routing.exit?.country ?? null;
  const found = recognizeEpoch({
    known: watch.epochs,
    features: featuresOf({ sightings, route, connection: around.connection, exit }),
    hasNetworkChanged,
    freshId: around.freshEpochId,
    nowMs: around.nowMs,
  });
  const links = withArrival(watch, {
    to: found.epoch,
    known: found.known,
    connection: around.connection,
    hasNetworkChanged,
    hadGap: around.hasNetworkChanged,
  });
  return { ...found, links };
}

export type Flips = Pick<RoundStart, 'opened' | 'closed'>;

/** Services that answer though they were cut, or are cut though they answered; those of the round's earlier batches too. */
export function flipsOf(
  watch: Watch,
  observations: readonly Observation[],
  isFirstLookEnough = watch.routing.guide.step === 'checking-second',
): Flips {
  const place = (watch.epochs[0] && watch.places[watch.epochs[0].id]) ?? EMPTY_PLACE;
  const earlier = watch.routing.roundStart;
  const opened = new Set(earlier?.opened);
  const closed = new Set(earlier?.closed);
  for (const [id, { service }] of Object.entries(place.verdicts)) {
    if (service.stage !== 'settled' && !isFirstLookEnough) continue;
    const own = observations.filter(
      ({ targetId, kind, failure }) =>
        targetId.startsWith(`${id}/`) &&
        (kind === 'https' || kind === 'websocket') &&
        !(failure !== null && isLocalFailure(failure)),
    );
    const lastSign = ({ targetId }: Observation) => place.ledger.targets[targetId]?.sign ?? null;
    const hasFailure = own.some((it) => !isThrough(it));
    const passes = (it: Observation) => isPassed(it) && lastSign(it) !== null && lastSign(it) !== 'passed';
    const fails = (it: Observation) => !isThrough(it) && lastSign(it) === 'passed';
    if (isNotGettingThrough(service.state) && !hasFailure && own.some(passes)) opened.add(id);
    if (service.state === 'working' && own.some(fails)) closed.add(id);
  }
  return { opened: [...opened], closed: [...closed] };
}

/** A service with a root of its own answers with a certificate that no browser knows. */
function isThrough({ targetId, failure }: Observation): boolean {
  return failure === null || (failure === 'certificate-authority' && targetById(targetId)?.expects === 'private-root');
}

/** An answer that says no, or that the server is down, came through all along: nothing has opened. */
function isPassed(observation: Observation): boolean {
  const target = targetById(observation.targetId);
  return target !== undefined && signOf(target, observation, null) === 'passed';
}

/** An offline moment or another kind of connection is a gap: whatever comes after it may be anywhere. */
function changeOf(watch: Watch, around: Surroundings): RouteSigns['change'] {
  const connection = watch.epochs[0]?.features.connection ?? null;
  const hasConnectionTypeChanged =
    around.connection !== null && connection !== null && connection !== around.connection;
  const hadGap = around.hasNetworkChanged || watch.assessment?.condition === 'offline';
  if (!hadGap && !hasConnectionTypeChanged && !watch.routing.hasNetworkChanged) return null;
  return { hadGap, hasConnectionTypeChanged };
}

/** Null as well where it was seen on routes of different kinds. */
function exitSeenOn(epochs: readonly KnownEpoch[], exit: string | null): Route | null {
  const routes = new Set(
    epochs.filter(({ features }) => exit !== null && features.exit === exit).map((it) => it.route),
  );
  const [only] = routes;
  return routes.size === 1 && only !== undefined ? only : null;
}

/** How many of the flips are just what a detour (or, from a detour, the direct line) of this network showed before. */
function knownElsewhere(watch: Watch, before: KnownEpoch, { opened, closed }: Flips): number {
  const isDetour = before.route === 'tunnel';
  const views = otherRoutes(watch, before.id).filter(({ route }) =>
    isDetour ? route === 'direct' : route === 'tunnel',
  );
  const has = (id: string, isSo: (state: VerdictState) => boolean) =>
    views.some(({ looks }) => {
      const state = looks[id as keyof typeof looks]?.state;
      return state !== undefined && isSo(state);
    });
  const passes = (state: VerdictState) => state === 'working';
  return opened.filter((id) => has(id, passes)).length + closed.filter((id) => has(id, isNotGettingThrough)).length;
}

/** Medians over the controls known from before and passed now: other controls are other distances. */
function lengthsOf(
  before: KnownEpoch | null,
  sightings: readonly Sighting[],
): Pick<RouteSigns, 'before' | 'controlResponseMs'> {
  if (before === null) return { before: null, controlResponseMs: null };
  const knownMs = before.features.responseMsByControl;
  const pairs = sightings
    .filter((it) => sightOf(it) === 'passed' && it.observation.isFresh !== false)
    .flatMap(({ control, observation }) => {
      const thenMs = knownMs[control.id];
      return thenMs === undefined ? [] : [{ thenMs, nowMs: observation.responseMs ?? observation.durationMs }];
    });
  const isEnough = pairs.length >= SHARED_CONTROLS;
  const { route, features } = before;
  return {
    before: {
      route,
      exit: features.exit,
      controlResponseMs: isEnough ? medianOf(pairs.map(({ thenMs }) => thenMs)) : null,
    },
    controlResponseMs: isEnough ? medianOf(pairs.map(({ nowMs }) => nowMs)) : null,
  };
}
