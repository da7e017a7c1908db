// Is it out of order for everybody?

import type { Rule } from '../finding.ts';
import { plainFailure } from '../plain-failure.ts';

/** 5xx over a valid session, or a name that no resolver knows any more. */
export const serverDown: Rule = (view) => {
  const sign = view.entry?.failSign;
  return sign === 'server-error' || sign === 'name-gone' ? plainFailure(view, 'down') : null;
};
