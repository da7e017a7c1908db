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
/** Four requests of the browser's own repeats (0, 250, 750, 1750 ms) and time for an answer; the browsers wait 11 s and 40 s. */
const STUN_DEADLINE_MS = seconds(3);
/** Bindings to each neutral server beyond the first: enough to see what would break a call up, at about 100 bytes each. */
const STUN_ECHOES = 7;
/** A relay takes five round trips over TLS. */
const TURN_DEADLINE_MS = seconds(5);
const RESOLVER_DEADLINE_MS = seconds(10);
const RESOLVERS_ASKED = 2;
/** Enough for 64 KB at 32 kbit/s. */
const TRANSFER_DEADLINE_MS = seconds(30);

/** An ask with who runs the host: two of one operator never share a generation. */
export interface PlannedAsk {
  ask: Ask;
  operator: string;
  host: string;
  purpose: 'service' | 'control' | 'resolver' | 'tool';
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

/**
 * One generation of fresh connections; `onSeen` follows it live. Should a host after all have answered over another's
 * connection, the network port asks it again by itself, so hosts of one operator need no generation of their own.
 */
export async function runAsks(
  ports: BatchPorts,
  planned: readonly PlannedAsk[],
  controls: readonly Control[],
  onSeen: (seen: Seen) => void,
  stop?: AbortSignal,
): Promise<Seen> {
  let seen = NOTHING_SEEN;
  const onObservation = (observation: Observation) => {
    seen = withObservation(seen, observation, controls);
    onSeen(seen);
  };
  await observeGeneration(ports, keptApart(planned), onObservation, stop);
  return seen;
}

/** None of one operator within 400 ms of another; questions to a resolver share one connection and need no distance. */
export function keptApart(planned: readonly PlannedAsk[]): Ask[] {
  const nextStartMs = new Map<string, number>();
  return planned.map(({ ask, operator }) => {
    if (ask.kind === 'dns' || ask.kind === 'stun' || ask.kind === 'turn') return ask;
    const startAfterMs = nextStartMs.get(operator) ?? 0;
    nextStartMs.set(operator, startAfterMs + OPERATOR_DISTANCE_MS);
    return { ...ask, startAfterMs };
  });
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
    ask: {
      target,
      kind: target.kind,
      deadlineMs: callDeadlineMs(target) ?? CONTROL_DEADLINE_MS,
      startAfterMs: 0,
      ...(target.kind === 'stun' ? { echoes: STUN_ECHOES } : {}),
    },
    operator: target.operator,
    host: hostOf(target),
    purpose: 'control',
  }));
}

/** Null: not a call probe. */
function callDeadlineMs({ kind }: Target): number | null {
  if (kind === 'stun') return STUN_DEADLINE_MS;
  return kind === 'turn' ? TURN_DEADLINE_MS : null;
}

export function askTargets(
  targets: readonly Target[],
  deadlineMs: (target: Target) => number,
  roundTripMs?: number | null,
): PlannedAsk[] {
  return targets.map((target) => ({
    ask: {
      target,
      kind: target.kind,
      deadlineMs: callDeadlineMs(target) ?? deadlineMs(target),
      startAfterMs: 0,
      ...(target.kind === 'https' && roundTripMs !== undefined ? { roundTripMs } : {}),
    },
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
