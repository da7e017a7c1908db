// What does Firefox see of one request, at one connection if the host is blocked?

import type { AddressClass, NameAnswer } from '../../evidence/observation.ts';
import type { WireRequest } from '../../ports/network.ts';
import { fetchOnce } from '../wire/fetch-once.ts';
import { openSocket } from '../wire/open-socket.ts';
import { until } from '../wire/run-requests.ts';
import { blankSight, type Sight } from '../wire/sight.ts';
import type { RequestEvents, RequestTrace } from './request-events.ts';
import { type NameSight, resolveName } from './resolve-name.ts';

/** A page's answer to the knock is of no interest, so the knock asks for something small that most hosts have. */
const KNOCK_PATH = '/robots.txt';

/**
 * Who has not answered a knock by then does not reset, and may be asked by a fetch, where there is time left: of a fetch
 * that we end ourselves, unlike of a socket, Firefox tells how far it got.
 */
const KNOCK_MS = 10_000;

/**
 * The knock makes two handshakes, three on a slow device, where Firefox opens a spare connection after 250 ms; the fourth
 * within 400 ms is the one that can get a host frozen (D6).
 */
const HANDSHAKES_APART_MS = 450;

/** RFC 9110 15.5.8: the proxy's own answer; the host behind it has heard nothing. */
const PROXY_AUTHENTICATION_REQUIRED = 407;

/** RFC 6455 7.1.5: closed without a word from the other side. */
const ABNORMAL_CLOSURE = 1006;

export interface FirefoxSight extends Sight {
  trace: RequestTrace;
  nameHere: NameAnswer | null;
  isNameSilent?: boolean;
  /** Where the name leads; stands in for an address that the request itself did not show. */
  nameClass: AddressClass | null;
}

/** `mayResolve` only where no proxy is in force: the name would leak past it. */
export async function look(
  request: WireRequest,
  markedUrl: string,
  events: RequestEvents,
  mayResolve: boolean,
): Promise<FirefoxSight> {
  const startMs = performance.now();
  const leftMs = () => Math.max(1, request.deadlineMs - (performance.now() - startMs));
  const name = mayResolve ? await resolveName(new URL(request.url).hostname, request.deadlineMs) : null;
  if (mayResolve && name === null) return { ...silence(), isNameSilent: true };
  const isPage = request.kind === 'https';
  const knock = await knockOn(request, events, isPage ? Math.min(leftMs(), KNOCK_MS) : leftMs());
  const isThrough = knock.trace.status !== null && knock.trace.status !== PROXY_AUTHENTICATION_REQUIRED;
  const mayTellMore = knock.sight.outcome === 'deadline' && request.deadlineMs > KNOCK_MS;
  if (!isPage || !(isThrough || mayTellMore)) return told(knock, name, isThrough);
  await until(startMs + HANDSHAKES_APART_MS);
  const sight = await fetchOnce({ ...request, deadlineMs: leftMs() }, markedUrl);
  const trace = await events.traceOf(markedUrl, patience(sight, leftMs()));
  // Through the knock the host was reached afresh, whatever connection this fetch then took.
  const isFresh = isThrough || sight.isFresh;
  return withName({ ...sight, status: sight.status ?? trace.status, isFresh, trace }, name);
}

/**
 * A fetch to a host that resets opens up to eleven connections, a socket exactly one. Its refusal by HTTP comes with a
 * status, its failure with the same error and address as a fetch's.
 */
async function knockOn(request: WireRequest, events: RequestEvents, deadlineMs: number) {
  const endMs = performance.now() + deadlineMs;
  const { hostname } = new URL(request.url);
  const url = request.kind === 'websocket' ? request.url : `wss://${hostname}${KNOCK_PATH}`;
  const sight = await openSocket({ ...request, url, deadlineMs });
  const trace = await events.traceOf(url, patience(sight, endMs - performance.now()));
  return { sight: isForsaken(sight, trace) ? { ...sight, outcome: 'deadline' as const } : sight, trace };
}

/** What failed has a cause, and a busy browser may name it late. */
function patience({ outcome }: Sight, leftMs: number): number {
  return outcome === 'error' ? leftMs : 0;
}

/**
 * Firefox gives up a silent socket after 20 s (`network.websocket.timeout.open`), yet its connection goes on: at 30 s
 * the events say that the handshake was swallowed, or nothing, for the address is silent.
 */
function isForsaken({ outcome, closeCode }: Sight, { errorText, status }: RequestTrace): boolean {
  return outcome === 'error' && closeCode === ABNORMAL_CLOSURE && errorText === null && status === null;
}

function told(knock: { sight: Sight; trace: RequestTrace }, name: NameSight | null, isThrough: boolean): FirefoxSight {
  const { sight, trace } = knock;
  if (!isThrough) return withName({ ...sight, status: trace.status, trace }, name);
  return withName({ ...sight, outcome: 'response', status: trace.status, isFresh: true, trace }, name);
}

function withName(sight: Omit<FirefoxSight, 'nameHere' | 'nameClass'>, name: NameSight | null): FirefoxSight {
  return { ...sight, nameHere: name?.says ?? null, nameClass: name?.addressClass ?? null };
}

function silence(): FirefoxSight {
  const trace = { errorText: null, status: null, location: null, addressClass: null, isProxied: null };
  return withName({ ...blankSight(), outcome: 'deadline', trace }, null);
}
