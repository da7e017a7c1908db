// Is there anything to judge by at all?

import { hours } from '../../kernel/clock.ts';
import type { Rule } from '../finding.ts';
import { unknown } from '../plain-failure.ts';

/** Longer than the longest interval (24 h) with its jitter, twice missed. */
const STALE_AFTER_MS = hours(60);

export const neverChecked: Rule = ({ entry, nowMs }) => {
  const lastMs = Math.max(entry?.sign ? (entry.seen?.atMs ?? 0) : 0, entry?.lastBrowsedAtMs ?? 0);
  if (lastMs === 0) return unknown('never-checked');
  return nowMs - lastMs > STALE_AFTER_MS ? unknown('stale') : null;
};
