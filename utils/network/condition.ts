// Is the network itself well, before any service is looked at?

import type { Route } from '../evidence/observation.ts';
import { seconds } from '../kernel/clock.ts';
import { lineQuality, medianOf } from './line.ts';
import type { LineQuality, NetworkAssessment, NetworkCondition } from './network.ts';
import { type Sight, type Sighting, sightOf } from './sighting.ts';

/** So many global controls must pass before anything else is believed (D2). */
export const CONTROL_QUORUM = 2;
/** The call servers of one round are asked within this. */
const ONE_LOOK_MS = seconds(30);
/** A page takes about four round trips and call servers are waited for 3 s: on a slower line silence is no sign. */
const SLOWEST_FOR_SILENCE_MS = seconds(2.5);

/**
 * Pass every sighting of the round, domestic controls and neutral call servers too; of several sightings of one control
 * the last one counts. `isOnline` is the browser's own word, reliable only when false.
 */
export function assessNetwork(input: {
  sightings: readonly Sighting[];
  route: Route;
  isOnline: boolean;
  nowMs: number;
}): NetworkAssessment {
  const latest = [...new Map(input.sightings.map((it) => [it.control.id, it])).values()];
  const seen = latest
    .map((sighting) => ({ ...sighting, sight: sightOf(sighting) }))
    .filter((it) => it.sight !== 'useless');
  const pages = seen.filter((it) => !isCall(it));
  const passMs = pages.filter((it) => it.sight === 'passed' && it.observation.isFresh !== false).map(responseMs);
  const silent = pages.filter((it) => it.control.kind === 'global' && it.sight === 'silent').length;
  const line = lineQuality(passMs, silent);
  return {
    condition: input.isOnline ? conditionOf(pages, line) : 'offline',
    route: input.route,
    passedControls: pages.filter((it) => it.sight === 'passed').map((it) => it.control.id),
    failedControls: pages.filter((it) => it.sight !== 'passed').map((it) => it.control.id),
    controlResponseMs: medianOf(passMs),
    line,
    ...callWays(seen, medianOf(passMs)),
    atMs: input.nowMs,
  };
}

type Seen = Sighting & { sight: Sight };

function conditionOf(pages: readonly Seen[], line: LineQuality): NetworkCondition {
  const globals = pages.filter((it) => it.control.kind === 'global');
  const passed = globals.filter((it) => it.sight === 'passed').length;
  if (passed >= CONTROL_QUORUM) return line === 'lossy' ? 'unstable' : 'online';
  if (has(pages, 'proxy') && passed === 0) return 'proxy-down';
  if (has(pages, 'disconnected') && passed === 0) return 'offline';
  // One answer and one silence: not cut off, and not well enough to accuse anybody.
  if (passed > 0) return has(globals, 'silent') ? 'unstable' : 'unknown';
  return globals.length < CONTROL_QUORUM ? 'unknown' : withoutGlobal(pages, globals);
}

function withoutGlobal(pages: readonly Seen[], globals: readonly Seen[]): NetworkCondition {
  if (pages.some((it) => it.control.kind === 'domestic' && it.sight === 'passed')) return 'restricted';
  const share = (sight: Sight) => globals.filter((it) => it.sight === sight).length / globals.length;
  if (share('clock') > 0.5) return 'clock';
  if (share('forged') > 0.5) return 'portal';
  return 'offline';
}

/** Only the latest look counts: other servers that answered minutes ago say nothing of now. */
function callWays(
  seen: readonly Seen[],
  controlMs: number | null,
): Pick<NetworkAssessment, 'udp' | 'callsAtMs' | 'relay'> {
  const calls = seen.filter(isCall);
  const overUdp = calls.filter(isOverUdp);
  const callsAtMs = overUdp.length === 0 ? null : Math.max(...overUdp.map((it) => it.observation.startedAtMs));
  const isOfNow = (it: Seen) => it.observation.startedAtMs >= (callsAtMs ?? 0) - ONE_LOOK_MS;
  return {
    udp: udpOf(overUdp.filter(isOfNow), controlMs),
    callsAtMs,
    relay: relayOf(calls.filter((it) => !isOverUdp(it) && isOfNow(it))),
  };
}

/** One answer proves the way. Silence speaks only from two operators, on a line quick enough to answer in time. */
function udpOf(calls: readonly Seen[], controlMs: number | null): 'passes' | 'silent' | null {
  if (has(calls, 'passed')) return 'passes';
  const silent = new Set(calls.filter((it) => it.sight === 'silent').map((it) => it.control.target.operator));
  const isQuick = controlMs !== null && controlMs <= SLOWEST_FOR_SILENCE_MS;
  return silent.size >= CONTROL_QUORUM && isQuick ? 'silent' : null;
}

/** Closed only when both ways have been tried. */
function relayOf(relays: readonly Seen[]): 'passes' | 'fails' | null {
  if (has(relays, 'passed')) return 'passes';
  const hasWay = (isTls: boolean) => relays.some(({ control }) => control.target.url.startsWith('turns:') === isTls);
  return hasWay(true) && hasWay(false) ? 'fails' : null;
}

function has(seen: readonly Seen[], sight: Sight): boolean {
  return seen.some((it) => it.sight === sight);
}

function isCall({ observation }: Sighting): boolean {
  return observation.kind === 'stun' || observation.kind === 'turn';
}

/** RFC 7065: `turns:` and `transport=tcp` go over TCP. */
function isOverUdp({ control }: Sighting): boolean {
  return !/^turns:|[?&]transport=tcp\b/.test(control.target.url);
}

function responseMs({ observation }: Sighting): number {
  return observation.responseMs ?? observation.durationMs;
}
