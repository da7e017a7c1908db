// What does a finished quality test add to what is known of this network?

import { afterQualityTest } from '../verdict/call-memory.ts';
import { placeNow, rejudge } from './absorb.ts';
import type { Known } from './memory.ts';

/** `epochId`: the network the test began on. On a line that is bad for pages too, loss says nothing of calls. */
export function noteCallQuality(
  known: Known,
  test: { sent: number; lost: number },
  epochId: string | null,
  nowMs: number,
): Known {
  const { watch } = known;
  const epoch = watch.epochs[0];
  const isWell = watch.assessment?.condition === 'online' && watch.assessment.line === 'good';
  if (!epoch || epoch.id !== epochId || !isWell) return known;
  const place = placeNow(watch);
  const line = { ...place.ledger.line, thinned: afterQualityTest(place.ledger.line, test, nowMs) };
  const places = { ...watch.places, [epoch.id]: { ...place, ledger: { ...place.ledger, line } } };
  return rejudge({ ...known, watch: { ...watch, places } }, nowMs);
}
