// Which sign is one observation of one target?

import type { Target } from '../catalogue/service.ts';
import { type FailureName, isLocalFailure, isProxyFailure, isTimeBased } from '../evidence/failure-names.ts';
import type { Observation } from '../evidence/observation.ts';
import type { Sign } from './signs.ts';

/** What independent resolvers said about the target's name, counted by resolver. */
export interface NameFacts {
  found: number;
  absent: number;
  odd: number;
  atMs: number;
}

/** A name error later than this was no answer: the resolver kept silent about this one name. */
const NAME_SILENCE_MS = 3500;
/** Chromium gives a handshake 30 s, Firefox too; the address itself would stay silent for longer. */
const HANDSHAKE_SILENCE_MS = 25_000;

/** Null: proves nothing. `facts` = null where no resolver was asked or none answered. */
export function signOf(target: Target, observation: Observation, facts: NameFacts | null): Sign | null {
  const { failure } = observation;
  if (isBlockAddress(observation)) return 'block-address';
  if (failure === null) return signOfAnswer(target, observation);
  if (isLocalFailure(failure)) return null;
  if (isProxyFailure(failure)) return failure === 'proxy-refused' ? 'proxy-says-no' : null;
  if (observation.isLate && isSlow(observation, failure)) return null;
  if (failure === 'name-not-resolved') return signOfName(observation, facts);
  if (pointsAstray(observation) && (facts?.found ?? 0) > 0) return 'points-astray';
  return signOfFailure(target, observation, failure);
}

function signOfAnswer(target: Target, { kind, status, answer, isFresh }: Observation): Sign | null {
  if (kind !== 'https' || status === null) return isFresh === false ? null : 'passed';
  if (answer === 'block-page') return 'block-page';
  if (status === 451) return 'says-no';
  const isListed = Array.isArray(target.expects) && target.expects.includes(status);
  const hasExpectation = Array.isArray(target.expects) && !isListed;
  if (hasExpectation && (status === 403 || status === 429 || answer === 'challenge')) return 'says-no';
  if (isServerError(status) && !isListed) return 'server-error';
  if (hasExpectation && answer === 'redirect-elsewhere') return 'answers-elsewhere';
  return isFresh === false ? null : 'passed';
}

/** 501 and 505 are how a healthy server declines a HEAD. */
function isServerError(status: number): boolean {
  return status >= 500 && status !== 501 && status !== 505;
}

function signOfName({ durationMs }: Observation, facts: NameFacts | null): Sign {
  if (facts === null || facts.odd > 0 || (facts.found > 0 && facts.absent > 0)) return 'name-unresolved';
  if (facts.found > 0) return durationMs < NAME_SILENCE_MS ? 'name-gone-here' : 'name-swallowed';
  // One resolver's word is not the world's.
  return facts.absent >= 2 ? 'name-gone' : 'name-unresolved';
}

function signOfFailure(target: Target, observation: Observation, failure: FailureName): Sign {
  const isPastHandshake = reachedTls(observation);
  switch (failure) {
    case 'connection-reset':
      return isPastHandshake ? 'cut-later' : 'reset';
    case 'connection-closed':
      return isPastHandshake ? 'cut-later' : 'closed';
    case 'tls-alert':
      return 'tls-alert';
    case 'tls-protocol':
      return 'plain-text';
    case 'timed-out':
      return observation.durationMs >= HANDSHAKE_SILENCE_MS && !isPastHandshake ? 'swallowed' : 'silent';
    case 'certificate-authority':
      return target.expects === 'private-root' ? 'passed' : 'foreign-certificate';
    case 'certificate-name':
      return 'wrong-name';
    case 'certificate-date':
      return 'expired-certificate';
    case 'certificate-other':
      return 'odd-certificate';
    case 'connection-refused':
      return 'refused';
    case 'address-unreachable':
      return 'no-route';
    case 'websocket-failed':
      return observation.durationMs >= HANDSHAKE_SILENCE_MS ? 'silent' : 'socket-fails';
    case 'udp-silent':
    case 'turn-failed':
      return 'call-fails';
    case 'empty-response':
    case 'http2-refused':
    case 'http2-protocol':
    case 'body-cut':
    case 'body-stalled':
    case 'redirect-loop':
      return 'cut-later';
    case 'deadline':
    case 'connect-timed-out':
      if (isPastHandshake) return 'cut-later';
      return isLongHandshake(observation) ? 'swallowed' : 'silent';
    default:
      return 'odd';
  }
}

/** Firefox tells where a silence set in: the address answered, and half a minute later the handshake has not. */
function isLongHandshake({ reachedAtLeast, failedAtMost, durationMs }: Observation): boolean {
  return reachedAtLeast === 'connect' && failedAtMost === 'tls' && durationMs >= HANDSHAKE_SILENCE_MS;
}

function isSlow({ durationMs }: Observation, failure: FailureName): boolean {
  if (isTimeBased(failure)) return true;
  if (failure === 'name-not-resolved') return durationMs >= NAME_SILENCE_MS;
  return failure === 'websocket-failed' && durationMs >= HANDSHAKE_SILENCE_MS;
}

function reachedTls({ reachedAtLeast }: Observation): boolean {
  return reachedAtLeast === 'tls' || reachedAtLeast === 'response' || reachedAtLeast === 'body';
}

function isBlockAddress({ addressClass }: Observation): boolean {
  return addressClass === 'block-page';
}

/** Only some browsers show the address of a failure; where they do, a forged answer shows itself. */
function pointsAstray({ addressClass }: Observation): boolean {
  return addressClass === 'private' || addressClass === 'loopback' || addressClass === 'unspecified';
}
