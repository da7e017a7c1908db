// What does the Routes tab want to know besides the services: which resolvers and which known tools' services answer?

import { RESOLVERS } from '../catalogue/resolvers.ts';
import { hostOf } from '../catalogue/service.ts';
import { endpoint } from '../catalogue/target.ts';
import { readSecureDns, rememberNames } from '../circumvention/secure-dns.ts';
import { judgeTool, TOOLS, type Tool } from '../circumvention/tools.ts';
import type { BatchPlan, RoundTrigger } from '../contracts/agenda.ts';
import type { Routing, ToolLook } from '../contracts/routing.ts';
import { hours, minutes, seconds } from '../kernel/clock.ts';
import type { NetworkAssessment } from '../network/network.ts';
import type { Known } from './memory.ts';
import { batch } from './plan-round.ts';
import type { PlannedAsk, Seen } from './run-batch.ts';

/** So many hosts fit into a minute (D6), and a cut resolver holds up the user's round for one deadline only. */
const RESOLVERS_PER_LOOK = 3;
const SIDE_DEADLINE_MS = seconds(5);
const RESOLVERS_EVERY = { user: hours(1), interval: hours(12) } as const;
const TOOLS_EVERY = { user: minutes(1), interval: hours(6) } as const;
/** As long as a resolver's word explains a name error in the ledger. */
const LATELY_MS = minutes(10);
const RESOLVER_PREFIX = 'resolver/';
const TOOL_PREFIX = 'tool/';

export function isSideLook(targetId: string): boolean {
  return targetId.startsWith(RESOLVER_PREFIX) || targetId.startsWith(TOOL_PREFIX);
}

/** Batches that follow the services'; a confirmation or a deep check is about something else. */
export function planSideLooks(known: Known, trigger: RoundTrigger, nowMs: number): BatchPlan[] {
  if (trigger !== 'user' && trigger !== 'interval') return [];
  const { names, tools } = known.watch.routing;
  const resolverIds = dueResolvers(names.resolvers, nowMs - RESOLVERS_EVERY[trigger]);
  const dueTools = toolsOf(known.settings.routes.toolIds).filter(
    ({ id }) => (tools[id]?.atMs ?? 0) <= nowMs - TOOLS_EVERY[trigger],
  );
  const groups = [resolverIds, ...dueTools.map(({ endpoints }) => endpoints.map(({ id }) => id))];
  return groups
    .filter((sideIds) => sideIds.length > 0)
    .map((sideIds, index) => batch({ sideIds, notBeforeMs: nowMs + minutes(index + 1) }));
}

export function askSideLooks(sideIds: readonly string[]): PlannedAsk[] {
  return [...askResolverLooks(sideIds), ...askToolLooks(sideIds)];
}

/** What this batch adds; what a tool that was switched off has answered is forgotten. */
export function withSideLooks(known: Known, seen: Seen, assessment: NetworkAssessment, nowMs: number): Routing {
  const { routing } = known.watch;
  const probes = [...seen.observations, ...seen.sightings.map(({ observation }) => observation)];
  const asked = probes.flatMap((observation) => {
    const resolverId = observation.targetId.startsWith(RESOLVER_PREFIX)
      ? observation.targetId.slice(RESOLVER_PREFIX.length)
      : observation.resolver?.resolverId;
    return resolverId === undefined ? [] : [{ resolverId, observation }];
  });
  const isWell = assessment.condition === 'online' || assessment.condition === 'restricted';
  const missingIds = missingLately(known, nowMs);
  const read = readSecureDns({ resolvers: RESOLVERS, asked: isWell ? asked : [], probes, missingIds });
  const looks = toolsOf(known.settings.routes.toolIds).flatMap((tool) => {
    const state = judgeTool(tool, seen.observations, assessment);
    const look = state === 'answers' || state === 'does-not-answer' ? { state, atMs: nowMs } : routing.tools[tool.id];
    return look ? [[tool.id, look satisfies ToolLook] as const] : [];
  });
  return { ...routing, names: rememberNames(routing.names, read, probes, nowMs), tools: Object.fromEntries(looks) };
}

/** Targets whose names this browser did not find when they were last asked, a few batches ago at most. */
function missingLately({ watch }: Known, nowMs: number): string[] {
  const place = watch.places[watch.epochs[0]?.id ?? ''];
  return Object.entries(place?.ledger.targets ?? {}).flatMap(([id, { seen }]) =>
    seen?.failure === 'name-not-resolved' && nowMs - seen.atMs < LATELY_MS ? [id] : [],
  );
}

function toolsOf(toolIds: readonly string[] | null): readonly Tool[] {
  return TOOLS.filter(({ id }) => toolIds?.includes(id));
}

/** Those that waited longest. */
function dueResolvers(seen: Routing['names']['resolvers'], beforeMs: number): string[] {
  const askedMs = (id: string) => seen[id]?.atMs ?? 0;
  return RESOLVERS.filter(({ id }) => askedMs(id) <= beforeMs)
    .toSorted((a, b) => askedMs(a.id) - askedMs(b.id))
    .slice(0, RESOLVERS_PER_LOOK)
    .map(({ id }) => `${RESOLVER_PREFIX}${id}`);
}

/** Each is asked for its own name: it tells the network no name that the question's own handshake does not. */
function askResolverLooks(sideIds: readonly string[]): PlannedAsk[] {
  return RESOLVERS.filter(({ id }) => sideIds.includes(`${RESOLVER_PREFIX}${id}`)).map((resolver) => {
    const { id, operator, url, source } = resolver;
    const asked = endpoint({ id: `${RESOLVER_PREFIX}${id}`, url, operator, source });
    return {
      ask: { target: asked, kind: 'dns', resolver, deadlineMs: SIDE_DEADLINE_MS, startAfterMs: 0 },
      operator,
      host: new URL(url).hostname,
      purpose: 'resolver',
    };
  });
}

function askToolLooks(sideIds: readonly string[]): PlannedAsk[] {
  return TOOLS.flatMap(({ endpoints }) => endpoints)
    .filter(({ id }) => sideIds.includes(id))
    .map((target) => ({
      ask: { target, kind: target.kind, deadlineMs: SIDE_DEADLINE_MS, startAfterMs: 0 },
      operator: target.operator,
      host: hostOf(target),
      purpose: 'tool',
    }));
}
