// Does somebody else answer in the service's name?

import { accusationOf, accused } from '../accusation.ts';
import type { Finding, Rule, TargetView } from '../finding.ts';
import { controlReason, failureReasons } from '../reasons.ts';
import type { TargetLedger } from '../target-ledger.ts';

/**
 * An unknown issuer on a host with a public certificate accuses (D4a: whoever forged what), with little confidence as
 * long as one host stands alone, for a lapse of its operator looks the same. A good certificate for another name is a
 * careless operator more often than a censor: it accuses only when two hosts of the service show it. An expired one
 * never comes here: nobody forges a genuine certificate that is merely old.
 */
export const foreignCertificate: Rule = (view) => {
  const accusation = accusationOf(view);
  if (accusation?.mechanism !== 'certificate') return null;
  const { entry } = accusation;
  const isAlone = view.kin.alsoCut('certificate') === 0;
  if (entry.failSign === 'wrong-name' && isAlone) return careless(view, entry);
  const finding = accused(view, accusation, ...(isAlone ? [{ code: 'could-be-the-server' } as const] : []));
  return isAlone ? { ...finding, confidence: 'low' } : finding;
};

function careless(view: TargetView, entry: TargetLedger): Finding {
  return {
    state: 'unclear',
    mechanism: null,
    confidence: 'low',
    stage: entry.fails >= 2 ? 'settled' : 'provisional',
    reasons: [...failureReasons(view, entry), { code: 'could-be-the-server' }, controlReason(view)],
    startedAtMs: entry.startedAtMs,
    entry,
  };
}
