// Does a host answer whose certificate no browser can check?

import type { Rule } from '../finding.ts';
import { controlReason } from '../reasons.ts';

/**
 * The expected certificate error means that somebody answered, the service or an interceptor. Only the service's public
 * site, which cannot be forged unseen, makes it "reachable, identity not verified".
 */
export const privateRoot: Rule = (view) => {
  const { entry, target, kin } = view;
  if (target.expects !== 'private-root' || entry?.sign !== 'passed' || entry.seen?.failure == null) return null;
  if (entry.accepted === 'accused') return null;
  const isVerified = kin.publicWitness === 'answers';
  const isOpen = kin.publicWitness === 'unasked' || kin.publicWitness === 'failing';
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
