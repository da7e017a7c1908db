// What does the record say of one service over a range of time?

import type { Snapshot } from '../../utils/contracts/snapshot.ts';
import { availability, slotsOf } from '../../utils/history/availability.ts';
import { type DayChunk, dayOf } from '../../utils/history/chunk.ts';
import { countTroubles, type Episode } from '../../utils/history/episode.ts';
import { slicesOf } from '../../utils/history/slice.ts';
import { days, minutes } from '../../utils/kernel/clock.ts';
import type { VerdictState } from '../../utils/verdict/verdict.ts';

export const RANGES = {
  day: { days: 1, count: 48 },
  week: { days: 7, count: 84 },
  month: { days: 30, count: 90 },
} as const;
export type RangeName = keyof typeof RANGES;

export interface Past {
  slots: readonly { startMs: number; state: VerdictState | null; responseMs: number | null }[];
  slotMs: number;
  /** Of the time in which it was known; null where nothing was. */
  workingShare: number | null;
  /** How often within 30 days it stopped getting through. */
  troubles: number;
  /** Newest first. */
  episodes: readonly {
    state: VerdictState;
    mechanism: Episode['mechanism'];
    beganAtMs: number;
    endedAtMs: number | null;
  }[];
}

/** What is stored of the days that a range touches, by record key. */
export function recordKeys(range: RangeName, nowMs: number): string[] {
  const keys: string[] = [];
  for (let ago = RANGES[range].days; ago >= 0; ago--) keys.push(`history:${dayOf(nowMs - days(ago))}`);
  return keys;
}

/** From the record where there is one; the last day also from the snapshot's own strip. */
export function pastOf(
  service: Snapshot['services'][number],
  record: { chunks: readonly DayChunk[]; episodes: readonly Episode[] },
  range: RangeName,
  nowMs: number,
  /** Null = whichever network it was. */
  epochId: string | null,
): Past {
  const { count } = RANGES[range];
  const lengthMs = days(RANGES[range].days);
  const fromMs = nowMs - lengthMs;
  const slices = slicesOf(record.chunks, service.id, {
    fromMs,
    toMs: nowMs,
    epochIds: epochId === null ? null : [epochId],
  });
  if (slices.length === 0)
    return range === 'day' && epochId === null ? pastOfStrip(service, nowMs) : { ...NO_PAST, slotMs: lengthMs / count };
  const epochIds = epochId === null ? null : [epochId];
  return {
    slots: slotsOf(slices, { fromMs, toMs: nowMs, count }),
    slotMs: lengthMs / count,
    workingShare: availability(slices, fromMs, nowMs).workingShare,
    troubles: countTroubles(record.episodes, { service: service.id, epochIds, withinDays: 30, nowMs }),
    episodes: record.episodes
      .filter((episode) => episode.service === service.id && (epochId === null || episode.epochId === epochId))
      .filter((episode) => (episode.endedAtMs ?? nowMs) >= fromMs)
      .toReversed(),
  };
}

const NO_PAST: Past = { slots: [], slotMs: 1, workingShare: null, troubles: 0, episodes: [] };

function pastOfStrip({ strip }: Snapshot['services'][number], nowMs: number): Past {
  const slotMs = minutes(30);
  const slots = strip.map((state, index) => ({
    startMs: nowMs - (strip.length - index) * slotMs,
    state,
    responseMs: null,
  }));
  const known = slots.filter(({ state }) => state !== null && state !== 'unclear' && state !== 'unknown');
  const share = known.length === 0 ? null : known.filter(({ state }) => state === 'working').length / known.length;
  return { slots, slotMs, workingShare: share, troubles: 0, episodes: episodesOf(slots, slotMs) };
}

/** Neighbouring slots of one state; gaps end nothing, for nobody looked. */
function episodesOf(slots: Past['slots'], slotMs: number): Past['episodes'] {
  const episodes: { state: VerdictState; mechanism: null; beganAtMs: number; endedAtMs: number | null }[] = [];
  for (const { state, startMs } of slots) {
    const last = episodes.at(-1);
    if (state === null || state === 'unknown') continue;
    if (last?.state === state) last.endedAtMs = startMs + slotMs;
    else episodes.push({ state, mechanism: null, beganAtMs: startMs, endedAtMs: startMs + slotMs });
  }
  const last = episodes.at(-1);
  if (last) last.endedAtMs = null;
  return episodes.reverse();
}
