// What do the other routes of this network let through, and what does that say of the one in use?

import type { WatchedId } from '../catalogue/service.ts';
import {
  compareRoutes,
  type RouteLook,
  type RouteSubject,
  type RouteTable,
  type RouteView,
} from '../circumvention/compare-routes.ts';
import { currentGuide } from '../circumvention/guided-comparison.ts';
import { isSameNetwork, linkEpochs, pruneLinks, type RouteLinks, siblingEpochs } from '../circumvention/route-links.ts';
import { secureDnsAt } from '../circumvention/secure-dns.ts';
import { TOOLS } from '../circumvention/tools.ts';
import { watchedIds } from '../contracts/settings.ts';
import type { RoutesSnapshot } from '../contracts/snapshot.ts';
import { EMPTY_PLACE, type Place, type Watch } from '../contracts/watch.ts';
import type { KnownEpoch } from '../network/epoch.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Known } from './memory.ts';

/** How one came from the epoch in use before to this one. */
interface Arrival {
  to: KnownEpoch;
  known: readonly KnownEpoch[];
  connection: string | null;
  hasNetworkChanged: boolean;
  /** The browser was offline in between. */
  hadGap: boolean;
}

/** A proxy set or cleared leaves the network the same; after a gap in the line nobody can say that any more. */
export function withArrival(
  watch: Watch,
  { to, known, connection, hasNetworkChanged, ...arrival }: Arrival,
): RouteLinks {
  const links = pruneLinks(
    watch.links,
    known.map(({ id }) => id),
  );
  const [from] = watch.epochs;
  if (!from) return links;
  const hasOtherConnection = connection !== null && from.features.connection !== connection;
  const hadGap = arrival.hadGap || hasOtherConnection || watch.assessment?.condition === 'offline';
  const isGuided = watch.routing.guide.step === 'checking-second';
  return isSameNetwork({ from, to, isGuided, hasNetworkChanged, hadGap }) ? linkEpochs(links, from.id, to.id) : links;
}

/** The routes of the same network besides the one of this epoch. */
export function otherRoutes(watch: Watch, epochId: string): readonly RouteView[] {
  const siblings = siblingEpochs(watch.links, epochId);
  return watch.epochs.filter(({ id }) => siblings.includes(id)).map((epoch) => viewOf(epoch, watch));
}

/** Null before the first check. */
export function composeRoutes({ watch, settings }: Known, nowMs: number): RoutesSnapshot | null {
  const [epoch] = watch.epochs;
  if (!epoch) return null;
  const { routing, assessment } = watch;
  const { step, switchTo } = currentGuide(routing.guide, nowMs);
  return {
    table: composeTable(watch, epoch, watchedIds(settings), nowMs),
    certainty: assessment?.certainty ?? 'assumed',
    exit: settings.routes.looksUpExit ? (routing.exit?.country ?? null) : null,
    secureDns: secureDnsAt(routing.names, nowMs),
    tools: settings.routes.toolIds === null ? null : composeTools(settings.routes.toolIds, routing.tools),
    guide: { step, switchTo },
  };
}

/** In the order of the alphabet: no ranking (D12). */
function composeTools(toolIds: readonly string[], looks: Known['watch']['routing']['tools']): RoutesSnapshot['tools'] {
  return TOOLS.filter(({ id }) => toolIds.includes(id)).map(({ id, name, endpoints }) => ({
    name,
    state: endpoints.length === 0 ? 'not-testable' : (looks[id]?.state ?? 'not-known'),
    atMs: looks[id]?.atMs ?? null,
  }));
}

/** Null while no other route of this network was ever seen: there is nothing to compare. */
function composeTable(
  watch: Watch,
  epoch: KnownEpoch,
  services: readonly WatchedId[],
  nowMs: number,
): RouteTable | null {
  const others = otherRoutes(watch, epoch.id);
  if (others.length === 0) return null;
  const here = viewOf(epoch, watch);
  const hasCalls = [here, ...others].some(({ looks }) => looks.calls !== undefined);
  const subjects: RouteSubject[] = [...services, ...(hasCalls ? (['calls'] as const) : [])];
  const table = compareRoutes({ here, others, subjects, nowMs });
  return table.via && table;
}

function viewOf(epoch: KnownEpoch, watch: Watch): RouteView {
  const place = watch.places[epoch.id] ?? EMPTY_PLACE;
  const looks: Partial<Record<RouteSubject, RouteLook>> = {};
  // A first look counts until there is a settled one: after a switch nobody waits for the confirmation of the other route.
  for (const [id, { service }] of Object.entries(place.verdicts))
    if (place.checkedAtMs !== null) looks[id as WatchedId] = lookOf(service, place.checkedAtMs);
  for (const [id, { verdict, atMs }] of Object.entries(place.lastKnown)) looks[id as WatchedId] = lookOf(verdict, atMs);
  const calls = callsOf(place);
  return {
    epochId: epoch.id,
    route: epoch.route,
    exit: epoch.features.exit,
    looks: calls ? { ...looks, calls } : looks,
  };
}

function lookOf({ state, mechanism, stage, responseMs }: Verdict, atMs: number): RouteLook {
  return { state, mechanism, stage, responseMs, atMs };
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
