// What can a round show about one target, what does it speak for, and how often does a clear way show it too?

import { weightOfFailure } from './sequential-test.ts';
import type { Mechanism } from './verdict.ts';

interface Meaning {
  /** Whom it accuses; null = nobody, an outage looks the same. */
  accuses: Mechanism | null;
  /** P(a clear way shows this in one round), on a good line with passing controls. Estimates, on the careful side. */
  noise: number;
  /** The same on a slow line; only for what is judged by a clock. */
  noiseOnSlowLine?: number;
  /** The server itself answered over a valid session: whatever it says, the way to it is open. */
  opensPath?: true;
}

/**
 * No sign alone reaches a threshold (a test holds that): noise is never put below 0.0009, however telling the sign.
 * Wrong-name certificates and silent sockets also come from careless operators, so they need three rounds.
 */
export const MEANINGS = {
  'block-page': { accuses: 'http', noise: 0.0009 },
  'block-address': { accuses: 'dns', noise: 0.0009 },
  'name-gone-here': { accuses: 'dns', noise: 0.004 },
  'name-swallowed': { accuses: 'dns', noise: 0.0075, noiseOnSlowLine: 0.1 },
  'points-astray': { accuses: 'dns', noise: 0.004 },
  reset: { accuses: 'tls', noise: 0.005 },
  closed: { accuses: 'tls', noise: 0.006 },
  'tls-alert': { accuses: 'tls', noise: 0.006 },
  'plain-text': { accuses: 'tls', noise: 0.006 },
  swallowed: { accuses: 'tls', noise: 0.0075, noiseOnSlowLine: 0.1 },
  'socket-cut': { accuses: 'tls', noise: 0.02 },
  'foreign-certificate': { accuses: 'certificate', noise: 0.004 },
  'wrong-name': { accuses: 'certificate', noise: 0.03 },
  'socket-hangs': { accuses: 'websocket', noise: 0.03, noiseOnSlowLine: 0.3 },
  'udp-cut': { accuses: 'udp', noise: 0.03, noiseOnSlowLine: 0.3 },
  'says-no': { accuses: null, noise: 0.01, opensPath: true },
  'server-error': { accuses: null, noise: 0.01, opensPath: true },
  'answers-elsewhere': { accuses: null, noise: 0.01, opensPath: true },
  'cut-later': { accuses: null, noise: 0.02, opensPath: true },
  'name-gone': { accuses: null, noise: 0.002 },
  'name-unresolved': { accuses: null, noise: 0.01 },
  refused: { accuses: null, noise: 0.01 },
  'no-route': { accuses: null, noise: 0.01 },
  silent: { accuses: null, noise: 0.02, noiseOnSlowLine: 0.1 },
  'proxy-says-no': { accuses: null, noise: 0.02 },
  'expired-certificate': { accuses: null, noise: 0.01 },
  'odd-certificate': { accuses: null, noise: 0.01 },
  'socket-fails': { accuses: null, noise: 0.02 },
  'call-fails': { accuses: null, noise: 0.05, noiseOnSlowLine: 0.3 },
  odd: { accuses: null, noise: 0.02 },
} as const satisfies Record<string, Meaning>;

/** What one round showed of a failing target. */
export type FailingSign = keyof typeof MEANINGS;
export type Sign = FailingSign | 'passed';

export function meaningOf(sign: FailingSign): Meaning {
  return MEANINGS[sign];
}

/** Judged by a clock: proves little on a slow line. */
export function isTimeBasedSign(sign: FailingSign): boolean {
  return meaningOf(sign).noiseOnSlowLine !== undefined;
}

export function weightOfSign(sign: FailingSign, isSlowLine: boolean): number {
  const { noise, noiseOnSlowLine } = meaningOf(sign);
  return weightOfFailure(isSlowLine && noiseOnSlowLine !== undefined ? noiseOnSlowLine : noise);
}
