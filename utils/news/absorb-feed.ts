// What does the answer of one feed add to what is known?

import { days, minutes, seconds } from '../kernel/clock.ts';
import type { Random } from '../kernel/random.ts';
import { withGroups } from './duplicates.ts';
import { itemOfEntry } from './entry-to-item.ts';
import { safeLink } from './feed/safe-link.ts';
import type { NewsState, SourceProblem, SourceState, StoredItem } from './news-state.ts';
import { type ParsedFeed, parseFeed } from './parse-feed.ts';
import { NEW_SOURCE, PERIOD_MS, spread } from './refresh-period.ts';
import type { Source } from './sources/source.ts';

const MAX_PERIOD_MS = days(7);
const ITEM_LIFE_MS = days(120);
const MAX_ITEMS = 240;

/** What the wire reports of one feed; a `WireReport` fits. */
export interface FeedResponse {
  outcome: 'response' | 'error' | 'deadline';
  status: number | null;
  /** Lower-case names; `etag`, `last-modified`, `content-type` and `retry-after` are used where present. */
  headers: Readonly<Record<string, string>>;
  redirectUrl: string | null;
  body: Uint8Array | null;
}

/** On any fault the last good items stay and the source's row says what is wrong. */
export function absorbFeed(
  state: NewsState,
  source: Source,
  response: FeedResponse,
  nowMs: number,
  random: Random,
): NewsState {
  const known = state.sources[source.id] ?? NEW_SOURCE;
  const failed = (problem: SourceProblem) =>
    withSource(state, source, afterFailure(known, problem, response, nowMs, random));
  if (response.outcome !== 'response') return failed(response.outcome === 'deadline' ? 'timed-out' : 'unreachable');
  const status = response.status ?? 0;
  if (status === 304) return withSource(state, source, afterSuccess(known, response, nowMs, random));
  if (status >= 300 && status < 400)
    return withSource(state, source, afterRedirect(known, source, response, nowMs, random));
  if (status !== 200) return failed('http-status');
  const feed = parseFeed(
    {
      bytes: response.body ?? new Uint8Array(),
      contentType: response.headers['content-type'] ?? null,
      url: source.feedUrl,
    },
    nowMs,
  );
  if (!feed.ok) return failed(feed.problem === 'empty' ? 'empty' : 'not-a-feed');
  if (feed.value.entries.length === 0) return failed('empty');
  const items = withEntries(state.items, source, feed.value, nowMs);
  return { ...withSource(state, source, afterSuccess(known, response, nowMs, random)), items, updatedAtMs: nowMs };
}

function withSource(state: NewsState, source: Source, next: SourceState): NewsState {
  return { ...state, sources: { ...state.sources, [source.id]: next } };
}

function afterSuccess(
  known: SourceState,
  { headers, status }: FeedResponse,
  nowMs: number,
  random: Random,
): SourceState {
  const period = known.problem === 'redirected' ? 2 * PERIOD_MS : PERIOD_MS;
  return {
    ...known,
    etag: status === 304 ? known.etag : headerValue(headers['etag']),
    lastModified: status === 304 ? known.lastModified : headerValue(headers['last-modified']),
    fetchedAtMs: nowMs,
    nextAtMs: nowMs + spread(period, random),
    failures: 0,
    problem: null,
    status: null,
  };
}

function afterFailure(
  known: SourceState,
  problem: SourceProblem,
  { status, headers }: FeedResponse,
  nowMs: number,
  random: Random,
): SourceState {
  const failures = known.failures + 1;
  const asked = Number.parseInt(headers['retry-after'] ?? '', 10);
  // A move was followed at once, so two requests of this day are spent.
  const firstMs = known.problem === 'redirected' && known.movedUrl !== null ? 2 * PERIOD_MS : PERIOD_MS;
  const periodMs = Math.min(MAX_PERIOD_MS, firstMs * 2 ** Math.min(failures - 1, 10));
  const waitMs = Math.max(periodMs, Number.isFinite(asked) ? Math.min(seconds(asked), MAX_PERIOD_MS) : 0);
  return {
    ...known,
    failures,
    problem,
    status: problem === 'http-status' ? status : null,
    movedUrl: null,
    nextAtMs: nowMs + spread(waitMs, random),
  };
}

/** Within its own host a feed may move; it is asked there a minute later, and then not for a day. Anywhere else is not followed. */
function afterRedirect(
  known: SourceState,
  source: Source,
  response: FeedResponse,
  nowMs: number,
  random: Random,
): SourceState {
  const target = safeLink(response.redirectUrl ?? '', known.movedUrl ?? source.feedUrl);
  const isOwnHost = target !== null && new URL(target).hostname === new URL(source.feedUrl).hostname;
  if (!isOwnHost || known.movedUrl !== null) return afterFailure(known, 'redirected', response, nowMs, random);
  return { ...known, movedUrl: target, problem: 'redirected', status: response.status, nextAtMs: nowMs + minutes(1) };
}

/** As it came, if it can be sent back unharmed. */
function headerValue(value: string | undefined): string | null {
  return value !== undefined && /^[\x20-\x7e]{1,200}$/.test(value) ? value : null;
}

/** New entries join the known ones; a known one is renewed but keeps its group, and its first day if the feed gives none. */
function withEntries(items: readonly StoredItem[], source: Source, feed: ParsedFeed, nowMs: number): StoredItem[] {
  const known = new Map(items.map((item) => [item.id, item] as const));
  const fresh = new Map<string, StoredItem>();
  for (const entry of feed.entries) {
    const item = itemOfEntry(entry, source, feed.language, nowMs);
    if (!item || item.atMs <= nowMs - ITEM_LIFE_MS) continue;
    const before = known.get(item.id);
    if (!before) fresh.set(item.id, item);
    else
      known.set(
        item.id,
        entry.publishedMs === null
          ? { ...item, group: before.group, atMs: before.atMs, date: before.date }
          : { ...item, group: before.group },
      );
  }
  return withGroups([...known.values()], [...fresh.values()])
    .filter((item) => item.atMs > nowMs - ITEM_LIFE_MS)
    .sort((a, b) => b.atMs - a.atMs)
    .slice(0, MAX_ITEMS);
}
