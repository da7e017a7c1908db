// Did a request make a connection and a name lookup of its own?

import type { Sight } from './sight.ts';

/** The entry lands slightly after the body ends. */
const GRACE_MS = 100;

type Freshness = Pick<Sight, 'isFresh' | 'hasLookup'>;

/** Begin before the request; `read` afterwards waits shortly for the browser's entry. */
export function awaitTiming(url: string): { read(): Promise<Freshness>; stop(): void } {
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
      return freshness(await Promise.race([entry, late]));
    },
    stop() {
      observer.disconnect();
      performance.clearResourceTimings();
    },
  };
}

/** All phases are zero on opaque redirects and failures: then nothing is known. */
function freshness(entry: PerformanceResourceTiming | null): Freshness {
  if (!entry || entry.requestStart === 0) return { isFresh: null, hasLookup: null };
  return {
    isFresh: entry.connectEnd > entry.connectStart,
    hasLookup: entry.domainLookupEnd > entry.domainLookupStart,
  };
}
