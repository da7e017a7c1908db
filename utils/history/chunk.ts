// How is one day of history written down, for every network and service of it?

import { days } from '../kernel/clock.ts';
import { type Bin, unpackBins } from './bin.ts';
import { packSample, SAMPLE_LENGTH, type Sample, unpackSample } from './sample.ts';

/** `minute`: every look. `hour`, `day`: folded. */
export type Level = 'minute' | 'hour' | 'day';

/**
 * One UTC day. A track is a string: samples back to back at level `minute`; otherwise bins back to back, then `;` and
 * the day's last sample, which still speaks for the first minutes of the next day.
 */
export interface DayChunk {
  version: 1;
  /** `2026-11-23`. */
  day: string;
  level: Level;
  /** By network epoch, then by service. */
  tracks: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Track {
  samples: readonly Sample[];
  bins: readonly Bin[];
  /** The last look of the day, at every level. */
  last: Sample | null;
}

export function emptyChunk(day: string): DayChunk {
  return { version: 1, day, level: 'minute', tracks: {} };
}

export function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}

export function dayStartMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Samples come in the order of time; a second one in the same minute takes the first one's place. */
export function appendSample(chunk: DayChunk, epochId: string, service: string, sample: Sample): DayChunk {
  if (chunk.level !== 'minute' || dayOf(sample.atMs) !== chunk.day)
    throw new Error(`${chunk.day} takes no sample of ${sample.atMs}`);
  const packed = packSample(sample, dayStartMs(chunk.day));
  const track = chunk.tracks[epochId]?.[service] ?? '';
  const isSameMinute = track.slice(-SAMPLE_LENGTH, 2 - SAMPLE_LENGTH) === packed.slice(0, 2);
  const kept = isSameMinute ? track.slice(0, -SAMPLE_LENGTH) : track;
  return { ...chunk, tracks: { ...chunk.tracks, [epochId]: { ...chunk.tracks[epochId], [service]: kept + packed } } };
}

/** Unreadable samples are left out; an unreadable bin ends its track. */
export function readTrack(chunk: DayChunk, epochId: string, service: string): Track {
  const text = chunk.tracks[epochId]?.[service] ?? '';
  const startMs = dayStartMs(chunk.day);
  if (chunk.level === 'minute') {
    const samples: Sample[] = [];
    for (let at = 0; at < text.length; at += SAMPLE_LENGTH) {
      const sample = unpackSample(text.slice(at, at + SAMPLE_LENGTH), startMs);
      if (sample !== null) samples.push(sample);
    }
    return { samples, bins: [], last: samples.at(-1) ?? null };
  }
  const [bins = '', last = ''] = text.split(';');
  return { samples: [], bins: unpackBins(bins).bins, last: unpackSample(last, startMs) };
}

/** A stored chunk; null if it is none. What can't be read inside of it is left out when it is looked at. */
export function readChunk(stored: unknown): DayChunk | null {
  if (!isRecord(stored) || stored.version !== 1 || !isDay(stored.day) || !isLevel(stored.level)) return null;
  if (!isRecord(stored.tracks)) return null;
  const tracks: Record<string, Record<string, string>> = {};
  for (const [epochId, services] of Object.entries(stored.tracks)) {
    if (!isRecord(services)) continue;
    const readable = Object.entries(services).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    if (readable.length > 0) tracks[epochId] = Object.fromEntries(readable);
  }
  return { version: 1, day: stored.day, level: stored.level, tracks };
}

export function nextDay(day: string): string {
  return dayOf(dayStartMs(day) + days(1));
}

export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const atMs = dayStartMs(value);
  return !Number.isNaN(atMs) && dayOf(atMs) === value;
}

function isLevel(value: unknown): value is Level {
  return value === 'minute' || value === 'hour' || value === 'day';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
