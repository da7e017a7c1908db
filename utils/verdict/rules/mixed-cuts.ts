// Is something in the way, though the signs do not agree on what?

import { accusationOf, accused } from '../accusation.ts';
import type { Rule } from '../finding.ts';

/** A wrong mechanism is worse than none. */
export const mixedCuts: Rule = (view) => {
  const accusation = accusationOf(view);
  return accusation === null ? null : accused(view, { ...accusation, mechanism: 'unidentified' });
};
