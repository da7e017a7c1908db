// Can a relay be reached, over UDP, TCP or TLS, without an account there?

import { observeIce } from './ice-observation.ts';
import type { IceProbe } from './probe.ts';

/** STUN error code of RFC 8489 section 14.8: the server read our request and wants other credentials. */
const UNAUTHORIZED = 401;

/** A wrong credential on purpose: the refusal comes from the server itself, so it proves the path. */
export const turn: IceProbe = {
  carrier: 'ice',
  request(ask, id) {
    return { id, url: ask.target.url, username: 'reachable', credential: 'reachable', deadlineMs: ask.deadlineMs };
  },
  read(ask, report) {
    return observeIce(ask, report, report.hasRelay || report.errorCode === UNAUTHORIZED);
  },
};
