// What do we say about a channel or a service, and how sure are we?

import type { FailureName } from '../evidence/failure-names.ts';
import type { Step } from '../evidence/observation.ts';

export const VERDICT_STATES = [
  'working',
  'slowed',
  'stalls',
  'interference',
  'confirmed',
  'refused',
  'down',
  'unreachable',
  'unclear',
  'unknown',
] as const;
export type VerdictState = (typeof VERDICT_STATES)[number];

export const MECHANISMS = [
  'dns',
  'address',
  'tls',
  'certificate',
  'http',
  'websocket',
  'udp',
  'volume',
  'unidentified',
] as const;
export type Mechanism = (typeof MECHANISMS)[number];

export type Confidence = 'low' | 'medium' | 'high';
export type Stage = 'provisional' | 'settled';

/** One sentence of the "why", as data: the words are in utils/words under `reason.<code>`. */
export interface Reason {
  code: ReasonCode;
  /** Host name the sentence is about, where there is one. */
  host?: string;
  /** What the sentence counts (checks, controls, resolvers, kilobytes). */
  count?: number;
  /** Out of how many. */
  total?: number;
  /** Time it took. */
  ms?: number;
  /** Ids of the controls the sentence is about. */
  controls?: readonly string[];
}

export const REASON_CODES = [
  'answered',
  'socket-opened',
  'name-missing-here',
  'name-found-elsewhere',
  'name-missing-everywhere',
  'resolvers-silent',
  'address-refuses',
  'address-silent',
  'address-unreachable',
  'reset-on-name',
  'closed-on-name',
  'tls-alert-on-name',
  'handshake-swallowed',
  'no-answer-in-time',
  'foreign-certificate',
  'expired-certificate',
  'wrong-name-certificate',
  'plain-text-on-tls',
  'block-page',
  'refuses-status',
  'refuses-challenge',
  'server-error',
  'redirected-elsewhere',
  'socket-fails-page-works',
  'page-fails-socket-works',
  'body-freezes',
  'slower-than-control',
  'udp-silent-for-all',
  'udp-port-silent',
  'udp-thinned',
  'udp-passes',
  'call-ports-untested',
  'relay-passes',
  'relay-fails',
  'relay-tls-untested',
  'call-hosts-answer',
  'calls-inferred',
  'controls-passed',
  'controls-failed',
  'checks-agree',
  'checks-disagree',
  'one-check-only',
  'endpoint-expired',
  'large-files-untested',
  'large-files-unclear',
  'private-root',
  'witness-answers',
  'witness-fails',
  'other-route-works',
  'other-route-fails',
  'network-not-well',
  'needs-permission',
  'never-checked',
  'stale',
  'apps-may-differ',
  'line-lossy',
  'own-lag',
  'seen-by-browsing',
  'name-points-astray',
  'resolvers-disagree',
  'cut-after-handshake',
  'certificate-problem',
  'socket-fails',
  'udp-silent-here',
  'call-host-silent',
  'proxy-cannot-reach',
  'unknown-failure',
  'could-be-the-server',
  'sibling-passes',
  'siblings-fail-too',
  'recovering',
  'not-all-asked',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export interface Verdict {
  state: VerdictState;
  /** For interference, confirmed, slowed, stalls, and `udp` where call traffic as such does not pass; null otherwise. */
  mechanism: Mechanism | null;
  confidence: Confidence;
  stage: Stage;
  reasons: readonly Reason[];
  /** When this state began here; null for `unknown`. */
  sinceMs: number | null;
  isFlapping: boolean;
  /** How far the last check got, for the throughline. */
  reachedAtLeast: Step | null;
  failedAtMost: Step | null;
  failure: FailureName | null;
  /** Time to response of the last success, else null. */
  responseMs: number | null;
}

/** Is it one of the states in which the service does not get through? */
export function isNotGettingThrough(state: VerdictState): boolean {
  return (
    state === 'interference' ||
    state === 'confirmed' ||
    state === 'refused' ||
    state === 'down' ||
    state === 'unreachable' ||
    state === 'stalls'
  );
}
