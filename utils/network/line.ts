// How far can times be trusted on this line right now?

import type { LineQuality } from './network.ts';

/** A cold check costs 4 round trips: up to here nothing was lost on the way, or the line is quick enough to shrug it off. */
const BRISK_MS = 1500;
const ONE_HICCUP_MS = 4000;
/** Equal times are a long line; unequal ones are retransmissions, whose waits begin at a second. */
const STEADY_RATIO = 1.6;
const LONG_LINE_MS = 3500;
const SLOW_MEDIAN_MS = 3000;
const SLOWEST_STEADY_MS = 6000;

/**
 * `passMs`: times to response of the controls that passed; `timeFailures`: how many failed by silence.
 * `good`: silence of a target means something. `slow`: it means little. `lossy`: nothing.
 */
export function lineQuality(passMs: readonly number[], timeFailures: number): LineQuality {
  const fastest = Math.min(...passMs);
  const slowest = Math.max(...passMs);
  const median = medianOf(passMs);
  if (median === null) return 'lossy';
  if (timeFailures > 0) return withSilentControls(passMs, timeFailures, slowest);
  if (slowest <= BRISK_MS) return 'good';
  // One packet lost among three brisk controls is an ordinary day.
  if (passMs.length >= 3 && median <= BRISK_MS && slowest <= ONE_HICCUP_MS) return 'good';
  if (passMs.length >= 2 && slowest <= fastest * STEADY_RATIO) {
    if (slowest <= LONG_LINE_MS) return 'good';
    if (slowest <= SLOWEST_STEADY_MS) return 'slow';
  }
  return median <= SLOW_MEDIAN_MS ? 'slow' : 'lossy';
}

/** One dead control among brisk ones is that control's trouble; silence among slow ones is the line's. */
function withSilentControls(passMs: readonly number[], timeFailures: number, slowest: number): LineQuality {
  if (slowest > BRISK_MS || passMs.length < 2 * timeFailures) return 'lossy';
  return passMs.length >= 3 ? 'good' : 'slow';
}

export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}
