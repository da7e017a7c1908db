// Is the network itself well, before any service is looked at?

import type { Route } from '../evidence/observation.ts';
import { callLook, isCall, type Seen } from './calls.ts';
import { lineQuality, medianOf } from './line.ts';
import type { LineQuality, NetworkAssessment, NetworkCondition } from './network.ts';
import { type Sight, type Sighting, sightOf } from './sighting.ts';

/** So many global controls must pass before anything else is believed (D2). */
export const CONTROL_QUORUM = 2;

/**
 * Pass every sighting of the round, domestic controls and neutral call servers too; of several sightings of one control
 * the last one counts. `isOnline` is the browser's own word, reliable only when false.
 */
export function assessNetwork(input: {
  sightings: readonly Sighting[];
  route: Route;
  isOnline: boolean;
  /** The services looked at answer, and none fails: then there is nobody to accuse, and one control will do. */
  areServicesWell?: boolean;
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
    condition: input.isOnline ? conditionOf(pages, line, input.areServicesWell === true) : 'offline',
    route: input.route,
    passedControls: pages.filter((it) => it.sight === 'passed').map((it) => it.control.id),
    failedControls: pages.filter((it) => it.sight !== 'passed').map((it) => it.control.id),
    controlResponseMs: medianOf(passMs),
    roundTripMs: medianOf(pages.flatMap((it) => it.observation.connectMs ?? [])),
    line,
    ...callLook(seen, medianOf(passMs), line),
    atMs: input.nowMs,
  };
}

function conditionOf(pages: readonly Seen[], line: LineQuality, areServicesWell: boolean): NetworkCondition {
  const globals = pages.filter((it) => it.control.kind === 'global');
  const passed = globals.filter((it) => it.sight === 'passed').length;
  if (passed >= CONTROL_QUORUM) return line === 'lossy' ? 'unstable' : 'online';
  if (passed === 1 && pages.every((it) => it.sight === 'passed') && areServicesWell && line === 'good') return 'online';
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

function has(seen: readonly Seen[], sight: Sight): boolean {
  return seen.some((it) => it.sight === sight);
}

function responseMs({ observation }: Sighting): number {
  return observation.responseMs ?? observation.durationMs;
}
