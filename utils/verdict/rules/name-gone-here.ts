// Does the name fail here while independent resolvers know it?

import { accusationOf, accused } from '../accusation.ts';
import type { Rule } from '../finding.ts';

export const nameGoneHere: Rule = (view) => {
  const accusation = accusationOf(view);
  return accusation?.mechanism === 'dns' ? accused(view, accusation) : null;
};
