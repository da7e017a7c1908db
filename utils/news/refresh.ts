// Which feeds are due, and what do their answers add to what is known?

import type { ServiceId } from '../catalogue/service.ts';
import { days, hours, minutes, seconds } from '../kernel/clock.ts';
import type { Random } from '../kernel/random.ts';
import { mergeDuplicates } from './duplicates.ts';
import { itemOfEntry } from './entry-to-item.ts';
import { safeLink } from './feed/safe-link.ts';
import type { Item } from './item.ts';
import {
  EMPTY_NEWS,
  type NewsState,
  readNewsState,
  type SourceProblem,
  type SourceState,
  type StoredItem,
} from './news-state.ts';
import { MAX_FEED_BYTES, type ParsedFeed, parseFeed } from './parse-feed.ts';
import { rankItems } from './rank.ts';
import { defaultSources, SOURCES, sourceById } from './sources/index.ts';
import type { Source } from './sources/source.ts';
import { timelineFor } from './timeline/index.ts';

export { EMPTY_NEWS, type NewsState, readNewsState };

/** Twice a day at most, failures included. */
const PERIOD_MS = hours(12);
const MAX_PERIOD_MS = days(7);
/** No more hosts than probes may use in a minute (D6). */
const MAX_PER_WAKE = 3;
const ITEM_LIFE_MS = days(120);
const MAX_ITEMS = 400;
const DEADLINE_MS = seconds(30);

export interface NewsSettings {
  isLive: boolean;
  /** What the user switched on; empty = the defaults of their place. */
  sourceIds: readonly string[];
  jurisdiction: string | null;
  languages?: readonly string[];
}

export interface FeedRequest {
  sourceId: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  maxBodyBytes: number;
  deadlineMs: number;
}

export interface Plan {
  due: readonly FeedRequest[];
  /** When to look again; null = never, for nothing is switched on. */
  nextAtMs: number | null;
  /** To be stored before the requests go out: a worker that dies does not ask twice. */
  state: NewsState;
}

export function planRefresh(state: NewsState, settings: NewsSettings, nowMs: number, random: Random): Plan {
  const sources = settings.isLive ? chosenSources(settings) : [];
  const waiting = sources.filter((source) => (state.sources[source.id]?.nextAtMs ?? 0) <= nowMs);
  const due = waiting.slice(0, MAX_PER_WAKE);
  const kept: Record<string, SourceState> = { ...state.sources };
  for (const { id } of due) kept[id] = { ...(kept[id] ?? NEW_SOURCE), nextAtMs: nowMs + spread(PERIOD_MS, random) };
  const nextTimes = sources.map(({ id }) => kept[id]?.nextAtMs ?? 0);
  return {
    due: due.map((source) => requestOf(source, state.sources[source.id])),
    nextAtMs: nextTimes.length === 0 ? null : Math.max(nowMs + minutes(1), Math.min(...nextTimes)),
    state: { ...state, sources: kept },
  };
}

/** In the registry's order; a source that is dangerous in the user's place only if the user switched it on. */
export function chosenSources({ sourceIds, jurisdiction, languages = [] }: NewsSettings): Source[] {
  const ids = sourceIds.length > 0 ? sourceIds : defaultSources({ jurisdiction, languages });
  return SOURCES.filter(({ id }) => ids.includes(id));
}

const NEW_SOURCE: SourceState = {
  etag: null,
  lastModified: null,
  movedUrl: null,
  fetchedAtMs: null,
  nextAtMs: 0,
  failures: 0,
  problem: null,
  status: null,
};

function requestOf(source: Source, known: SourceState | undefined): FeedRequest {
  const headers: Record<string, string> = {};
  if (known?.etag) headers['if-none-match'] = known.etag;
  else if (known?.lastModified) headers['if-modified-since'] = known.lastModified;
  return {
    sourceId: source.id,
    url: known?.movedUrl ?? source.feedUrl,
    headers,
    maxBodyBytes: MAX_FEED_BYTES,
    deadlineMs: DEADLINE_MS,
  };
}

/** Never earlier than the period, up to a quarter later. */
function spread(periodMs: number, random: Random): number {
  return Math.round(periodMs * (1 + 0.25 * random.next()));
}

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
  const periodMs = Math.min(MAX_PERIOD_MS, PERIOD_MS * 2 ** Math.min(failures - 1, 10));
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
  if (!isOwnHost || known.problem === 'redirected') return afterFailure(known, 'redirected', response, nowMs, random);
  return { ...known, movedUrl: target, problem: 'redirected', status: response.status, nextAtMs: nowMs + minutes(1) };
}

/** As it came, if it can be sent back unharmed. */
function headerValue(value: string | undefined): string | null {
  return value !== undefined && /^[\x20-\x7e]{1,200}$/.test(value) ? value : null;
}

/** New entries join the known ones of the same source; an entry without a date keeps the day it was first seen. */
function withEntries(items: readonly StoredItem[], source: Source, feed: ParsedFeed, nowMs: number): StoredItem[] {
  const byId = new Map(items.map((item) => [item.id, item] as const));
  for (const entry of feed.entries) {
    const item = itemOfEntry(entry, source, feed.language, nowMs);
    if (!item) continue;
    const before = byId.get(item.id);
    byId.set(item.id, before && entry.publishedMs === null ? { ...item, atMs: before.atMs, date: before.date } : item);
  }
  return [...byId.values()]
    .filter((item) => item.atMs > nowMs - ITEM_LIFE_MS)
    .sort((a, b) => b.atMs - a.atMs)
    .slice(0, MAX_ITEMS);
}

export interface NewsQuery {
  jurisdiction: string | null;
  services: readonly ServiceId[];
  locale: string;
  nowMs: number;
  limit: number;
  /** Items of sources that were switched off since are left out; undefined = all. */
  sourceIds?: readonly string[];
}

/** Live items and the shipped timeline as one list: duplicates merged, best fit first. */
export function newsItems(state: NewsState, { locale, limit, nowMs, sourceIds, ...reader }: NewsQuery): Item[] {
  const live = state.items.filter(
    (item) => sourceById(item.sourceId) && (!sourceIds || sourceIds.includes(item.sourceId)),
  );
  const oldestFirst = [...live].sort((a, b) => a.atMs - b.atMs).map(({ sourceId: _, ...item }): Item => item);
  const shipped = timelineFor({ ...reader, locale, nowMs, limit: 1000 });
  return rankItems([...mergeDuplicates(oldestFirst), ...shipped], reader, nowMs).slice(0, limit);
}
