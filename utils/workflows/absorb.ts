// What does one batch change in all that is known here?

import { servicesOf, serviceTargets } from '../catalogue/index.ts';
import { hostOf, type Service, type Target } from '../catalogue/service.ts';
import { otherRouteLooks, type RouteView } from '../circumvention/compare-routes.ts';
import { NO_NAMES } from '../circumvention/secure-dns.ts';
import type { Routing } from '../contracts/routing.ts';
import { watchedIds } from '../contracts/settings.ts';
import type { Place, Watch } from '../contracts/watch.ts';
import { EMPTY_PLACE } from '../contracts/watch.ts';
import type { Observation } from '../evidence/observation.ts';
import { addToStrip } from '../history/strip.ts';
import { assessNetwork } from '../network/condition.ts';
import type { NetworkAssessment } from '../network/network.ts';
import { judgeService, type ServiceVerdicts } from '../verdict/judge.ts';
import { recordRound } from '../verdict/ledger.ts';
import { carriedOver } from '../verdict/read-ledger.ts';
import { servicesSay } from './answers.ts';
import { arrive, routeHere } from './arrival.ts';
import type { Known } from './memory.ts';
import { otherRoutes } from './routes.ts';
import type { Seen } from './run-batch.ts';
import { isSideLook, withSideLooks } from './side-looks.ts';
import { currentSightings, type Surroundings } from './surroundings.ts';

/** The assessment of the network from this batch's controls and those seen just before. */
export function assess(watch: Watch, seen: Seen, around: Surroundings): NetworkAssessment {
  const sightings = currentSightings(watch, seen, around);
  const assessed = assessNetwork({
    sightings,
    route: 'unknown',
    isOnline: around.isOnline,
    areServicesWell: areServicesWell(watch, seen, around),
    nowMs: around.nowMs,
  });
  const { route, certainty } = routeHere(watch, seen, sightings, assessed, around);
  return { ...assessed, route, certainty };
}

/** A batch that looks at no service goes by those of its round before it. */
function areServicesWell({ assessment }: Watch, seen: Seen, { roundStartedAtMs }: Surroundings): boolean {
  const says = servicesSay(seen);
  const wereWell = assessment?.condition === 'online' && assessment.atMs >= roundStartedAtMs;
  return says === 'well' || (says === 'nothing' && wereWell);
}

/** Evidence, verdicts and strips of the network we are on, with this batch in them. */
export function absorb(known: Known, seen: Seen, assessment: NetworkAssessment, around: Surroundings): Known {
  const { watch, settings } = known;
  const epoch = arrive(watch, currentSightings(watch, seen, around), assessment.route, around);
  const { links } = epoch;
  const before = watch.places[epoch.epoch.id] ?? EMPTY_PLACE;
  const place = epoch.certainty === 'likely' ? { ...before, ledger: carriedOver(before.ledger, around.nowMs) } : before;
  const services = pickedServices(watchedIds(settings));
  const next = judged(
    withEvidence(place, seen, assessment, services, around.nowMs),
    services,
    assessment,
    known,
    otherRoutes({ ...watch, epochs: epoch.known, links }, epoch.epoch.id),
    around.nowMs,
  );
  const keptIds = epoch.known.map(({ id }) => id);
  return {
    ...known,
    watch: {
      ...watch,
      epochs: epoch.known,
      links,
      places: Object.fromEntries([
        ...Object.entries(watch.places).filter(([id]) => keptIds.includes(id)),
        [epoch.epoch.id, next],
      ]),
      assessment,
      routing: routingAfter(known, epoch.epoch.id, seen, assessment, around.nowMs),
      sightings: currentSightings(watch, seen, around).map(({ control, observation }) => ({
        controlId: control.id,
        observation,
      })),
    },
  };
}

/** Names and tools are those of the epoch in use. */
function routingAfter(
  known: Known,
  epochId: string,
  seen: Seen,
  assessment: NetworkAssessment,
  nowMs: number,
): Routing {
  const { watch } = known;
  const isElsewhere = watch.epochs[0]?.id !== epochId;
  const routing = isElsewhere ? { ...watch.routing, names: NO_NAMES, tools: {} } : watch.routing;
  const next = withSideLooks({ ...known, watch: { ...watch, routing } }, seen, assessment, nowMs);
  return { ...next, hasNetworkChanged: false };
}

/** Judges again without new evidence: a permission, a pick or the clock has changed. */
export function rejudge(known: Known, nowMs: number): Known {
  const epoch = known.watch.epochs[0];
  const place = epoch && known.watch.places[epoch.id];
  if (!place) return known;
  const services = pickedServices(watchedIds(known.settings));
  const next = judged(place, services, known.watch.assessment, known, otherRoutes(known.watch, epoch.id), nowMs);
  return { ...known, watch: { ...known.watch, places: { ...known.watch.places, [epoch.id]: next } } };
}

export function placeNow(watch: Watch): Place {
  const epoch = watch.epochs[0];
  return (epoch && watch.places[epoch.id]) ?? EMPTY_PLACE;
}

export function pickedServices(ids: readonly string[]): readonly Service[] {
  return servicesOf(ids);
}

function withEvidence(
  place: Place,
  seen: Seen,
  assessment: NetworkAssessment,
  services: readonly Service[],
  nowMs: number,
): Place {
  const observations = mirrored(seen.observations, services);
  const probed = [...observations, ...seen.sightings.map(({ observation }) => observation)].filter(
    ({ targetId }) => !isSideLook(targetId),
  );
  return {
    ...place,
    ledger: recordRound(place.ledger, { observations, assessment, services, nowMs }),
    probedAtMs: {
      ...place.probedAtMs,
      ...Object.fromEntries(probed.filter(({ kind }) => kind !== 'dns').map((seenOne) => [seenOne.targetId, nowMs])),
    },
  };
}

/** Two services may stand on the very same page: one request speaks for both. */
function mirrored(observations: readonly Observation[], services: readonly Service[]): Observation[] {
  const targets = services.flatMap(serviceTargets);
  return observations.flatMap((observation) => {
    const own = targets.find(({ id }) => id === observation.targetId);
    if (!own) return [observation];
    const twins = targets.filter((other) => other.id !== own.id && isSameProbe(own, other));
    return [observation, ...twins.map((twin) => ({ ...observation, targetId: twin.id }))];
  });
}

function isSameProbe(a: Target, b: Target): boolean {
  return a.url === b.url && a.kind === b.kind && hostOf(a) === hostOf(b) && a.expects === b.expects;
}

function judged(
  place: Place,
  services: readonly Service[],
  assessment: NetworkAssessment | null,
  known: Known,
  others: readonly RouteView[],
  nowMs: number,
): Place {
  const verdicts: Record<string, ServiceVerdicts> = {};
  const strips = { ...place.strips };
  const lastKnown = { ...place.lastKnown };
  for (const service of services) {
    const verdict = judgeService({
      service,
      ledger: place.ledger,
      assessment,
      previous: place.verdicts[service.id] ?? null,
      hasPermission: known.permittedServiceIds.includes(service.id),
      otherRoutes: otherRouteLooks(others, service.id, nowMs),
      nowMs,
    });
    verdicts[service.id] = verdict;
    if (verdict.service.state !== 'unknown')
      strips[service.id] = addToStrip(strips[service.id], verdict.service.state, nowMs);
    if (assessment?.condition === 'online' && verdict.service.stage === 'settled') {
      lastKnown[service.id] = { verdict: verdict.service, atMs: nowMs };
    }
  }
  return { ...place, verdicts, strips, lastKnown };
}
