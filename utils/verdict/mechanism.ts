// Which mechanism does the evidence speak for, if it speaks for one?

import type { TargetLedger } from './target-ledger.ts';
import type { Mechanism } from './verdict.ts';

/** Less agreement than this is no mechanism: a wrong one is worse than `unidentified`. */
const DOMINANT_SHARE = 0.75;

/** Null without any accusing evidence. */
export function dominantMechanism(byMechanism: TargetLedger['byMechanism']): Mechanism | null {
  const weights = Object.entries(byMechanism) as [Mechanism, number][];
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  if (total === 0) return null;
  const [mechanism, weight] = weights.reduce((best, it) => (it[1] > best[1] ? it : best));
  return weight / total >= DOMINANT_SHARE ? mechanism : 'unidentified';
}
