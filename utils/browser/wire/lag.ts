// How late was our own event loop while something ran?

const PERIOD_MS = 50;

export interface LagMeter {
  /** Gives the worst lateness in ms. */
  stop(): number;
  /** All that was late by a period and more, in ms: time in which nothing of ours ran. */
  lostMs(): number;
}

/** Starts at once. A late timer is not a slow network. */
export function meterLag(): LagMeter {
  let lastMs = performance.now();
  let worstMs = 0;
  let lostMs = 0;
  const tick = () => {
    const nowMs = performance.now();
    const lateMs = nowMs - lastMs - PERIOD_MS;
    worstMs = Math.max(worstMs, lateMs);
    if (lateMs > PERIOD_MS) lostMs += lateMs;
    lastMs = nowMs;
  };
  const timer = setInterval(tick, PERIOD_MS);
  return {
    stop() {
      clearInterval(timer);
      tick();
      return Math.round(worstMs);
    },
    lostMs() {
      tick();
      return lostMs;
    },
  };
}
