// Does the address stay silent or refuse, as it would in an outage?

import type { Rule } from '../finding.ts';
import { plainFailure } from '../plain-failure.ts';
import { LONG_WAIT_MS, type TargetLedger } from '../target-ledger.ts';

const SIGNS = new Set([
  'silent',
  'refused',
  'no-route',
  'proxy-says-no',
  'call-fails',
  'swallowed',
  'name-swallowed',
  'udp-cut',
]);
/** So many short waits are as good as a long one. */
const SHORT_WAITS = 4;

/** Never `interference`: an outage looks the same (D4a). A swallowed handshake stays here until it is certain. */
export const silence: Rule = (view) => {
  const { entry } = view;
  if (entry?.failSign == null || !SIGNS.has(entry.failSign)) return null;
  const finding = plainFailure(view, 'unreachable');
  return isLookedInto(entry) ? { ...finding, stage: 'provisional' } : finding;
};

/** Was the wait too short to tell a swallowed handshake from a silent address, or is one already suspected? */
function isLookedInto(entry: TargetLedger): boolean {
  if (entry.accuseOdds > 0) return true;
  const wasShort = entry.failSign === 'silent' && (entry.seen?.deadlineMs ?? 0) < LONG_WAIT_MS;
  return wasShort && entry.fails < SHORT_WAITS;
}
