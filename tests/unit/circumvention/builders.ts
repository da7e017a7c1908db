// How does a test write down an observation, a look or a route in one line?

import type { RouteLook, RouteView } from '../../../utils/circumvention/compare-routes.ts';
import type { Observation } from '../../../utils/evidence/observation.ts';

export const NOW_MS = Date.UTC(2026, 10, 23, 12);

export function observation(change: Partial<Observation> = {}): Observation {
  const failed = change.failure !== undefined && change.failure !== null;
  return {
    targetId: 'telegram/web/page',
    kind: 'https',
    startedAtMs: NOW_MS,
    durationMs: 200,
    reachedAtLeast: failed ? null : 'response',
    failedAtMost: failed ? 'response' : null,
    failure: null,
    status: failed ? null : 200,
    answer: failed ? null : 'expected',
    responseMs: failed ? null : 180,
    bytesDown: 0,
    isFresh: true,
    addressClass: failed ? null : 'public',
    route: 'direct',
    deadlineMs: 10_000,
    isLate: false,
    resolver: null,
    ...change,
  };
}

export function look(state: RouteLook['state'], change: Partial<RouteLook> = {}): RouteLook {
  return { state, mechanism: null, stage: 'settled', responseMs: null, atMs: NOW_MS, ...change };
}

export function view(route: RouteView['route'], looks: RouteView['looks'], change: Partial<RouteView> = {}): RouteView {
  return { epochId: `epoch-${route}`, route, exit: null, looks, ...change };
}
