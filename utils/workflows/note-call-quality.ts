// What does a finished quality test add to what is known of this network?

import { afterQualityTest } from '../verdict/call-memory.ts';
import { placeNow, rejudge } from './absorb.ts';
import type { WaysSeen } from './look-way-round.ts';
import type { Known } from './memory.ts';

/** `epochId`: the network the test began on. On a line that is bad for pages too, loss and silence say nothing of calls. */
export function noteCallQuality(
  known: Known,
  test: { sent: number; lost: number },
  ways: WaysSeen,
  epochId: string | null,
  nowMs: number,
): Known {
  const { watch } = known;
  const epoch = watch.epochs[0];
  const isWell = watch.assessment?.condition === 'online' && watch.assessment.line === 'good';
  if (!epoch || epoch.id !== epochId || !isWell) return known;
  const place = placeNow(watch);
  const before = place.ledger.line;
  const line = {
    ...before,
    thinned: afterQualityTest(before, test, nowMs),
    relay: ways.relay ?? before.relay ?? null,
    relayOverTls: ways.relayOverTls ?? before.relayOverTls ?? null,
  };
  const places = { ...watch.places, [epoch.id]: { ...place, ledger: { ...place.ledger, line } } };
  return rejudge({ ...known, watch: { ...watch, places } }, nowMs);
}
