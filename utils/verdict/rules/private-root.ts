// Does a host answer whose certificate no browser can check?

import type { Finding, Rule, TargetView } from '../finding.ts';
import { controlReason, failureReasons } from '../reasons.ts';
import type { TargetLedger } from '../target-ledger.ts';

/**
 * The expected certificate error means that somebody answered, the service or an interceptor. Only the service's public
 * site, which cannot be forged unseen, makes it "reachable, identity not verified". Where that site is forged, it was the
 * interceptor.
 */
export const privateRoot: Rule = (view) => {
  const { entry, target, kin } = view;
  if (target.expects !== 'private-root' || entry?.sign !== 'passed' || entry.seen?.failure == null) return null;
  if (entry.accepted === 'accused') return null;
  if (kin.publicWitness === 'fails' && kin.forgedWitness) return intercepted(view, kin.forgedWitness);
  const isVerified = kin.publicWitness === 'answers';
  const isOpen = kin.publicWitness === 'unasked' || kin.publicWitness === 'failing' || kin.forgedWitness !== null;
  const witness = isVerified ? 'witness-answers' : kin.publicWitness === 'unasked' ? 'not-all-asked' : 'witness-fails';
  return {
    state: isVerified ? 'working' : 'unclear',
    mechanism: null,
    confidence: 'low',
    stage: isOpen || entry.startedAtMs !== null ? 'provisional' : 'settled',
    reasons: [
      { code: 'private-root', host: entry.host },
      { code: witness },
      ...(isVerified ? [] : [controlReason(view)]),
    ],
    startedAtMs: entry.lastPassAtMs,
    entry,
  };
};

/** One name tells of all: with little confidence, for a lapse at the site alone looks the same. */
function intercepted(view: TargetView, site: TargetLedger): Finding {
  return {
    state: 'interference',
    mechanism: 'certificate',
    confidence: 'low',
    stage: 'settled',
    reasons: [...failureReasons(view, site), { code: 'could-be-the-server' }, controlReason(view)],
    startedAtMs: site.startedAtMs,
    entry: site,
  };
}
