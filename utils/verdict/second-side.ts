// Does another route of this device see the same service otherwise?

import type { Route } from '../evidence/observation.ts';
import { hours } from '../kernel/clock.ts';
import type { Finding } from './finding.ts';
import { withReasons } from './reasons.ts';
import { isNotGettingThrough, type VerdictState } from './verdict.ts';

/** What the same service showed on another route of the same network. */
export interface OtherRoute {
  route: Route;
  state: VerdictState;
  atMs: number;
}

const KEPT_MS = hours(24);

/**
 * Open there and cut here: the service is up, so what stands between is here. Only this lifts to `high`; from one place
 * nothing exceeds `medium`. The state stays: a silent address is still only silent.
 */
export function withOtherRoutes(finding: Finding, routes: readonly OtherRoute[], nowMs: number): Finding {
  const recent = routes.filter((it) => Math.abs(nowMs - it.atMs) < KEPT_MS);
  if (!isNotGettingThrough(finding.state) || finding.stage === 'provisional' || recent.length === 0) return finding;
  if (recent.some((it) => it.state === 'working'))
    return withReasons({ ...finding, confidence: 'high' }, { code: 'other-route-works' });
  const failsToo = recent.some((it) => isNotGettingThrough(it.state));
  return failsToo ? withReasons(finding, { code: 'other-route-fails' }) : finding;
}
