// Does a socket open?

import type { WireProbe } from './probe.ts';
import { observeWire } from './wire-observation.ts';

const SWITCHING_PROTOCOLS = 101;

/**
 * Opened and closed without a word. Chromium says only whether: a refusal by HTTP (403 because of our origin), a reset
 * and a foreign certificate are one `websocket-failed`, so its span runs from nothing to `response`. What a page sees
 * on the same host has to tell them apart.
 */
export const websocket: WireProbe = {
  carrier: 'wire',
  request(ask, id) {
    return {
      id,
      kind: 'websocket',
      url: ask.target.url.replace(/^https:/, 'wss:'),
      method: 'GET',
      headers: {},
      subprotocols: ask.target.subprotocols ?? [],
      deadlineMs: ask.deadlineMs,
      startAfterMs: ask.startAfterMs,
      maxBodyBytes: 0,
    };
  },
  read(ask, report) {
    const observation = observeWire(ask, report);
    if (report.outcome !== 'response') return observation;
    // Firefox shows the status of a refused upgrade: somebody answered over a valid session, only not with a socket.
    return { ...observation, answer: report.status === SWITCHING_PROTOCOLS ? 'expected' : 'other-status' };
  },
};
