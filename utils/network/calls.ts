// What do the neutral call servers say of the line?

import type { Bindings } from '../evidence/observation.ts';
import { seconds } from '../kernel/clock.ts';
import type { LineQuality, NetworkAssessment } from './network.ts';
import type { Sight, Sighting } from './sighting.ts';

export type Seen = Sighting & { sight: Sight };

/** So many operators must agree before a silence or a loss is the line's (D2). */
const OPERATORS_TO_AGREE = 2;
/** The call servers of one round are asked within this. */
const ONE_LOOK_MS = seconds(30);
/** A page takes about four round trips and call servers are waited for 3 s: on a slower line silence is no sign. */
const SLOWEST_FOR_SILENCE_MS = seconds(2.5);

type CallLook = Pick<
  NetworkAssessment,
  'udp' | 'openPorts' | 'silentPorts' | 'callNames' | 'bindings' | 'callsAtMs' | 'relay'
>;

/** Only the latest look counts: other servers that answered minutes ago say nothing of now. */
export function callLook(seen: readonly Seen[], controlMs: number | null, line: LineQuality): CallLook {
  const calls = seen.filter(isCall);
  const overUdp = calls.filter(isOverUdp);
  const callsAtMs = overUdp.length === 0 ? null : Math.max(...overUdp.map((it) => it.observation.startedAtMs));
  const isOfNow = (it: Seen) => it.observation.startedAtMs >= (callsAtMs ?? 0) - ONE_LOOK_MS;
  const look = overUdp.filter(isOfNow);
  // On a line that loses packets of pages, too, the silence of call servers is the line's.
  const isQuick = line === 'good' && controlMs !== null && controlMs <= SLOWEST_FOR_SILENCE_MS;
  return {
    udp: udpOf(look, isQuick),
    ...portsOf(look, isQuick),
    callNames: namesOf(look),
    bindings: bindingsOf(look),
    callsAtMs,
    relay: relayOf(calls.filter((it) => !isOverUdp(it) && isOfNow(it))),
  };
}

export function isCall({ observation }: Sighting): boolean {
  return observation.kind === 'stun' || observation.kind === 'turn';
}

/** One answer proves the way. Silence speaks only from two operators, on a line quick enough to answer in time. */
function udpOf(calls: readonly Seen[], isQuick: boolean): 'passes' | 'silent' | null {
  if (has(calls, 'passed')) return 'passes';
  return isQuick && isSilent(calls) ? 'silent' : null;
}

/** The same of each port, for where one of them is cut and another is not. */
function portsOf(calls: readonly Seen[], isQuick: boolean): Pick<CallLook, 'openPorts' | 'silentPorts'> {
  const ports = [...new Set(calls.map(portOf))];
  const ofPort = (port: number) => calls.filter((it) => portOf(it) === port);
  return {
    openPorts: ports.filter((port) => has(ofPort(port), 'passed')),
    silentPorts: ports.filter((port) => isQuick && !has(ofPort(port), 'passed') && isSilent(ofPort(port))),
  };
}

function isSilent(calls: readonly Seen[]): boolean {
  const silent = calls.filter((it) => it.sight === 'silent').map((it) => it.control.target.operator);
  return new Set(silent).size >= OPERATORS_TO_AGREE;
}

/** A server that answers or keeps silent was found by its name. */
function namesOf(calls: readonly Seen[]): 'found' | 'gone' | null {
  if (calls.length === 0) return null;
  return calls.every((it) => it.observation.failure === 'name-not-resolved') ? 'gone' : 'found';
}

/** Of a server that answers some and not others the rest is counted; `losers`: operators that lost any. */
function bindingsOf(calls: readonly Seen[]): (Bindings & { losers: number }) | null {
  const timely = calls.filter((it) => it.observation.bindings !== undefined && !it.observation.isLate);
  if (timely.length === 0) return null;
  const sum = (read: (bindings: Bindings) => number) =>
    timely.reduce((total, { observation }) => total + (observation.bindings ? read(observation.bindings) : 0), 0);
  const losing = timely.filter((it) => (it.observation.bindings?.lost ?? 0) > 0);
  return {
    sent: sum(({ sent }) => sent),
    lost: sum(({ lost }) => lost),
    losers: new Set(losing.map((it) => it.control.target.operator)).size,
  };
}

/**
 * A page that went away and a missing name say nothing of the way. Where TCP is swallowed nothing was gathered at all,
 * which reads like a device without a network.
 */
export function relayOf(relays: readonly Sighting[]): 'passes' | 'fails' | null {
  const failures = relays.map(({ observation }) => observation.failure);
  if (failures.includes(null)) return 'passes';
  return failures.some((failure) => failure === 'turn-failed' || failure === 'local-disconnected') ? 'fails' : null;
}

function has(seen: readonly Seen[], sight: Sight): boolean {
  return seen.some((it) => it.sight === sight);
}

/** RFC 7065: `turns:` and `transport=tcp` go over TCP. */
function isOverUdp({ control }: Sighting): boolean {
  return !/^turns:|[?&]transport=tcp\b/.test(control.target.url);
}

/** RFC 7065: 3478 unless it says otherwise. */
function portOf({ control }: Sighting): number {
  return Number(/^\w+:[^:?]+:(\d+)/.exec(control.target.url)?.[1] ?? 3478);
}
