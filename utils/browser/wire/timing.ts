// Did a request make a connection and a name lookup of its own?

import type { Sight } from './sight.ts';

/** The entry lands slightly after the body ends. */
const GRACE_MS = 100;

type Timing = Pick<Sight, 'isFresh' | 'hasLookup' | 'connectMs' | 'isHandshaking'>;

/** Begin before the request; `read` afterwards waits shortly for the browser's entry. */
export function awaitTiming(url: string): { read(): Promise<Timing>; stop(): void } {
  let resolveEntry: (entry: PerformanceResourceTiming) => void = () => undefined;
  const entry = new Promise<PerformanceResourceTiming>((resolve) => {
    resolveEntry = resolve;
  });
  const observer = new PerformanceObserver((list) => {
    const own = list.getEntries().find((candidate) => candidate.name === url);
    if (own) resolveEntry(own as PerformanceResourceTiming);
  });
  observer.observe({ type: 'resource' });
  return {
    async read() {
      const late = new Promise<null>((resolve) => setTimeout(resolve, GRACE_MS, null));
      return timingOf(await Promise.race([entry, late]));
    },
    stop() {
      observer.disconnect();
      performance.clearResourceTimings();
    },
  };
}

/** All phases are zero on opaque redirects and on Chromium's failures: then nothing is known. */
function timingOf(entry: PerformanceResourceTiming | null): Timing {
  if (!entry || entry.requestStart === 0)
    return { isFresh: null, hasLookup: null, connectMs: null, isHandshaking: false };
  const connectMs = entry.secureConnectionStart - entry.connectStart;
  return {
    isFresh: entry.connectEnd > entry.connectStart,
    hasLookup: entry.domainLookupEnd > entry.domainLookupStart,
    connectMs: connectMs > 0 ? connectMs : null,
    // Firefox puts the start in the place of a phase that was never reached.
    isHandshaking: entry.secureConnectionStart > entry.connectStart && entry.requestStart <= entry.startTime,
  };
}
