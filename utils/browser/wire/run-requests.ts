// In which order, and how many at once, do the requests of a generation run?

import type { WireRequest } from '../../ports/network.ts';
import { meterLag } from './lag.ts';
import type { Sight } from './sight.ts';

/** At most so many hosts in flight (D6). */
const MAX_AT_ONCE = 4;

export interface Timed {
  id: string;
  /** Since the generation began. */
  startedAfterMs: number;
  durationMs: number;
  lagMs: number;
  /** The request on whose connection this one waited, in vain: that one's story is this one's, too. */
  failedWithId?: string;
}

/** Does one request; `isRider`: over the connection that another has just been answered on. */
type Look<S> = (request: WireRequest, isRider: boolean) => Promise<S>;

/**
 * `before` is what comes ahead of a look and not into its times, which are of the monotonic clock. Of those that may share
 * a connection the first goes alone: side by side each would make a handshake of its own (D6).
 */
export async function runRequests<S extends Sight>(
  requests: readonly WireRequest[],
  look: Look<S>,
  onSight: (sight: S & Timed) => void,
  before?: (request: WireRequest) => Promise<void>,
): Promise<void> {
  const startMs = performance.now();
  const waiting = byConnection(requests).sort(([one], [other]) => one.startAfterMs - other.startAfterMs);
  const go = async (request: WireRequest, isRider: boolean) => {
    await until(startMs + request.startAfterMs);
    await before?.(request);
    const sight = await runOne(request, () => look(request, isRider), startMs);
    onSight(sight);
    return sight;
  };
  const lane = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      const [first, ...others] = group;
      const sight = await go(first, false);
      if (sight.responseMs !== null) await Promise.all(others.map((it) => go(it, true)));
      else for (const { id } of others) onSight({ ...sight, id, failedWithId: first.id });
    }
  };
  await Promise.all(Array.from({ length: MAX_AT_ONCE }, lane));
}

/** Never empty. */
type Group = [WireRequest, ...WireRequest[]];

function byConnection(requests: readonly WireRequest[]): Group[] {
  const groups = new Map<string, Group>();
  for (const request of requests) {
    const key = request.mayShare ? new URL(request.url).host : request.id;
    const group = groups.get(key);
    if (group) group.push(request);
    else groups.set(key, [request]);
  }
  return [...groups.values()];
}

async function runOne<S extends Sight>(
  request: WireRequest,
  look: () => Promise<S>,
  generationStartMs: number,
): Promise<S & Timed> {
  const lag = meterLag();
  const startMs = performance.now();
  const sight = await look().finally(lag.stop);
  return {
    ...sight,
    id: request.id,
    startedAfterMs: startMs - generationStartMs,
    durationMs: performance.now() - startMs,
    lagMs: lag.stop(),
  };
}

export function until(atMs: number): Promise<void> {
  const waitMs = atMs - performance.now();
  return waitMs <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, waitMs));
}
