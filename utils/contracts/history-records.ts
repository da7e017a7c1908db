// What of the past does the worker hold, and under which names is it kept?

import * as z from 'zod/mini';
import { type DayChunk, isDay, type Level, readChunk } from '../history/chunk.ts';
import type { Episode } from '../history/episode.ts';
import { MECHANISMS, VERDICT_STATES } from '../verdict/verdict.ts';

export const HISTORY_KEY = 'history';
export const EPISODES_KEY = 'episodes';

/** One record a day: `history:2026-11-23`. */
export function dayKey(day: string): string {
  return `history:${day}`;
}

/** All that is needed to go on writing; other days are read only when they are asked for. */
export interface History {
  /** False: it lives as long as the browser runs, and is never on disk (D15). */
  isOnDisk: boolean;
  /** The one last written to is the last: after the clock was set back it need not be the latest by date. */
  days: readonly { day: string; level: Level }[];
  /** The last of them. */
  latest: DayChunk | null;
  episodes: readonly Episode[];
  /** A round that was finished twice, because the worker died in between, is recorded once. */
  lastRoundId: string | null;
  /** Day and retention of the last tidying; another day or another retention calls for the next. */
  tidied: { day: string; retentionDays: number } | null;
}

export const EMPTY_HISTORY: History = {
  isOnDisk: false,
  days: [],
  latest: null,
  episodes: [],
  lastRoundId: null,
  tidied: null,
};

type Records = Readonly<Record<string, unknown>>;

/** As they are kept; `chunks` = days to write besides the latest. */
export function historyRecords(history: History, chunks: readonly DayChunk[] = []): Record<string, unknown> {
  const { days, lastRoundId, tidied, latest, episodes } = history;
  const written = latest ? [...chunks.filter(({ day }) => day !== latest.day), latest] : chunks;
  return {
    [HISTORY_KEY]: { version: 1, days, lastRoundId, tidied },
    [EPISODES_KEY]: episodes,
    ...Object.fromEntries(written.map((chunk) => [dayKey(chunk.day), chunk])),
  };
}

/** Never throws; `latestOf` is what `dayKey` of the last day brought. */
export function readHistory(stored: Records, isOnDisk: boolean, latestOf: unknown): History {
  const read = Index.safeParse(stored[HISTORY_KEY]);
  const { days, lastRoundId, tidied } = read.success ? read.data : EMPTY_HISTORY;
  return {
    isOnDisk,
    days,
    latest: readChunk(latestOf),
    episodes: readEpisodes(stored[EPISODES_KEY]),
    lastRoundId,
    tidied,
  };
}

export function latestDayIn(stored: Records): string | null {
  const read = Index.safeParse(stored[HISTORY_KEY]);
  return read.success ? (read.data.days.at(-1)?.day ?? null) : null;
}

/** A damaged one is left out. */
function readEpisodes(stored: unknown): readonly Episode[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const read = StoredEpisode.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

const Day = z.string().check(z.refine(isDay));
const Index = z.strictObject({
  version: z.literal(1),
  days: z.array(z.strictObject({ day: Day, level: z.enum(['minute', 'hour', 'day']) })),
  lastRoundId: z.nullable(z.string()),
  tidied: z.nullable(z.strictObject({ day: Day, retentionDays: z.number() })),
});
const StoredEpisode = z.strictObject({
  epochId: z.string(),
  service: z.string(),
  state: z.enum(VERDICT_STATES),
  mechanism: z.nullable(z.enum(MECHANISMS)),
  beganAtMs: z.number(),
  endedAtMs: z.nullable(z.number()),
  seenAtMs: z.number(),
});
