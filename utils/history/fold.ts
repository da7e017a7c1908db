// How do a day's looks shrink to hours, and its hours to one line, without changing what they add up to?

import { hours, minutes } from '../kernel/clock.ts';
import type { Mechanism, VerdictState } from '../verdict/verdict.ts';
import { type Bin, packBin, worstChannels } from './bin.ts';
import { type DayChunk, dayStartMs, type Level, readTrack, type Track } from './chunk.ts';
import { packSample, type Sample } from './sample.ts';
import { clip, type Slice, sampleSlices } from './slice.ts';

/**
 * Folds a chunk to a coarser level; at that level or beyond it comes back as it is. `previous` is the day before, at any
 * level: its last look still speaks for the first minutes of this day.
 */
export function foldChunk(chunk: DayChunk, level: Level, previous: DayChunk | null): DayChunk {
  if (rank(chunk.level) >= rank(level)) return chunk;
  const tracks: Record<string, Record<string, string>> = {};
  for (const [epochId, services] of Object.entries(chunk.tracks)) {
    const folded: Record<string, string> = {};
    for (const service of Object.keys(services)) {
      const carried = previous === null ? null : readTrack(previous, epochId, service).last;
      folded[service] = foldTrack(chunk, readTrack(chunk, epochId, service), level, carried);
    }
    tracks[epochId] = folded;
  }
  return { ...chunk, level, tracks };
}

function foldTrack(chunk: DayChunk, track: Track, level: Level, carried: Sample | null): string {
  const startMs = dayStartMs(chunk.day);
  const hourly = chunk.level === 'minute' ? hourBins(track.samples, carried, startMs) : track.bins;
  const bins = level === 'day' && hourly.length > 0 ? [joined(hourly)] : hourly;
  return `${bins.map(packBin).join('')};${track.last === null ? '' : packSample(track.last, startMs)}`;
}

function hourBins(samples: readonly Sample[], carried: Sample | null, startMs: number): readonly Bin[] {
  const slices = sampleSlices(carried === null ? samples : [carried, ...samples]);
  return Array.from({ length: 24 }, (_, hour) => hour).flatMap((hour) => {
    const fromMs = startMs + hours(hour);
    const own = samples.filter((it) => it.atMs >= fromMs && it.atMs < fromMs + hours(1));
    const parts = slices.flatMap((slice) => clip(slice, fromMs, fromMs + hours(1)));
    if (own.length === 0 && parts.length === 0) return [];
    return [binOf(hour * 60, parts, own)];
  });
}

function binOf(startMinute: number, parts: readonly Slice[], own: readonly Sample[]): Bin {
  const spent = new Map<VerdictState, number>();
  for (const [state, ms] of parts.flatMap((part) => Object.entries(part.spentMs) as [VerdictState, number][]))
    spent.set(state, (spent.get(state) ?? 0) + ms);
  return {
    startMinute,
    minutes: Object.fromEntries([...spent].map(([state, ms]) => [state, Math.round(ms / minutes(1))])),
    mechanism: longest(parts.map((part) => [part.mechanism, part.endMs - part.startMs])),
    responseMs: middle(own.flatMap((it) => it.responseMs ?? [])),
    checks: own.filter((it) => it.state !== 'unknown').length,
    channels: worstChannels(parts.map((part) => part.channels)),
  };
}

/** A whole day from its hours: times add up, the response is the middle one of the middle ones. */
function joined(bins: readonly Bin[]): Bin {
  const spent = new Map<VerdictState, number>();
  for (const [state, count] of bins.flatMap((bin) => Object.entries(bin.minutes) as [VerdictState, number][]))
    spent.set(state, (spent.get(state) ?? 0) + count);
  return {
    startMinute: 0,
    minutes: Object.fromEntries(spent),
    mechanism: longest(bins.map((bin) => [bin.mechanism, total(bin) - (bin.minutes.working ?? 0)])),
    responseMs: middle(bins.flatMap((bin) => bin.responseMs ?? [])),
    checks: bins.reduce((sum, bin) => sum + bin.checks, 0),
    channels: worstChannels(bins.map((bin) => bin.channels)),
  };
}

function total(bin: Bin): number {
  return Object.values(bin.minutes).reduce((sum, count) => sum + count, 0);
}

function longest(entries: readonly (readonly [Mechanism | null, number])[]): Mechanism | null {
  const lengths = new Map<Mechanism, number>();
  for (const [mechanism, length] of entries)
    if (mechanism !== null) lengths.set(mechanism, (lengths.get(mechanism) ?? 0) + length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

function rank(level: Level): number {
  return level === 'minute' ? 0 : level === 'hour' ? 1 : 2;
}
