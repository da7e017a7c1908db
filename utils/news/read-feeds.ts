// What do feeds hold that is worth showing, and with what does each of it belong together?

/*
 * The one door to the heavy part of this room: parser, curation, term lists, likeness. Nothing that the worker carries
 * in each wake may import it or what it imports; a document loads it when a feed has come
 * (tests/closed-world/worker-script.test.ts).
 */

import { withGroups } from './duplicates.ts';
import { itemOfEntry } from './entry-to-item.ts';
import type { FeedEntry } from './feed/feed-entry.ts';
import { isTooOld, keptItems } from './kept-items.ts';
import type { FeedReading, StoredItem } from './news-state.ts';
import { type ParsedFeed, parseFeed } from './parse-feed.ts';
import { sourceById } from './sources/index.ts';
import type { Source } from './sources/source.ts';

export interface FeedBody {
  sourceId: string;
  bytes: Uint8Array;
  contentType: string | null;
}

export interface FeedTask {
  feeds: readonly FeedBody[];
  /** Items of earlier readings: they keep their groups, and new ones join them. */
  known: readonly StoredItem[];
  nowMs: number;
}

/** In the order given, each feed on what those before it brought. Never throws, whatever the bytes are. */
export function readFeeds({ feeds, known, nowMs }: FeedTask): FeedReading[] {
  const readings: FeedReading[] = [];
  let soFar = known;
  for (const body of feeds) {
    const source = sourceById(body.sourceId);
    if (!source) continue;
    const last = readings.at(-1);
    if (last) soFar = keptItems(soFar, last.items, nowMs);
    readings.push(readFeed(body, source, soFar, nowMs));
  }
  return readings;
}

function readFeed(
  { bytes, contentType }: FeedBody,
  source: Source,
  known: readonly StoredItem[],
  nowMs: number,
): FeedReading {
  const failed = (problem: FeedReading['problem']) => ({ sourceId: source.id, problem, items: [] });
  const feed = parseFeed({ bytes, contentType, url: source.feedUrl }, nowMs);
  if (!feed.ok) return failed(feed.problem === 'empty' ? 'empty' : 'not-a-feed');
  if (feed.value.entries.length === 0) return failed('empty');
  return { sourceId: source.id, problem: null, items: itemsOf(feed.value, source, known, nowMs) };
}

function itemsOf(feed: ParsedFeed, source: Source, known: readonly StoredItem[], nowMs: number): StoredItem[] {
  const before = new Map(known.map((item) => [item.id, item] as const));
  const found = new Map<string, StoredItem>();
  for (const entry of feed.entries) {
    const item = itemOfEntry(entry, source, feed.language, nowMs);
    if (item && !isTooOld(item, nowMs)) found.set(item.id, renewed(item, entry, before.get(item.id)));
  }
  const fresh = [...found.values()].filter(({ id }) => !before.has(id));
  const all = withGroups(
    known.map((item) => found.get(item.id) ?? item),
    fresh,
  );
  return all.filter(({ id }) => found.has(id));
}

/** A known item keeps its group, and its first day if the feed gives none. */
function renewed(item: StoredItem, { publishedMs }: FeedEntry, before: StoredItem | undefined): StoredItem {
  if (!before) return item;
  const { group, atMs, date } = before;
  return publishedMs === null ? { ...item, group, atMs, date } : { ...item, group };
}
