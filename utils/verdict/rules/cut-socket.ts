// Does the socket hang while the page of the same host answers?

import { accusationOf, accused } from '../accusation.ts';
import type { Rule } from '../finding.ts';

/** A refusing server answers at once; only silence accuses, and only a little. A quick failure is left to `cannot-tell`. */
export const cutSocket: Rule = (view) => {
  const accusation = accusationOf(view);
  if (accusation?.mechanism !== 'websocket') return null;
  return { ...accused(view, accusation, { code: 'could-be-the-server' }), confidence: 'low' };
};
