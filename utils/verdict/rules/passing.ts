// Does it get through?

import type { Finding, Rule, TargetView } from '../finding.ts';
import { agreement } from '../reasons.ts';
import { passesToRecover, passesToSettle } from '../sequential-test.ts';
import type { TargetLedger } from '../target-ledger.ts';
import type { Reason } from '../verdict.ts';

/**
 * A fresh valid session is proof for now. Nothing failed before: settled at once. After an accusation the passes must
 * first be too many for luck (D3); until they are, a later rule says what still stands.
 */
export const passing: Rule = (view) => {
  const { entry } = view;
  if (entry === null) return null;
  if (entry.startedAtMs === null) return entry.sign === 'passed' || entry.sign === null ? clear(view, entry) : null;
  if (entry.sign !== 'passed') return null;
  if (entry.accepted !== 'accused') return working(entry, entry.passRun >= 2, [agreement(entry)]);
  if (entry.passRun < passesToRecover(entry.fails, entry.passesBefore)) return null;
  const total = passesToSettle(entry.fails, entry.passesBefore);
  return working(entry, false, [{ code: 'recovering', count: entry.passRun, total }]);
};

function clear({ carriedAtMs }: TargetView, entry: TargetLedger): Finding {
  const isBrowsed = (entry.lastBrowsedAtMs ?? 0) > (entry.lastPassAtMs ?? 0);
  const lastMs = Math.max(entry.lastBrowsedAtMs ?? 0, entry.lastPassAtMs ?? 0);
  const isCarried = carriedAtMs !== null && lastMs <= carriedAtMs;
  return working(entry, !isCarried, isBrowsed ? [{ code: 'seen-by-browsing' }] : []);
}

function working(entry: TargetLedger, isSettled: boolean, extra: readonly Reason[]): Finding {
  const isSocket = entry.seen?.kind === 'websocket';
  const code = entry.seen?.kind === 'stun' || entry.seen?.kind === 'turn' ? 'call-hosts-answer' : 'answered';
  return {
    state: 'working',
    mechanism: null,
    confidence: isSettled ? 'medium' : 'low',
    stage: isSettled ? 'settled' : 'provisional',
    reasons: [
      { code: isSocket ? 'socket-opened' : code, host: entry.host, ms: entry.seen?.responseMs ?? undefined },
      ...extra,
    ],
    startedAtMs: entry.lastPassAtMs ?? entry.lastBrowsedAtMs,
    entry,
  };
}
