// What does one socket tell about a host, at one connection if its name is blocked?

import { classifyError, OWN_MARKS } from '../../evidence/classify-error.ts';
import type { WireRequest } from '../../ports/network.ts';
import { meterLag } from '../wire/lag.ts';
import { openSocket } from '../wire/open-socket.ts';
import type { Sight } from '../wire/sight.ts';
import type { RequestEvents, RequestTrace } from './request-events.ts';

/** A page's answer to the knock is of no interest, so the knock asks for something small that most hosts have. */
export const KNOCK_PATH = '/robots.txt';

/**
 * A name is reset within two round trips. What is reset so late may have come through to Firefox's HTTP/2 attempt, and
 * then have been tried again as a socket, up to ten times.
 */
const LATE_RESET_MS = 250;
/** A busy device makes every reset late: what we are late ourselves does not count, nor what the browser may be beside us. */
const LAG_SHARE = 3;

/** RFC 6455 7.1.5: closed without a word from the other side. */
const ABNORMAL_CLOSURE = 1006;

/** What has not begun when `stop` is given never does, and throws. */
export type Stoppable = WireRequest & { stop?: AbortSignal };

export interface Knock {
  sight: Sight;
  trace: RequestTrace;
  lagMs: number;
}

/**
 * A fetch to a host that resets opens up to eleven connections, a socket exactly one. Its refusal by HTTP comes with a
 * status, its failure with the same error and address as a fetch's.
 */
export async function knockOn(
  request: Stoppable,
  events: RequestEvents,
  deadlineMs: number,
  isStranger: boolean,
): Promise<Knock> {
  const { stop } = request;
  stop?.throwIfAborted();
  const endMs = performance.now() + deadlineMs;
  const url = isStranger ? asStranger(knockUrl(request)) : knockUrl(request);
  const lag = meterLag();
  const sight = await openSocket({ ...request, url, deadlineMs }, stop);
  const lagMs = lag.stop();
  const trace = await events.traceOf(url, patience(sight, endMs - performance.now()));
  return { sight: isForsaken(sight, trace) ? { ...sight, outcome: 'deadline' as const } : sight, trace, lagMs };
}

function knockUrl({ kind, url }: WireRequest): string {
  return kind === 'websocket' ? url : `wss://${new URL(url).hostname}${KNOCK_PATH}`;
}

/**
 * A user's name is part of what Firefox files connections under, and never leaves it unless a server asks for a login.
 * Under a new one nothing is known of the host's address, so the knock goes its own way before any open connection to
 * that address comes into play, and a reset ends it.
 */
function asStranger(url: string): string {
  const own = new URL(url);
  own.username = crypto.randomUUID().slice(0, 8);
  return own.href;
}

/** What failed has a cause, and a busy browser may name it late. */
export function patience({ outcome }: Sight, leftMs: number): number {
  return outcome === 'error' ? leftMs : 0;
}

export function isLateReset({ trace: { errorText, tookMs = 0 }, lagMs }: Knock): boolean {
  return tookMs >= LATE_RESET_MS + LAG_SHARE * lagMs && classifyError(errorText).failure === 'connection-reset';
}

/** A page of the same host got through beside it: a failure of the socket alone, for whatever reason. */
export function withoutSocket({ trace, ...knock }: Knock): Knock {
  return { ...knock, trace: { ...trace, errorText: OWN_MARKS.webSocketFailed } };
}

/**
 * Firefox gives up a silent socket after 20 s (`network.websocket.timeout.open`), yet its connection goes on: at 30 s
 * the events say that the handshake was swallowed, or nothing, for the address is silent.
 */
function isForsaken({ outcome, closeCode }: Sight, { errorText, status }: RequestTrace): boolean {
  return outcome === 'error' && closeCode === ABNORMAL_CLOSURE && errorText === null && status === null;
}
