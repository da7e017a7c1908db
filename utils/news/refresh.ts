// Which feeds are due?

import { minutes, seconds } from '../kernel/clock.ts';
import type { Random } from '../kernel/random.ts';
import { MAX_FEED_BYTES } from './feed/feed-size.ts';
import type { NewsState, SourceState } from './news-state.ts';
import { asked, NEW_SOURCE, neverAsked } from './refresh-period.ts';
import { defaultSources, SOURCES } from './sources/index.ts';
import type { Source } from './sources/source.ts';

/** The door to the light part of the room: what a workflow needs for one refresh. The other door is read-feeds.ts. */
export { absorbFeed, type FeedResponse } from './absorb-feed.ts';
export { type NewsQuery, newsItems } from './news-items.ts';
export { EMPTY_NEWS, type NewsState, readNewsState } from './news-state.ts';

/** No more hosts than probes may use in a minute (D6). */
const MAX_PER_WAKE = 3;
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
  /** To be stored before the requests go out. */
  state: NewsState;
}

export function planRefresh(state: NewsState, settings: NewsSettings, nowMs: number, random: Random): Plan {
  const sources = settings.isLive ? chosenSources(settings) : [];
  const waiting = sources.filter((source) => (state.sources[source.id]?.nextAtMs ?? 0) <= nowMs);
  const due = waiting.slice(0, MAX_PER_WAKE);
  const kept: Record<string, SourceState> = { ...state.sources };
  for (const { id } of due) kept[id] = asked(kept[id] ?? NEW_SOURCE, nowMs, random);
  const nextTimes = sources.map(({ id }) => kept[id]?.nextAtMs ?? 0);
  return {
    due: due.map((source) => requestOf(source, state.sources[source.id])),
    nextAtMs: nextTimes.length === 0 ? null : Math.max(nowMs + minutes(1), Math.min(...nextTimes)),
    state: { ...state, sources: kept },
  };
}

/** The plan came to nothing before any of its requests could leave. */
export function withdrawn(state: NewsState, due: Plan['due'], nowMs: number, random: Random): NewsState {
  const sources: Record<string, SourceState> = { ...state.sources };
  for (const { sourceId } of due) {
    const known = sources[sourceId];
    // Erased meanwhile: nothing of it comes back.
    if (known?.unanswered) sources[sourceId] = neverAsked(known, nowMs, random);
  }
  return { ...state, sources };
}

/** When to ask again what was never answered, the fault being ours; null = nothing of the kind. */
export function awaitedAtMs(state: NewsState, settings: NewsSettings): number | null {
  const awaited = chosenSources(settings).flatMap(({ id }) => {
    const known = state.sources[id];
    return known?.unanswered ? known.nextAtMs : [];
  });
  return settings.isLive && awaited.length > 0 ? Math.min(...awaited) : null;
}

/** In the registry's order; a source that is dangerous in the user's place only if the user switched it on. */
export function chosenSources({ sourceIds, jurisdiction, languages = [] }: NewsSettings): Source[] {
  const ids = sourceIds.length > 0 ? sourceIds : defaultSources({ jurisdiction, languages });
  return SOURCES.filter(({ id }) => ids.includes(id));
}

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
