// What do all probes over the network port have in common when they are read?

import { type ClassifiedError, classifyError } from '../evidence/classify-error.ts';
import { isProxyFailure } from '../evidence/failure-names.ts';
import { afterHeaders, FAILURE_STEPS } from '../evidence/failure-steps.ts';
import { type Observation, STEPS, type Step } from '../evidence/observation.ts';
import type { WireReport } from '../ports/network.ts';
import type { Ask } from './ask.ts';

/** Later than this, our own event loop and not the network made the time. */
export const LATE_MS = 250;
const LATE_SHARE = 0.1;

/** Everything but the answer: a success reaches `response`, the rest is named and bracketed. */
export function observeWire(ask: Ask, report: WireReport): Observation {
  const error = failureIn(report);
  return {
    targetId: ask.target.id,
    kind: ask.kind,
    startedAtMs: report.startedAtMs,
    durationMs: report.durationMs,
    reachedAtLeast: error ? error.reachedAtLeast : 'response',
    failedAtMost: error ? error.failedAtMost : null,
    failure: error ? error.failure : null,
    status: error?.failure === 'proxy-authentication' ? null : report.status,
    answer: null,
    responseMs: report.responseMs,
    ...(report.connectMs ? { connectMs: report.connectMs } : {}),
    bytesDown: report.bytesDown,
    ...(report.burst ? { burst: report.burst } : {}),
    isFresh: report.isFresh,
    addressClass: report.addressClass,
    route: error && isProxyFailure(error.failure) ? 'proxy' : report.route,
    deadlineMs: ask.deadlineMs,
    isLate: isOwnLag(report),
    resolver: null,
    ...(report.nameHere ? { nameHere: report.nameHere } : {}),
    ...(error?.unknownError ? { unknownError: error.unknownError } : {}),
  };
}

/** Whatever comes is handled at the loop's next turn: a wait of 35 s is not spoilt by a turn that came 0.3 s late. */
export function isOwnLag({ lagMs, durationMs }: { lagMs: number; durationMs: number }): boolean {
  return lagMs > Math.max(LATE_MS, durationMs * LATE_SHARE);
}

/** RFC 9110 15.5.8: a 407 to an https request can only be the proxy's own, to the CONNECT. */
const PROXY_AUTHENTICATION_REQUIRED = 407;

function failureIn(report: WireReport): ClassifiedError | null {
  if (report.status === PROXY_AUTHENTICATION_REQUIRED) {
    return { failure: 'proxy-authentication', ...FAILURE_STEPS['proxy-authentication'], unknownError: null };
  }
  return report.outcome === 'response' ? null : narrowed(errorOf(report), report);
}

function errorOf(report: WireReport): ClassifiedError {
  if (report.outcome === 'deadline') return { failure: 'deadline', ...FAILURE_STEPS.deadline, unknownError: null };
  const error = classifyError(report.errorText);
  // Firefox passes a SOCKS server's refusal on as if the target had refused.
  const isByProxy = report.route === 'proxy' && error.failure === 'connection-refused';
  return isByProxy ? { failure: 'proxy-refused', ...FAILURE_STEPS['proxy-refused'], unknownError: null } : error;
}

/** A status, an address or a name in hand tells more than the error's name does. */
function narrowed(error: ClassifiedError, report: WireReport): ClassifiedError {
  if (report.status !== null && report.status > 0) return { ...error, ...afterHeaders(error.failure) };
  if (error.failedAtMost === null || error.failedAtMost === 'name') return error;
  if (report.isNameSilent) return { ...error, failedAtMost: 'name' };
  if (report.isHandshaking) return { ...error, reachedAtLeast: 'connect', failedAtMost: 'tls' };
  const isConnected = report.isConnected ?? report.addressClass !== null;
  const known = isConnected ? 'connect' : report.nameHere === 'found' ? 'name' : null;
  const reachedAtLeast = later(error.reachedAtLeast, known);
  return isBefore(reachedAtLeast, error.failedAtMost) ? { ...error, reachedAtLeast } : error;
}

function later(one: Step | null, other: Step | null): Step | null {
  return isBefore(one, other) ? other : one;
}

function isBefore(one: Step | null, other: Step | null): boolean {
  return place(one) < place(other);
}

function place(step: Step | null): number {
  return step === null ? -1 : STEPS.indexOf(step);
}
