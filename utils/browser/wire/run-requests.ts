// In which order, and how many at once, do the requests of a generation run?

import type { WireRequest } from '../../ports/network.ts';
import { fetchOnce } from './fetch-once.ts';
import { meterLag } from './lag.ts';
import { openSocket } from './open-socket.ts';
import type { Sight } from './sight.ts';

/** At most so many hosts in flight (D6). */
const MAX_AT_ONCE = 4;

export interface PageSight extends Sight {
  id: string;
  /** Since the generation began. */
  startedAfterMs: number;
  durationMs: number;
  lagMs: number;
}

/** `mark` gives each fetch its fragment; sockets take none. Times come from the monotonic clock. */
export async function runRequests(
  requests: readonly WireRequest[],
  mark: (request: WireRequest) => string,
  onSight: (sight: PageSight) => void,
): Promise<void> {
  const startMs = performance.now();
  const waiting = [...requests].sort((one, other) => one.startAfterMs - other.startAfterMs);
  const lane = async () => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      await until(startMs + request.startAfterMs);
      onSight(await runOne(request, mark(request), startMs));
    }
  };
  await Promise.all(Array.from({ length: MAX_AT_ONCE }, lane));
}

async function runOne(request: WireRequest, markedUrl: string, generationStartMs: number): Promise<PageSight> {
  const lag = meterLag();
  const startMs = performance.now();
  const sight = request.kind === 'websocket' ? await openSocket(request) : await fetchOnce(request, markedUrl);
  return {
    ...sight,
    id: request.id,
    startedAfterMs: startMs - generationStartMs,
    durationMs: performance.now() - startMs,
    lagMs: lag.stop(),
  };
}

function until(atMs: number): Promise<void> {
  const waitMs = atMs - performance.now();
  return waitMs <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, waitMs));
}
