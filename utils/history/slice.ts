// How long was a service in which state, whatever the resolution it is kept in?

import type { ChannelName } from '../catalogue/service.ts';
import { days, hours, minutes } from '../kernel/clock.ts';
import type { Mechanism, VerdictState } from '../verdict/verdict.ts';
import { type DayChunk, dayOf, dayStartMs, nextDay, readTrack } from './chunk.ts';
import type { Sample } from './sample.ts';

/** A stretch of time: one look that speaks for a while, or a folded hour or day. */
export interface Slice {
  startMs: number;
  endMs: number;
  /** Milliseconds in each state; `unknown` is never among them, for it is a gap. */
  spentMs: Readonly<Partial<Record<VerdictState, number>>>;
  mechanism: Mechanism | null;
  responseMs: number | null;
  checks: number;
  channels: Readonly<Partial<Record<ChannelName, VerdictState>>>;
}

/**
 * Slices of one service between two moments, in the order of time, clipped to them. `epochIds` null = every network; of
 * two networks the later look cuts the earlier one short. `chunks` in any order.
 */
export function slicesOf(
  chunks: readonly DayChunk[],
  service: string,
  range: { fromMs: number; toMs: number; epochIds: readonly string[] | null },
): readonly Slice[] {
  const folded = new Set(chunks.filter((chunk) => chunk.level !== 'minute').map((chunk) => chunk.day));
  const samples: Sample[] = [];
  const slices: Slice[] = [];
  for (const chunk of chunks) {
    for (const epochId of Object.keys(chunk.tracks)) {
      if (range.epochIds !== null && !range.epochIds.includes(epochId)) continue;
      const track = readTrack(chunk, epochId, service);
      slices.push(...binSlices(chunk, track.bins));
      samples.push(...track.samples);
      // The last look of a folded day speaks on into the next one, unless that has been folded with it.
      if (chunk.level !== 'minute' && track.last !== null && !folded.has(nextDay(chunk.day))) samples.push(track.last);
    }
  }
  slices.push(...sampleSlices(samples).flatMap((slice) => afterFolded(slice, folded)));
  return slices.flatMap((slice) => clip(slice, range.fromMs, range.toMs)).sort((a, b) => a.startMs - b.startMs);
}

/** What lies within a folded day is in its bins already. */
function afterFolded(slice: Slice, folded: ReadonlySet<string>): Slice[] {
  const day = dayOf(slice.startMs);
  return folded.has(day)
    ? clip(slice, dayStartMs(nextDay(day)), slice.endMs).map((it) => ({ ...it, checks: 0 }))
    : [slice];
}

/** Each look speaks until the next one, or as long as it may. */
export function sampleSlices(samples: readonly Sample[]): readonly Slice[] {
  const ordered = [...samples].sort((a, b) => a.atMs - b.atMs);
  return ordered.flatMap((sample, i) => {
    const nextMs = ordered[i + 1]?.atMs ?? Number.POSITIVE_INFINITY;
    const endMs = Math.min(sample.atMs + minutes(sample.holdMinutes), nextMs);
    if (sample.state === 'unknown' || endMs <= sample.atMs) return [];
    const { atMs: startMs, state, mechanism, responseMs, channels } = sample;
    return [{ startMs, endMs, spentMs: { [state]: endMs - startMs }, mechanism, responseMs, checks: 1, channels }];
  });
}

function binSlices(chunk: DayChunk, bins: ReturnType<typeof readTrack>['bins']): Slice[] {
  const lengthMs = chunk.level === 'hour' ? hours(1) : days(1);
  return bins.map((bin) => {
    const startMs = dayStartMs(chunk.day) + minutes(bin.startMinute);
    const spent = Object.entries(bin.minutes).filter(([state]) => state !== 'unknown');
    return {
      startMs,
      endMs: startMs + lengthMs,
      spentMs: Object.fromEntries(spent.map(([state, count]) => [state, minutes(count)])),
      mechanism: bin.mechanism,
      responseMs: bin.responseMs,
      checks: bin.checks,
      channels: bin.channels,
    };
  });
}

/** A folded slice that is cut keeps its proportions; where in it which state was, nobody knows any more. */
export function clip(slice: Slice, fromMs: number, toMs: number): Slice[] {
  const startMs = Math.max(slice.startMs, fromMs);
  const endMs = Math.min(slice.endMs, toMs);
  if (endMs <= startMs) return [];
  const share = (endMs - startMs) / (slice.endMs - slice.startMs);
  if (share === 1) return [slice];
  const spentMs: Partial<Record<VerdictState, number>> = {};
  for (const state of Object.keys(slice.spentMs) as VerdictState[])
    spentMs[state] = (slice.spentMs[state] ?? 0) * share;
  return [{ ...slice, startMs, endMs, spentMs }];
}
