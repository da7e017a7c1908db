// What does one fetch see, within its deadline and without following anything?

import type { WireRequest } from '../../ports/network.ts';
import { readBody } from './read-body.ts';
import { blankSight, KEPT_HEADERS, type Sight } from './sight.ts';
import { awaitTiming } from './timing.ts';

/** `url` is the request's URL, marked by a fragment (which never reaches the wire). */
export async function fetchOnce(request: WireRequest, url: string): Promise<Sight> {
  const sight = blankSight();
  const abort = new AbortController();
  let isExpired = false;
  const timer = setTimeout(() => {
    isExpired = true;
    abort.abort();
  }, request.deadlineMs);
  const timing = awaitTiming(url);
  try {
    await followOut(request, url, abort, sight);
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

async function followOut(request: WireRequest, url: string, abort: AbortController, sight: Sight): Promise<void> {
  const startMs = performance.now();
  const response = await send(request, url, abort.signal);
  sight.responseMs = performance.now() - startMs;
  sight.isRedirect = response.type === 'opaqueredirect';
  sight.status = sight.isRedirect ? null : response.status;
  for (const name of KEPT_HEADERS) {
    const value = response.headers.get(name);
    if (value !== null) sight.headers[name] = value;
  }
  sight.outcome = 'response';
  if (request.padding) await sendPadded(request, url, abort, sight);
  else if (request.maxBodyBytes > 0 && !sight.isRedirect) await readBody(response, request, sight);
  // Whatever was not read shall not come.
  if (request.method === 'GET') abort.abort();
}

function send(request: WireRequest, url: string, signal: AbortSignal): Promise<Response> {
  return fetch(url, {
    method: request.method,
    headers: request.headers,
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  });
}

/** One after another over the connection that the first answer proved; the bytes counted are those sent. */
async function sendPadded(request: WireRequest, url: string, abort: AbortController, sight: Sight): Promise<void> {
  const { times, bytes } = request.padding as { times: number; bytes: number };
  for (let sent = 0; sent < times; sent++) {
    let isStalled = false;
    const timer = setTimeout(() => {
      isStalled = true;
      abort.abort();
    }, request.stallMs ?? request.deadlineMs);
    try {
      await send(request, padded(url, sent, bytes), abort.signal);
    } catch (error) {
      if (!isStalled) throw error;
      sight.outcome = 'stalled';
      return;
    } finally {
      clearTimeout(timer);
    }
    sight.bytesDown += bytes;
  }
}

/** Header compression must save nothing: the number keeps it from referring back, and an X takes it eight bits (RFC 7541). */
function padded(url: string, index: number, bytes: number): string {
  const marked = new URL(url);
  marked.search = `?${index}${'X'.repeat(bytes - 1)}`;
  return marked.href;
}
