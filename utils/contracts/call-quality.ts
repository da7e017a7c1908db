// What is kept of the last call quality test, and of the one that runs? Only this one record.

import type { CallGrade } from '../verdict/call-quality.ts';

export const CALL_QUALITY_KEY = 'call-quality';

export const CALL_QUALITY_STATES = ['running', 'done', 'not-enough'] as const;
export const CALL_GRADES = ['clear', 'fair', 'poor', 'breaks-up', 'silent'] as const satisfies readonly CallGrade[];

/** Open over TCP; closed over TCP and open over TLS; closed over both. */
export const WAYS_ROUND = ['tcp', 'tls', 'closed'] as const;
export type WayRound = (typeof WAYS_ROUND)[number];

export interface CallQualityRecord {
  version: 1;
  state: (typeof CALL_QUALITY_STATES)[number];
  startedAtMs: number;
  /** Packets of a whole test. */
  total: number;
  /** In order of sending; while it runs, those that have come to an end. */
  samples: readonly CallQualitySample[];
  /** Null unless done. */
  result: CallQualityResult | null;
}

export interface CallQualitySample {
  atMs: number;
  /** Null where every try was lost. */
  roundTripMs: number | null;
  /** Tries lost before an answer. */
  lost: number;
}

export interface CallQualityResult {
  grade: CallGrade;
  rating: number | null;
  /** Tries sent and lost, repeats included. */
  sent: number;
  lost: number;
  roundTripMs: number | null;
  jitterMs: number | null;
  /** Null: UDP passes, or nothing can be said. */
  wayRound: WayRound | null;
}

/** Longer than any test takes: what still says "running" then was left behind by a worker that died. */
export const LONGEST_TEST_MS = 30_000;
const MOST_SAMPLES = 200;

/** Never throws, and carries no schema library to the pages: what cannot be read is no test. */
export function readCallQuality(stored: unknown, nowMs: number): CallQualityRecord | null {
  if (!isBag(stored) || stored['version'] !== 1) return null;
  const state = CALL_QUALITY_STATES.find((known) => known === stored['state']);
  const [startedAtMs, total] = [number(stored['startedAtMs']), number(stored['total'])];
  if (!state || startedAtMs === null || total === null || !Array.isArray(stored['samples'])) return null;
  const samples = stored['samples'].slice(0, MOST_SAMPLES).flatMap((sample) => readSample(sample) ?? []);
  const result = state === 'done' ? readResult(stored['result']) : null;
  const isAbandoned = state === 'running' && Math.abs(nowMs - startedAtMs) > LONGEST_TEST_MS;
  if (state === 'done' && !result) return null;
  return { version: 1, state: isAbandoned ? 'not-enough' : state, startedAtMs, total, samples, result };
}

function readSample(stored: unknown): CallQualitySample | null {
  if (!isBag(stored)) return null;
  const [atMs, lost] = [number(stored['atMs']), number(stored['lost'])];
  return atMs === null || lost === null ? null : { atMs, lost, roundTripMs: number(stored['roundTripMs']) };
}

function readResult(stored: unknown): CallQualityResult | null {
  if (!isBag(stored)) return null;
  const grade = CALL_GRADES.find((known) => known === stored['grade']);
  const [sent, lost] = [number(stored['sent']), number(stored['lost'])];
  if (!grade || sent === null || lost === null) return null;
  const [rating, roundTripMs, jitterMs] = ['rating', 'roundTripMs', 'jitterMs'].map((key) => number(stored[key]));
  const wayRound = WAYS_ROUND.find((known) => known === stored['wayRound']) ?? null;
  const times = { rating: rating ?? null, roundTripMs: roundTripMs ?? null, jitterMs: jitterMs ?? null };
  return { grade, sent, lost, ...times, wayRound };
}

function isBag(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Finite and not negative, else null. */
function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}
