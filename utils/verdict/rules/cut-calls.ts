// Have call servers that used to answer fallen silent, while neutral ones answer?

import { accusationOf, accused } from '../accusation.ts';
import type { Rule } from '../finding.ts';

export const cutCalls: Rule = (view) => {
  const accusation = accusationOf(view);
  if (accusation?.mechanism !== 'udp') return null;
  return { ...accused(view, accusation, { code: 'could-be-the-server' }), confidence: 'low' };
};
