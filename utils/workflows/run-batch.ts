// How does a planned batch become observations, without ever crowding a host?

import { type Control, hostOf, type Resolver, type Target } from '../catalogue/service.ts';
import type { Observation } from '../evidence/observation.ts';
import { type Clock, seconds } from '../kernel/clock.ts';
import type { Sighting } from '../network/sighting.ts';
import type { NetworkPort } from '../ports/network.ts';
import type { PeerConnectionPort } from '../ports/peer-connection.ts';
import { type Ask, observeGeneration } from '../probes/observe.ts';

/** More than three handshakes to one name within about 400 ms can get it frozen (D6); hosts of one operator count as one. */
const OPERATOR_DISTANCE_MS = 400;
const CONTROL_DEADLINE_MS = seconds(10);
const RESOLVER_DEADLINE_MS = seconds(10);
const RESOLVERS_ASKED = 2;
/** Enough for 64 KB at 32 kbit/s. */
const TRANSFER_DEADLINE_MS = seconds(30);

/** An ask with who runs the host: two of one operator never share a generation. */
export interface PlannedAsk {
  ask: Ask;
  operator: string;
  host: string;
  purpose: 'service' | 'control' | 'resolver';
}

export interface BatchPorts {
  network: NetworkPort;
  peer: PeerConnectionPort;
  clock: Clock;
}

export interface Seen {
  observations: readonly Observation[];
  sightings: readonly Sighting[];
}

export const NOTHING_SEEN: Seen = { observations: [], sightings: [] };

/** Runs the asks on as many fresh generations as they need; `onSeen` follows it live. */
export async function runAsks(
  ports: BatchPorts,
  planned: readonly PlannedAsk[],
  controls: readonly Control[],
  onSeen: (seen: Seen) => void,
): Promise<Seen> {
  let seen = NOTHING_SEEN;
  const lastStartMs = new Map<string, number>();
  for (const generation of intoGenerations(planned)) {
    const asks = kept400MsApart(generation, lastStartMs, ports.clock.now());
    await observeGeneration(ports, asks, (observation) => {
      seen = withObservation(seen, observation, controls);
      onSeen(seen);
    });
  }
  return seen;
}

/** Starts of one operator's hosts, within a generation and across two, keep their distance. */
function kept400MsApart(generation: readonly PlannedAsk[], lastStartMs: Map<string, number>, nowMs: number): Ask[] {
  return generation.map(({ ask, operator }) => {
    if (ask.kind === 'dns' || ask.kind === 'stun') return ask;
    const earliestMs = (lastStartMs.get(operator) ?? Number.NEGATIVE_INFINITY) + OPERATOR_DISTANCE_MS;
    const startMs = Math.max(nowMs, earliestMs);
    lastStartMs.set(operator, startMs);
    return { ...ask, startAfterMs: startMs - nowMs };
  });
}

/** Controls and their order are kept; questions to one resolver share its one connection. */
export function intoGenerations(planned: readonly PlannedAsk[]): PlannedAsk[][] {
  const generations: PlannedAsk[][] = [];
  for (const next of planned) {
    const room = generations.find((generation) => generation.every((other) => maySitBeside(other, next)));
    if (room) room.push(next);
    else generations.push([next]);
  }
  return generations;
}

/**
 * Two pages of one operator might share a connection, and the second would then prove nothing. A socket never shares one
 * (it offers http/1.1 alone, chromium.md 9), and of two hosts that were silent last time there is none to share.
 */
function maySitBeside(a: PlannedAsk, b: PlannedAsk): boolean {
  if (a.operator !== b.operator) return true;
  if (a.ask.kind === 'websocket' || b.ask.kind === 'websocket') return true;
  if (isSuspectedSilent(a) && isSuspectedSilent(b)) return true;
  return isSameResolver(a.ask, b.ask);
}

function isSuspectedSilent({ ask }: PlannedAsk): boolean {
  return ask.kind === 'https' && ask.deadlineMs > CONTROL_DEADLINE_MS;
}

function isSameResolver(a: Ask, b: Ask): boolean {
  return a.kind === 'dns' && b.kind === 'dns' && a.resolver.id === b.resolver.id;
}

function withObservation(seen: Seen, observation: Observation, controls: readonly Control[]): Seen {
  const control = controls.find(({ target }) => target.id === observation.targetId);
  if (control && observation.kind !== 'transfer') {
    return { ...seen, sightings: [...seen.sightings, { control, observation }] };
  }
  return { ...seen, observations: [...seen.observations, observation] };
}

export function askControls(controls: readonly Control[]): PlannedAsk[] {
  return controls.map(({ target }) => ({
    ask: { target, kind: target.kind, deadlineMs: CONTROL_DEADLINE_MS, startAfterMs: 0 },
    operator: target.operator,
    host: hostOf(target),
    purpose: 'control',
  }));
}

export function askTargets(targets: readonly Target[], deadlineMs: (target: Target) => number): PlannedAsk[] {
  return targets.map((target) => ({
    ask: { target, kind: target.kind, deadlineMs: deadlineMs(target), startAfterMs: 0 },
    operator: target.operator,
    host: hostOf(target),
    purpose: 'service',
  }));
}

/** Each carries volume over one connection; service and control side by side, so that the line's mood is the same. */
export function askTransfers(targets: readonly Target[]): PlannedAsk[] {
  return targets.map((target) => ({
    ask: { target, kind: 'transfer', deadlineMs: TRANSFER_DEADLINE_MS, startAfterMs: 0 },
    operator: target.operator,
    host: hostOf(target),
    purpose: target.id.startsWith('control/') ? 'control' : 'service',
  }));
}

/** Two resolvers of different operators, by turn, are asked for each name. */
export function askResolvers(targets: readonly Target[], resolvers: readonly Resolver[], turn: number): PlannedAsk[] {
  const count = Math.min(RESOLVERS_ASKED, resolvers.length);
  const chosen = Array.from({ length: count }, (_, i) => resolvers[(turn + i) % resolvers.length] as Resolver);
  return chosen.flatMap((resolver) =>
    targets.map(
      (target): PlannedAsk => ({
        ask: { target, kind: 'dns', resolver, deadlineMs: RESOLVER_DEADLINE_MS, startAfterMs: 0 },
        operator: resolver.operator,
        host: new URL(resolver.url).hostname,
        purpose: 'resolver',
      }),
    ),
  );
}

/** The same host by another kind of probe: a HEAD where the target is a socket, a bare socket where it is a page. */
export function targetVia(target: Target, via: Target['kind']): Target {
  if (via === target.kind) return target;
  if (via === 'websocket') return { ...target, kind: via, url: target.url.replace(/^https:/, 'wss:'), expects: 'any' };
  if (via === 'https') return { ...target, kind: via, url: target.url.replace(/^wss:/, 'https:'), expects: 'any' };
  return target;
}
