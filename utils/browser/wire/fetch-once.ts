// What does one fetch see, within its deadline and without following anything?

import type { WireRequest } from '../../ports/network.ts';
import { readBody } from './read-body.ts';
import { blankSight, KEPT_HEADERS, type Sight } from './sight.ts';
import { awaitTiming } from './timing.ts';

/** At the end of a mark: more will follow on this connection, so it must stay open. The last of a transfer drops it. */
export const MORE_TO_COME = '+';

/** Which of the browser's two sets of connections: with `include` also those that sockets leave. */
type Pool = 'omit' | 'include';

/** `url` is the request's URL, marked by a fragment (which never reaches the wire). `abort` ends it early, as an error. */
export async function fetchOnce(
  request: WireRequest,
  url: string,
  pool: Pool = 'omit',
  carriesSeveral = timingShowsSeveral,
  abort = new AbortController(),
): Promise<Sight> {
  const sight = blankSight();
  let isExpired = false;
  const timer = setTimeout(() => {
    isExpired = true;
    abort.abort();
  }, request.deadlineMs);
  const timing = awaitTiming(url);
  try {
    await followOut({ request, url, pool, carriesSeveral, abort, sight });
  } catch {
    // What failed stands in the browser's own events; here it only matters whether it was our own clock.
    sight.outcome = isExpired ? 'deadline' : 'error';
  } finally {
    clearTimeout(timer);
  }
  if (sight.responseMs !== null) Object.assign(sight, await timing.read());
  else if (isExpired) sight.isHandshaking = (await timing.read()).isHandshaking;
  timing.stop();
  return sight;
}

interface Errand {
  request: WireRequest;
  url: string;
  pool: Pool;
  /** HTTP/1.1 would open a connection for each, and more than three handshakes at once are what we never make (D6). */
  carriesSeveral: (url: string) => boolean;
  abort: AbortController;
  sight: Sight;
}

async function followOut(errand: Errand): Promise<void> {
  const { request, abort, sight } = errand;
  const startMs = performance.now();
  const response = await send(errand, errand.url);
  sight.responseMs = performance.now() - startMs;
  sight.isRedirect = response.type === 'opaqueredirect';
  sight.status = sight.isRedirect ? null : response.status;
  for (const name of KEPT_HEADERS) {
    const value = response.headers.get(name);
    if (value !== null) sight.headers[name] = value;
  }
  sight.outcome = 'response';
  if (request.padding) await sendPadded(errand);
  else if (request.maxBodyBytes > 0 && !sight.isRedirect) await readBody(response, request, sight);
  // Whatever was not read shall not come.
  if (request.method === 'GET') abort.abort();
}

function send({ request, pool, abort }: Errand, url: string): Promise<Response> {
  return fetch(url, {
    method: request.method,
    headers: request.headers,
    redirect: 'manual',
    credentials: pool,
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: abort.signal,
  });
}

/**
 * Over the connection that the first answer proved; the bytes counted are those sent and answered. A server that takes its
 * time is no slow line, so what an answer takes with no load at all, before or after, is taken off the time of the load.
 */
async function sendPadded(errand: Errand): Promise<void> {
  const { request, url, carriesSeveral, abort, sight } = errand;
  const { times, bytes, together } = request.padding as NonNullable<WireRequest['padding']>;
  const stall = stallTimer(request.stallMs ?? request.deadlineMs, () => {
    sight.outcome = 'stalled';
    abort.abort();
  });
  const sendOne = async (index: number) => {
    await send(errand, padded(url, index, bytes));
    sight.bytesDown += bytes;
    stall.begin();
  };
  try {
    stall.allow(sight.responseMs ?? 0);
    const answerMs = await timeOf(() => send(errand, url));
    stall.allow(answerMs);
    let load = { bytes: 0, ms: 0, answers: 0 };
    for (let index = 1; index <= times; index++) {
      const ms = await timeOf(() => sendOne(index));
      load = { bytes: load.bytes + bytes, ms: load.ms + ms, answers: index };
      sight.burst = beyond(load, answerMs);
    }
    if (carriesSeveral(url)) {
      const sendAll = () => Promise.all(Array.from({ length: together }, (_, it) => sendOne(times + 1 + it)));
      load = { bytes: together * bytes, ms: await timeOf(sendAll), answers: 1 };
    }
    const lastMs = await timeOf(() => send(errand, withoutMore(url)));
    sight.burst = beyond(load, Math.max(answerMs, lastMs));
  } catch (error) {
    if (!stall.isOver()) throw error;
  } finally {
    stall.end();
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

function beyond({ bytes, ms, answers }: { bytes: number; ms: number; answers: number }, answerMs: number) {
  return { bytes, ms: Math.max(1, ms - answers * answerMs) };
}

/** `onStall` is called when nothing has begun it anew for so long. */
function stallTimer(ms: number, onStall: () => void) {
  let allowedMs = ms;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const end = () => clearTimeout(timer);
  return {
    begin() {
      end();
      timer = setTimeout(() => {
        isOver = true;
        onStall();
      }, allowedMs);
    },
    /** From now on a silence may last so much longer. */
    allow(moreMs: number) {
      allowedMs = ms + moreMs;
      this.begin();
    },
    end,
    isOver: () => isOver,
  };
}

function timingShowsSeveral(url: string): boolean {
  const { origin } = new URL(url);
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return entries.some(({ name, nextHopProtocol }) => name.startsWith(`${origin}/`) && /^h[23]/.test(nextHopProtocol));
}

/** Header compression must save nothing: the number keeps it from referring back, and an X takes it eight bits (RFC 7541). */
function padded(url: string, index: number, bytes: number): string {
  const marked = new URL(url);
  marked.search = `?${index}${'X'.repeat(bytes - 1)}`;
  return marked.href;
}

function withoutMore(url: string): string {
  return url.endsWith(MORE_TO_COME) ? url.slice(0, -MORE_TO_COME.length) : url;
}
