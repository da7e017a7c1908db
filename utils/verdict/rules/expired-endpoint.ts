// Is our own knowledge of this endpoint out of date?

import type { Rule } from '../finding.ts';
import { controlReason } from '../reasons.ts';

/** D4: whatever an expired endpoint shows may be its maker's doing; three such drifts made OONI's tests wrong worldwide. */
export const expiredEndpoint: Rule = (view) => {
  if (view.nowMs <= Date.parse(view.target.validUntil)) return null;
  return {
    state: 'unclear',
    mechanism: null,
    confidence: 'low',
    stage: 'settled',
    reasons: [{ code: 'endpoint-expired', host: view.entry?.host }, controlReason(view)],
    startedAtMs: Date.parse(view.target.validUntil),
    entry: view.entry,
  };
};
