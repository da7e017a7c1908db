// Does the evidence of one target accuse, of what, and how firmly?

import type { Finding, TargetView } from './finding.ts';
import { dominantMechanism } from './mechanism.ts';
import { controlReason, failureReasons } from './reasons.ts';
import { isTimeBasedSign, meaningOf } from './signs.ts';
import type { TargetLedger } from './target-ledger.ts';
import type { Mechanism, Reason } from './verdict.ts';

export interface Accusation {
  entry: TargetLedger;
  mechanism: Mechanism;
  isSettled: boolean;
}

/**
 * Settled: the sequential test has accepted it. Provisional: the last round showed something that noise hardly ever
 * shows. A first silence accuses nobody, not even provisionally: an outage and a bad line are silent too.
 */
export function accusationOf({ entry }: TargetView): Accusation | null {
  if (entry === null || entry.failSign === null) return null;
  const mechanism = dominantMechanism(entry.byMechanism) ?? 'unidentified';
  if (entry.accepted === 'accused') return { entry, mechanism, isSettled: true };
  const isNow = entry.sign === entry.failSign;
  if (!isNow || meaningOf(entry.failSign).accuses === null || isTimeBasedSign(entry.failSign)) return null;
  return { entry, mechanism, isSettled: false };
}

/** `medium` wants a second witness of any sort: a third round, another host cut alike, or a sibling that passes. */
export function accused(view: TargetView, { entry, mechanism, isSettled }: Accusation, ...extra: Reason[]): Finding {
  const alsoCut = view.kin.alsoCut(mechanism);
  const isBacked = entry.fails >= 3 || alsoCut > 0 || view.kin.isSiblingPassing || (entry.names?.found ?? 0) > 0;
  return {
    state: 'interference',
    mechanism,
    confidence: isSettled && isBacked ? 'medium' : 'low',
    stage: isSettled ? 'settled' : 'provisional',
    reasons: [
      ...failureReasons(view, entry),
      ...extra,
      ...(alsoCut > 0 ? [{ code: 'siblings-fail-too', count: alsoCut } as const] : []),
      ...(view.kin.isSiblingPassing ? [{ code: 'sibling-passes' } as const] : []),
      controlReason(view),
    ],
    startedAtMs: entry.startedAtMs,
    entry,
  };
}
