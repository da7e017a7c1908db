// Between which two steps can each failure have happened?

import type { FailureName } from './failure-names.ts';
import type { Step } from './observation.ts';

/** `reachedAtLeast`: known to have passed. `failedAtMost`: it cannot have got further than failing there. */
export interface StepSpan {
  reachedAtLeast: Step | null;
  failedAtMost: Step | null;
}

/**
 * Spans before any header arrived; with a status in hand `afterHeaders` applies instead.
 * Local and proxy failures say nothing about the target: null to null.
 */
export const FAILURE_STEPS: Readonly<Record<FailureName, StepSpan>> = {
  'name-not-resolved': span(null, 'name'),
  'connection-refused': span('name', 'connect'),
  // Identical at accept and after the ClientHello. A reset after the handshake reads the same too, but nobody on
  // record filters there, so the span ends at the handshake.
  'connection-reset': span('name', 'tls'),
  'connection-closed': span('name', 'tls'),
  'connect-timed-out': span('name', 'connect'),
  // Chromium's own 30 s: the connection stood and the handshake was swallowed (D4a).
  'timed-out': span('connect', 'tls'),
  'address-unreachable': span('name', 'connect'),
  'certificate-authority': span('connect', 'tls'),
  'certificate-name': span('connect', 'tls'),
  'certificate-date': span('connect', 'tls'),
  'certificate-other': span('connect', 'tls'),
  'tls-protocol': span('connect', 'tls'),
  'tls-alert': span('connect', 'tls'),
  'empty-response': span('connect', 'response'),
  'http2-refused': span('tls', 'response'),
  'http2-protocol': span('tls', 'response'),
  'body-cut': span('response', 'body'),
  'body-stalled': span('response', 'body'),
  'redirect-loop': span('tls', 'response'),
  // A dropped query, a silent address, a swallowed handshake and a mute server look the same for 10 s.
  deadline: span(null, 'response'),
  'websocket-failed': span(null, 'response'),
  'udp-silent': span(null, 'udp'),
  'turn-failed': span(null, 'udp'),
  'proxy-unreachable': span(null, null),
  'proxy-refused': span(null, null),
  'proxy-authentication': span(null, null),
  'proxy-certificate': span(null, null),
  'proxy-configuration': span(null, null),
  'local-network-changed': span(null, null),
  'local-disconnected': span(null, null),
  'local-blocked-by-client': span(null, null),
  'local-no-permission': span(null, null),
  'local-throttled': span(null, null),
  'local-aborted': span(null, null),
  unknown: span(null, 'response'),
};

/** What a failure means once headers have arrived: whatever broke, it broke in the body. */
export function afterHeaders(failure: FailureName): { failure: FailureName } & StepSpan {
  const isOfBody = failure === 'body-stalled' || failure === 'deadline' || failure === 'timed-out';
  if (FAILURE_STEPS[failure].failedAtMost === null) return { failure, ...span('response', null) };
  return { failure: isOfBody ? 'body-stalled' : 'body-cut', ...span('response', 'body') };
}

function span(reachedAtLeast: Step | null, failedAtMost: Step | null): StepSpan {
  return { reachedAtLeast, failedAtMost };
}
