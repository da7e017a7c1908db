// How often may a feed be asked, and how does a new one begin?

import { hours } from '../kernel/clock.ts';
import type { Random } from '../kernel/random.ts';
import type { SourceState } from './news-state.ts';

/** Twice a day at most, failures included. */
export const PERIOD_MS = hours(12);

/** Never earlier than the period, up to a quarter later. */
export function spread(periodMs: number, random: Random): number {
  return Math.round(periodMs * (1 + 0.25 * random.next()));
}

export const NEW_SOURCE: SourceState = {
  etag: null,
  lastModified: null,
  movedUrl: null,
  fetchedAtMs: null,
  nextAtMs: 0,
  failures: 0,
  problem: null,
  status: null,
};
