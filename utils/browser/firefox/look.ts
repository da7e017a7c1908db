// What does Firefox see of one request, at one connection if the host is blocked?

import { fetchOnce, MORE_TO_COME } from '../wire/fetch-once.ts';
import { until } from '../wire/run-requests.ts';
import { blankSight, type Sight } from '../wire/sight.ts';
import type { Doors } from './doors.ts';
import { type FirefoxSight, silence, UNTOLD, withName } from './firefox-sight.ts';
import type { Hush } from './hush.ts';
import { isLateReset, KNOCK_PATH, type Knock, knockOn, patience, type Stoppable, withoutSocket } from './knock.ts';
import type { RequestEvents } from './request-events.ts';
import { type NameSight, resolveName } from './resolve-name.ts';
import type { Warmth } from './warmth.ts';

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

/** Who waits behind a neighbour that has been silent for so long asks without a knock: silence does not reset. */
const NEIGHBOUR_MS = 3000;

/** But a socket can only wait, for as long as a silent one is given. */
const SOCKET_QUEUE_MS = 40_000;

const ALIVE_MS = 4000;
const LAST_CLOSES_MS = 500;

/** RFC 9110 15.5.8: the proxy's own answer; the host behind it has heard nothing. */
const PROXY_AUTHENTICATION_REQUIRED = 407;

export interface Ways {
  doors: Doors;
  hush: Hush;
  warmth: Warmth;
}

export async function look(
  request: Stoppable,
  markedUrl: string,
  events: RequestEvents,
  { doors, hush, warmth }: Ways,
  isRider = false,
): Promise<FirefoxSight> {
  const startMs = performance.now();
  const { hostname } = new URL(request.url);
  // Where a proxy is in force the name would leak past it.
  const mayResolve = (await events.isProxied(hostname)) === false;
  const name = mayResolve ? await resolveName(hostname, request.deadlineMs) : null;
  if (mayResolve && name === null) return { ...silence(), isNameSilent: true };
  const isPage = request.kind === 'https';
  const addresses = name?.addresses ?? [];
  const isFirst = doors.areUntouched(addresses);
  const waitsFromMs = performance.now();
  const places = [hostname, ...addresses];
  const isWarm = warmth.isWarm(places);
  warmth.use(places);
  // Another's knock got through, and over HTTP/2 its connection stands: there is nothing to open, and nobody to wait for.
  const early = { request, markedUrl, events, name, isFirst, isWarm, knockMs: 0 };
  if (isRider) return await question({ ...early, asideMs: 0, endMs: startMs + request.deadlineMs }, true);
  // Before the door: who held that while waiting here would look silent to a neighbour.
  const breakHush = await hush.enter(isWarm);
  const leave = await doors.enter(addresses, isPage ? NEIGHBOUR_MS : SOCKET_QUEUE_MS);
  const asideMs = performance.now() - waitsFromMs;
  const endMs = startMs + asideMs + request.deadlineMs;
  const turn: Turn = { ...early, asideMs, endMs };
  try {
    if (leave === null) return isPage ? await question(turn, false) : heldBack(turn);
    return await knockAndAsk(turn, leave);
  } finally {
    warmth.use(places);
    leave?.();
    // What closes behind it takes two round trips more, of the five and more that the knock took itself.
    setTimeout(breakHush, Math.min(LAST_CLOSES_MS, turn.knockMs / 2));
  }
}

interface Turn {
  request: Stoppable;
  markedUrl: string;
  events: RequestEvents;
  name: NameSight | null;
  /** At its addresses, in this generation. */
  isFirst: boolean;
  /** A connection of ours may be open there, from this generation or an earlier one. */
  isWarm: boolean;
  asideMs: number;
  knockMs: number;
  endMs: number;
}

async function knockAndAsk(turn: Turn, leave: () => void): Promise<FirefoxSight> {
  const { request } = turn;
  const isPage = request.kind === 'https';
  const knockedAtMs = performance.now();
  const limitMs = isPage ? Math.min(leftMs(turn), KNOCK_MS) : leftMs(turn);
  const knock = await knockOn(request, turn.events, limitMs, turn.isWarm);
  turn.knockMs = performance.now() - knockedAtMs;
  const isOpened = knock.trace.status !== null && knock.trace.status !== PROXY_AUTHENTICATION_REQUIRED;
  if (!isPage) {
    const isAlone = turn.isFirst && isLateReset(knock) && (await isStanding(turn, knockedAtMs));
    return told(turn, isAlone ? withoutSocket(knock) : knock, isOpened);
  }
  const mayTellMore = knock.sight.outcome === 'deadline' && request.deadlineMs > KNOCK_MS;
  if (!isOpened && !mayTellMore) return told(turn, knock, false);
  if (!isOpened) leave();
  // After a stranger's knock the question may open one of its own beside what it rides on.
  await until((turn.isWarm ? performance.now() : knockedAtMs) + HANDSHAKES_APART_MS);
  const beforeMs = request.discardsBody ? performance.now() - knockedAtMs : 0;
  return await question({ ...turn, asideMs: turn.asideMs + beforeMs }, isOpened);
}

/**
 * Is there a connection that the knock's HTTP/2 attempt left? Asked for half as long as the knock took: over that one an
 * answer takes a tenth of it, and should it be a name that is reset far away, no more than one hello leaves meanwhile.
 */
async function isStanding(turn: Turn, knockedAtMs: number): Promise<boolean> {
  const tookMs = performance.now() - knockedAtMs;
  await until(knockedAtMs + HANDSHAKES_APART_MS);
  return (await headOver(turn, tookMs / 2, '')).outcome === 'response';
}

/**
 * Rides on what the knock has opened. Through the knock the host was reached afresh;
 * without, it may ride on what the one neighbour at the door has left. Then it is asked again, in the hope of a
 * connection that Firefox has opened meanwhile: its timing does not show it, and nothing of ours closes the neighbour's.
 */
async function question(turn: Turn, isThrough: boolean): Promise<FirefoxSight> {
  const { request, markedUrl, events, name } = turn;
  const fromMs = performance.now();
  const pool = !request.padding || (await isAlive(turn)) ? 'include' : 'omit';
  const asideMs = turn.asideMs + (request.padding ? performance.now() - fromMs : 0);
  const ask = async (url: string) => {
    const sight = await fetchStoppably({ ...request, deadlineMs: leftMs(turn) }, url, pool, events.carriesSeveral);
    return { sight, trace: await events.traceOf(url, patience(sight, leftMs(turn))) };
  };
  const first = await ask(markedUrl);
  const hasRidden = !isThrough && !request.padding && first.sight.isFresh === false;
  const { sight, trace } = hasRidden ? await ask(`${markedUrl}!`) : first;
  const isFresh = isThrough || hasRidden || sight.isFresh;
  return withName({ ...sight, status: sight.status ?? trace.status, isFresh, trace, asideMs }, name);
}

/** A connection that froze in an earlier transfer may still be there, and swallows whatever is sent over it. */
async function isAlive(turn: Turn): Promise<boolean> {
  const sight = await headOver(turn, ALIVE_MS, `#${MORE_TO_COME}`);
  return sight.outcome === 'response';
}

function headOver(turn: Turn, limitMs: number, mark: string): Promise<Sight> {
  const { padding: _, ...plain } = turn.request;
  const url = `https://${new URL(plain.url).hostname}${KNOCK_PATH}${mark}`;
  const deadlineMs = Math.min(limitMs, leftMs(turn));
  return fetchStoppably({ ...plain, kind: 'https', method: 'HEAD', headers: {}, deadlineMs }, url, 'include');
}

function fetchStoppably({ stop, ...request }: Stoppable, ...[url, pool, carriesSeveral]: HowToFetch): Promise<Sight> {
  const abort = new AbortController();
  stop?.throwIfAborted();
  stop?.addEventListener('abort', () => abort.abort());
  return fetchOnce(request, url, pool, carriesSeveral, abort);
}

type HowToFetch = [url: string, pool: Parameters<typeof fetchOnce>[2], carriesSeveral?: (url: string) => boolean];

function leftMs({ endMs }: Turn): number {
  return Math.max(1, endMs - performance.now());
}

function told({ name, asideMs }: Turn, { sight, trace }: Knock, isThrough: boolean): FirefoxSight {
  const seen = { ...sight, status: trace.status, trace, asideMs };
  return withName(isThrough ? { ...seen, outcome: 'response', isFresh: true } : seen, name);
}

/** It never left the browser, so it proves nothing. */
function heldBack({ name, asideMs }: Turn): FirefoxSight {
  return withName({ ...blankSight(), trace: { ...UNTOLD, errorText: 'NS_BINDING_ABORTED' }, asideMs }, name);
}
