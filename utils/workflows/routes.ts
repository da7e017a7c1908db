// What do the other routes of this network let through, and what does that say of the one in use?

import type { ServiceId } from '../catalogue/service.ts';
import { compareRoutes, type RouteLook, type RouteSubject, type RouteView } from '../circumvention/compare-routes.ts';
import { isSameNetwork, linkEpochs, pruneLinks, type RouteLinks, siblingEpochs } from '../circumvention/route-links.ts';
import type { RoutesSnapshot } from '../contracts/snapshot.ts';
import { EMPTY_PLACE, type Place, type Watch } from '../contracts/watch.ts';
import type { KnownEpoch } from '../network/epoch.ts';

/** How one came from the epoch in use before to this one. */
interface Arrival {
  to: KnownEpoch;
  known: readonly KnownEpoch[];
  connection: string | null;
  hasNetworkChanged: boolean;
}

/** A proxy set or cleared leaves the network the same; after a gap in the line nobody can say that any more. */
export function withArrival(watch: Watch, { to, known, connection, hasNetworkChanged }: Arrival): RouteLinks {
  const links = pruneLinks(
    watch.links,
    known.map(({ id }) => id),
  );
  const [from] = watch.epochs;
  if (!from) return links;
  const hasOtherConnection = connection !== null && from.features.connection !== connection;
  const hadGap = hasNetworkChanged || hasOtherConnection || watch.assessment?.condition === 'offline';
  return isSameNetwork({ from, to, isGuided: false, hasNetworkChanged, hadGap })
    ? linkEpochs(links, from.id, to.id)
    : links;
}

/** The routes of the same network besides the one of this epoch. */
export function otherRoutes(watch: Watch, epochId: string): readonly RouteView[] {
  const siblings = siblingEpochs(watch.links, epochId);
  return watch.epochs.filter(({ id }) => siblings.includes(id)).map((epoch) => viewOf(epoch, watch));
}

/** Null while no other route of this network was ever seen: there is nothing to compare. */
export function composeRoutes(watch: Watch, services: readonly ServiceId[], nowMs: number): RoutesSnapshot | null {
  const [epoch] = watch.epochs;
  if (!epoch) return null;
  const others = otherRoutes(watch, epoch.id);
  if (others.length === 0) return null;
  const here = viewOf(epoch, watch);
  const hasCalls = [here, ...others].some(({ looks }) => looks.calls !== undefined);
  const subjects: RouteSubject[] = [...services, ...(hasCalls ? (['calls'] as const) : [])];
  const table = compareRoutes({ here, others, subjects, nowMs });
  const { exit } = epoch.features;
  return table.via && { table, exit, secureDns: null, guide: { step: 'idle', switchTo: 'off' } };
}

function viewOf(epoch: KnownEpoch, watch: Watch): RouteView {
  const place = watch.places[epoch.id] ?? EMPTY_PLACE;
  const looks: Partial<Record<RouteSubject, RouteLook>> = {};
  for (const [id, { verdict, atMs }] of Object.entries(place.lastKnown)) {
    const { state, mechanism, stage, responseMs } = verdict;
    looks[id as ServiceId] = { state, mechanism, stage, responseMs, atMs };
  }
  const calls = callsOf(place);
  return {
    epochId: epoch.id,
    route: epoch.route,
    exit: epoch.features.exit,
    looks: calls ? { ...looks, calls } : looks,
  };
}

/** What neutral call servers said, for all services together. */
function callsOf({ ledger }: Place): RouteLook | null {
  const { udp, udpAtMs } = ledger.line;
  if (!udp || udpAtMs === null) return null;
  const isThrough = udp === 'passes';
  return {
    state: isThrough ? 'working' : 'unreachable',
    mechanism: isThrough ? null : 'udp',
    stage: 'settled',
    responseMs: null,
    atMs: udpAtMs,
  };
}
