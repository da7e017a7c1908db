// Since when has it been so, and does it flip-flop?

import { hours } from '../kernel/clock.ts';
import type { Stage, VerdictState } from './verdict.ts';

/** What must be handed back to the judge next time; one per channel and one for the service. */
export interface Standing {
  state: VerdictState;
  stage: Stage;
  sinceMs: number | null;
  /** The last settled state; provisional ones and sick networks pass over it. */
  settled: { state: VerdictState; sinceMs: number | null } | null;
  /** Settled changes of the last hours. */
  changesMs: readonly number[];
}

/** D2 of the vocabulary: three changes within six hours are a flip-flop. */
const FLAP_WINDOW_MS = hours(6);
const FLAP_CHANGES = 3;

export function nextStanding(
  before: Standing | null,
  now: { state: VerdictState; stage: Stage; startedAtMs: number | null; nowMs: number },
): Standing {
  const { state, stage, nowMs } = now;
  const sinceMs = sinceOf(before, now);
  const recent = (before?.changesMs ?? []).filter((it) => Math.abs(nowMs - it) < FLAP_WINDOW_MS);
  if (stage === 'provisional') return { state, stage, sinceMs, settled: before?.settled ?? null, changesMs: recent };
  const old = before?.settled ?? null;
  const hasChanged = old !== null && old.state !== 'unknown' && state !== 'unknown' && old.state !== state;
  return {
    state,
    stage,
    sinceMs,
    settled: state === 'unknown' ? old : { state, sinceMs },
    changesMs: hasChanged ? [...recent, nowMs] : recent,
  };
}

export function isFlapping(standing: Standing): boolean {
  return standing.changesMs.length >= FLAP_CHANGES;
}

function sinceOf(
  before: Standing | null,
  { state, startedAtMs, nowMs }: { state: VerdictState; startedAtMs: number | null; nowMs: number },
): number | null {
  if (state === 'unknown') return null;
  const { settled } = before ?? { settled: null };
  if (settled?.state === state && settled.sinceMs !== null) return Math.min(settled.sinceMs, nowMs);
  if (before?.state === state && before.sinceMs !== null) return Math.min(before.sinceMs, nowMs);
  return Math.min(startedAtMs ?? nowMs, nowMs);
}
