// What is remembered of the feeds, and is what was stored still what it should be?

import * as z from 'zod/mini';
import { SERVICE_IDS } from '../catalogue/service.ts';
import { type Item, KINDS } from './item.ts';

/** Why a source's row in the options shows a fault. */
export const SOURCE_PROBLEMS = [
  'unreachable',
  'timed-out',
  'http-status',
  'redirected',
  'not-a-feed',
  'empty',
] as const;
export type SourceProblem = (typeof SOURCE_PROBLEMS)[number];

const SourceState = z.strictObject({
  etag: z.nullable(z.string()),
  lastModified: z.nullable(z.string()),
  /** Same host, other path: where the feed said it has moved. */
  movedUrl: z.nullable(z.string()),
  /** Last answer that could be read, 304 included. */
  fetchedAtMs: z.nullable(z.number()),
  /** Not before. */
  nextAtMs: z.number(),
  /** The last two requests that may have reached the server. */
  askedMs: z.optional(z.array(z.number())),
  /** Askings in a row that no answer came to, for a reason of ours; the one under way counts. */
  unanswered: z.optional(z.number()),
  failures: z.number(),
  problem: z.nullable(z.enum(SOURCE_PROBLEMS)),
  /** HTTP status of the problem, or null. */
  status: z.nullable(z.number()),
});
export type SourceState = z.infer<typeof SourceState>;

export const StoredItem = z.strictObject({
  id: z.string(),
  origin: z.literal('live'),
  title: z.string().check(z.maxLength(300)),
  summary: z.string().check(z.maxLength(300)),
  date: z.string(),
  endDate: z.nullable(z.string()),
  atMs: z.number(),
  jurisdiction: z.string(),
  kind: z.enum(KINDS),
  services: z.array(z.enum(SERVICE_IDS)),
  sources: z.array(
    z.strictObject({
      name: z.string(),
      url: z.string().check(z.startsWith('https://')),
      legalLabel: z.nullable(z.string()),
    }),
  ),
  language: z.string(),
  relevance: z.number(),
  sourceId: z.string(),
  group: z.string(),
});
/** A live item with the feed it came from, and the id of the first item that told of the same event; merged only when shown. */
export type StoredItem = Omit<Item, 'origin'> & { origin: 'live'; sourceId: string; group: string };

/** What one feed brought, once it was read. */
export interface FeedReading {
  sourceId: string;
  problem: 'empty' | 'not-a-feed' | null;
  /** New ones, and known ones renewed. */
  items: readonly StoredItem[];
}

export interface NewsState {
  version: 1;
  sources: Readonly<Record<string, SourceState>>;
  items: readonly StoredItem[];
  updatedAtMs: number | null;
}

export const EMPTY_NEWS: NewsState = { version: 1, sources: {}, items: [], updatedAtMs: null };

/** What is broken is dropped piece by piece; of an unknown version nothing is kept. Never throws. */
export function readNewsState(stored: unknown): NewsState {
  const outer = z
    .object({
      version: z.literal(1),
      sources: z.record(z.string(), z.unknown()),
      items: z.array(z.unknown()),
      updatedAtMs: z.nullable(z.number()),
    })
    .safeParse(stored);
  if (!outer.success) return EMPTY_NEWS;
  const sources: Record<string, SourceState> = {};
  for (const [id, state] of Object.entries(outer.data.sources)) {
    const read = SourceState.safeParse(state);
    if (read.success) sources[id] = read.data;
  }
  const items = outer.data.items.flatMap((item) => {
    const read = StoredItem.safeParse(item);
    return read.success ? [read.data] : [];
  });
  return { version: 1, sources, items, updatedAtMs: outer.data.updatedAtMs };
}
