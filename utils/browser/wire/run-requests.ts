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
}

/** `look` does one request, `before` is what comes ahead of it and not into its times, which are of the monotonic clock. */
export async function runRequests<S extends Sight>(
  requests: readonly WireRequest[],
  look: (request: WireRequest) => Promise<S>,
  onSight: (sight: S & Timed) => void,
  before?: (request: WireRequest) => Promise<void>,
): Promise<void> {
  const startMs = performance.now();
  const waiting = [...requests].sort((one, other) => one.startAfterMs - other.startAfterMs);
  const lane = async () => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      await until(startMs + request.startAfterMs);
      await before?.(request);
      onSight(await runOne(request, look, startMs));
    }
  };
  await Promise.all(Array.from({ length: MAX_AT_ONCE }, lane));
}

async function runOne<S extends Sight>(
  request: WireRequest,
  look: (request: WireRequest) => Promise<S>,
  generationStartMs: number,
): Promise<S & Timed> {
  const lag = meterLag();
  const startMs = performance.now();
  const sight = await look(request).finally(lag.stop);
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
