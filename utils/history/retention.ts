// Which days are kept, which are folded, and which must go without a trace?

import { days } from '../kernel/clock.ts';
import { dayOf, isDay, type Level } from './chunk.ts';
import type { Episode } from './episode.ts';

/** Every look for a week, hours for a month, days beyond. */
const MINUTES_KEPT_DAYS = 7;
const HOURS_KEPT_DAYS = 31;

export interface RetentionPlan {
  /** Days to delete; whoever stores them sees to it that no byte stays. */
  drop: readonly string[];
  /** Days to fold, oldest first: a day is folded with the day before it at hand. */
  fold: readonly { day: string; to: Level }[];
}

/**
 * `retentionDays` 0 = nothing on disk (D15). Days from the future (the clock was set back) stay until they are past,
 * keys that are no day go.
 */
export function planRetention(
  stored: readonly { day: string; level: Level }[],
  retentionDays: number,
  nowMs: number,
): RetentionPlan {
  const drop: string[] = [];
  const fold: { day: string; to: Level }[] = [];
  for (const { day, level } of [...stored].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    if (!isDay(day) || retentionDays === 0 || day <= dayOf(nowMs - days(retentionDays))) drop.push(day);
    else if (day <= dayOf(nowMs - days(HOURS_KEPT_DAYS)))
      fold.push(...(level === 'day' ? [] : [{ day, to: 'day' as const }]));
    else if (day <= dayOf(nowMs - days(MINUTES_KEPT_DAYS)) && level === 'minute') fold.push({ day, to: 'hour' });
  }
  return { drop, fold };
}

/** Episodes that ended before the retention began are gone; those that still last stay. */
export function keepEpisodes(episodes: readonly Episode[], retentionDays: number, nowMs: number): readonly Episode[] {
  if (retentionDays === 0) return [];
  return episodes.filter((it) => it.endedAtMs === null || it.endedAtMs > nowMs - days(retentionDays));
}
