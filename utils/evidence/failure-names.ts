// Which failures can a probe see, whatever the browser calls them?

/** Closed list. `deadline` = our own timer fired; `timed-out` = the browser's own; `local-*` = never the network's doing. */
export const FAILURE_NAMES = [
  'name-not-resolved',
  'connection-refused',
  'connection-reset',
  'connection-closed',
  'connect-timed-out',
  'timed-out',
  'address-unreachable',
  'certificate-authority',
  'certificate-name',
  'certificate-date',
  'certificate-other',
  'tls-protocol',
  'tls-alert',
  'empty-response',
  'http2-refused',
  'http2-protocol',
  'body-cut',
  'body-stalled',
  'redirect-loop',
  'deadline',
  'websocket-failed',
  'udp-silent',
  'turn-failed',
  'proxy-unreachable',
  'proxy-refused',
  'proxy-authentication',
  'proxy-certificate',
  'proxy-configuration',
  'local-network-changed',
  'local-disconnected',
  'local-blocked-by-client',
  'local-no-permission',
  'local-throttled',
  'local-aborted',
  'unknown',
] as const;
export type FailureName = (typeof FAILURE_NAMES)[number];

/** The proxy itself failed, so nothing is known about the target behind it. */
export function isProxyFailure(failure: FailureName): boolean {
  return failure.startsWith('proxy-');
}

/** This device or browser did it: the observation says nothing about the network. */
export function isLocalFailure(failure: FailureName): boolean {
  return failure.startsWith('local-');
}

/** Judged by a clock, hence worthless when our own event loop was late. */
export function isTimeBased(failure: FailureName): boolean {
  return (
    failure === 'deadline' ||
    failure === 'timed-out' ||
    failure === 'connect-timed-out' ||
    failure === 'udp-silent' ||
    failure === 'body-stalled'
  );
}
