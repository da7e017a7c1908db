// Is the handshake cut or swallowed, once the name is spoken?

import { accusationOf, accused } from '../accusation.ts';
import type { Rule } from '../finding.ts';

/**
 * A server that resets everybody looks the same from one place, so without a witness of any sort (a sibling that
 * passes, another host cut alike) the confidence is low for long and the reasons say why.
 */
export const cutHandshake: Rule = (view) => {
  const accusation = accusationOf(view);
  if (accusation?.mechanism !== 'tls') return null;
  const isAlone = view.kin.alsoCut('tls') === 0 && !view.kin.isSiblingPassing;
  return accused(view, accusation, ...(isAlone ? [{ code: 'could-be-the-server' } as const] : []));
};
