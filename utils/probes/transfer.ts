// Does a connection still carry data after the first few kilobytes, and how fast?

import type { Observation } from '../evidence/observation.ts';
import type { WireRequest } from '../ports/network.ts';
import type { Ask } from './ask.ts';
import { answerKind, pageUrl } from './https.ts';
import type { WireProbe } from './probe.ts';
import { observeWire } from './wire-observation.ts';

/** Freezes on record set in at 12-36 KB or about 25 packets, either way; 64 KB is clearly beyond, 128 KB gives a rate. */
const DOWN_BYTES = 128 * 1024;
const PADDED_BYTES = 7 * 1024;
/** One by one, so that it shows where a freeze sets in: 49 KB, and 8 KB of handshake. */
const PADDED_TIMES = 7;
/**
 * Together, for one by one takes a round trip each: 7 KB in 40 ms look like 1.4 Mbit/s on any line, and the policing on
 * record (130-150 kbit/s) would be less than ten times slower than that.
 */
const PADDED_TOGETHER = 10;
/** Longer than a retransmission on a bad line takes, far shorter than patience. */
export const STALL_MS = 8000;

/** The body of a declared stable file where the target names one (`bytes`); else HEADs with a long query, upwards: 119 KB. */
export const transfer: WireProbe = {
  carrier: 'wire',
  request(ask, id) {
    const { bytes } = ask.target;
    return bytes === undefined ? upwards(ask, id) : downwards(ask, id, Math.min(bytes, DOWN_BYTES));
  },
  read(ask, report): Observation {
    const observation = observeWire(ask, report);
    const answer = report.status === null ? null : answerKind(ask.target, report.status, report);
    // A silence has a clock of its own here: out of time in the midst of answers is no stall.
    const isCutShort = report.outcome === 'deadline' && report.status !== null;
    return {
      ...observation,
      failure: isCutShort ? 'deadline' : observation.failure,
      reachedAtLeast: observation.failure === null ? 'body' : observation.reachedAtLeast,
      answer,
    };
  },
};

/** A range, so that a server that honours it sends no more than is needed. */
function downwards(ask: Ask, id: string, bytes: number): WireRequest {
  const headers = { range: `bytes=0-${bytes - 1}` };
  return { ...common(ask, id), method: 'GET', headers, maxBodyBytes: bytes };
}

function upwards(ask: Ask, id: string): WireRequest {
  return {
    ...common(ask, id),
    method: 'HEAD',
    headers: {},
    maxBodyBytes: 0,
    padding: { times: PADDED_TIMES, bytes: PADDED_BYTES, together: PADDED_TOGETHER },
  };
}

function common(ask: Ask, id: string) {
  return {
    id,
    kind: 'https' as const,
    url: pageUrl(ask.target.url),
    subprotocols: [],
    deadlineMs: ask.deadlineMs,
    startAfterMs: ask.startAfterMs,
    discardsBody: true,
    stallMs: STALL_MS,
  };
}
