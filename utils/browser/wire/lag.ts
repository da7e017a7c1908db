// How late was our own event loop while something ran?

const PERIOD_MS = 50;

/** Starts at once; `stop` gives the worst lateness in ms. A late timer is not a slow network. */
export function meterLag(): { stop(): number } {
  let lastMs = performance.now();
  let worstMs = 0;
  const tick = () => {
    const nowMs = performance.now();
    worstMs = Math.max(worstMs, nowMs - lastMs - PERIOD_MS);
    lastMs = nowMs;
  };
  const timer = setInterval(tick, PERIOD_MS);
  return {
    stop() {
      clearInterval(timer);
      tick();
      return Math.round(worstMs);
    },
  };
}
