// How often may a feed be asked, and how does a new one begin?

import { days, hours, minutes } from '../kernel/clock.ts';
import type { Random } from '../kernel/random.ts';
import type { SourceState } from './news-state.ts';

export const PERIOD_MS = hours(12);
/** What was asked and never answered, the fault being ours, is asked again after this, and ever later while that goes on. */
const AGAIN_MS = minutes(5);

export const NEW_SOURCE: SourceState = {
  etag: null,
  lastModified: null,
  movedUrl: null,
  fetchedAtMs: null,
  nextAtMs: 0,
  failures: 0,
  problem: null,
  status: null,
};

/** After `waitMs`, up to a quarter later; never a third time within a day, whatever became of the first two. */
export function nextAtMs({ askedMs = [] }: SourceState, waitMs: number, nowMs: number, random: Random): number {
  const [first, second] = askedMs;
  const spreadMs = Math.round(waitMs * (1 + 0.25 * random.next()));
  return second === undefined ? nowMs + spreadMs : Math.max(nowMs + spreadMs, (first as number) + days(1));
}

/** To be stored before the request goes out: should the worker die with it, a later one asks again. */
export function asked(known: SourceState, nowMs: number, random: Random): SourceState {
  // Records of before 2026-11-30 do not say when they were asked, only when that was answered.
  const before = known.askedMs ?? (known.fetchedAtMs === null ? [] : [known.fetchedAtMs]);
  const askedMs = [...before.filter((at) => at <= nowMs), nowMs].slice(-2);
  return awaited({ ...known, askedMs, unanswered: (known.unanswered ?? 0) + 1 }, nowMs, random);
}

/** It turned out that nothing had left this device. */
export function neverAsked(known: SourceState, nowMs: number, random: Random): SourceState {
  return awaited({ ...known, askedMs: known.askedMs?.slice(0, -1) ?? [] }, nowMs, random);
}

function awaited(known: SourceState, nowMs: number, random: Random): SourceState {
  const waitMs = Math.min(PERIOD_MS, AGAIN_MS * 2 ** ((known.unanswered ?? 1) - 1));
  return { ...known, nextAtMs: nextAtMs(known, waitMs, nowMs, random) };
}
