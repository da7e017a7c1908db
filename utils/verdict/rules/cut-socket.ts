// Does the socket hang while the page of the same host answers?

import { accusationOf, accused } from '../accusation.ts';
import type { Rule } from '../finding.ts';

/** A refusing server answers at once; only silence accuses, and only a little. A quick failure is left to `cannot-tell`. */
export const cutSocket: Rule = (view) => {
  const accusation = accusationOf(view);
  if (accusation?.mechanism !== 'websocket') return null;
  const { entry } = accusation;
  // A censor that fires now and then on every connection would look like this for a round or two.
  const isSocketAlone = entry.pagePasses >= 2 && entry.pageFails === 0;
  const named = isSocketAlone ? accusation : { ...accusation, mechanism: 'unidentified' as const };
  return { ...accused(view, named, { code: 'could-be-the-server' }), confidence: 'low' };
};
