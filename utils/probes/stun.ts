// Does call traffic pass: does a STUN server answer over UDP?

import { observeIce } from './ice-observation.ts';
import type { IceProbe } from './probe.ts';

/**
 * A server-reflexive candidate is an answer; so is a complete gathering without an error, for a line without address
 * translation shows no such candidate. Silence and an ICMP refusal look alike.
 */
export const stun: IceProbe = {
  carrier: 'ice',
  request(ask, id) {
    return { id, url: ask.target.url, username: null, credential: null, deadlineMs: ask.deadlineMs };
  },
  read(ask, report) {
    return observeIce(ask, report, report.hasReflexive || report.outcome === 'gathered');
  },
};
