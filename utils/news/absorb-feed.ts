// What does the answer of one feed add to what is known?

import { days, seconds } from '../kernel/clock.ts';
import type { Random } from '../kernel/random.ts';
import { safeLink } from './feed/safe-link.ts';
import { keptItems } from './kept-items.ts';
import type { FeedReading, NewsState, SourceProblem, SourceState } from './news-state.ts';
import { NEW_SOURCE, nextAtMs, PERIOD_MS } from './refresh-period.ts';
import type { Source } from './sources/source.ts';

const MAX_PERIOD_MS = days(7);

/** What the wire reports of one feed, as a `WireReport` says it, and what was read of it. */
export interface FeedResponse {
  outcome: 'response' | 'error' | 'deadline';
  status: number | null;
  /** Lower-case names; `etag`, `last-modified` and `retry-after` are used where present. */
  headers: Readonly<Record<string, string>>;
  redirectUrl: string | null;
  /** Null where no body came. */
  reading: Pick<FeedReading, 'problem' | 'items'> | null;
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
  const { problem, items } = response.reading ?? { problem: 'empty', items: [] };
  if (problem !== null) return failed(problem);
  const next = withSource(state, source, afterSuccess(known, response, nowMs, random));
  return { ...next, items: keptItems(state.items, items, nowMs), updatedAtMs: nowMs };
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
  return {
    ...known,
    etag: status === 304 ? known.etag : headerValue(headers['etag']),
    lastModified: status === 304 ? known.lastModified : headerValue(headers['last-modified']),
    fetchedAtMs: nowMs,
    nextAtMs: nextAtMs(known, PERIOD_MS, nowMs, random),
    unanswered: 0,
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
    unanswered: 0,
    nextAtMs: nextAtMs(known, waitMs, nowMs, random),
  };
}

/** Within its own host a feed may move; it is asked there within a minute, if its two requests of this day are not spent. Anywhere else is not followed. */
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
  return {
    ...known,
    movedUrl: target,
    problem: 'redirected',
    status: response.status,
    unanswered: 0,
    nextAtMs: nextAtMs(known, seconds(45), nowMs, random),
  };
}

/** As it came, if it can be sent back unharmed. */
function headerValue(value: string | undefined): string | null {
  return value !== undefined && /^[\x20-\x7e]{1,200}$/.test(value) ? value : null;
}
