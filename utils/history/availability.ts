// What share of the time did a service get through, and how is that drawn in a row of small boxes?

import type { VerdictState } from '../verdict/verdict.ts';
import { worstOf } from './bin.ts';
import { clip, type Slice } from './slice.ts';

export interface Availability {
  /** Of the time in which it was known; null where nothing was. */
  workingShare: number | null;
  /** How much of the range is known at all. */
  knownShare: number;
  spentMs: Readonly<Partial<Record<VerdictState, number>>>;
  checks: number;
}

/** `unclear` is no answer: it counts neither for nor against. */
export function availability(slices: readonly Slice[], fromMs: number, toMs: number): Availability {
  const parts = slices.flatMap((slice) => clip(slice, fromMs, toMs));
  const spent = spentIn(parts);
  const decidedMs = [...spent].reduce((sum, [state, ms]) => sum + (state === 'unclear' ? 0 : ms), 0);
  return {
    workingShare: decidedMs === 0 ? null : (spent.get('working') ?? 0) / decidedMs,
    knownShare: toMs > fromMs ? Math.min(1, decidedMs / (toMs - fromMs)) : 0,
    spentMs: Object.fromEntries(spent),
    checks: slices
      .filter((slice) => slice.startMs >= fromMs && slice.startMs < toMs)
      .reduce((sum, slice) => sum + slice.checks, 0),
  };
}

export interface Slot {
  startMs: number;
  endMs: number;
  /** The worst state that filled at least a tenth of what is known of the slot; null = a gap. */
  state: VerdictState | null;
  /** The middle one of the slot's responses. */
  responseMs: number | null;
}

/** A short trouble in a long slot is shown all the same, a blink of it is not. */
const NOTICEABLE_SHARE = 0.1;

/** `count` slots of equal length. */
export function slotsOf(
  slices: readonly Slice[],
  range: { fromMs: number; toMs: number; count: number },
): readonly Slot[] {
  const lengthMs = (range.toMs - range.fromMs) / range.count;
  const perSlot: Slice[][] = Array.from({ length: range.count }, () => []);
  for (const slice of slices) {
    const first = Math.max(0, Math.floor((slice.startMs - range.fromMs) / lengthMs));
    const last = Math.min(range.count - 1, Math.ceil((slice.endMs - range.fromMs) / lengthMs) - 1);
    for (let i = first; i <= last; i++) perSlot[i]?.push(slice);
  }
  return perSlot.map((own, i) => {
    const startMs = range.fromMs + i * lengthMs;
    const endMs = startMs + lengthMs;
    const parts = own.flatMap((slice) => clip(slice, startMs, endMs));
    return {
      startMs,
      endMs,
      state: standingFor(spentIn(parts)),
      responseMs: middle(parts.flatMap((it) => it.responseMs ?? [])),
    };
  });
}

function standingFor(spent: ReadonlyMap<VerdictState, number>): VerdictState | null {
  const knownMs = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  const noticeable = [...spent].filter(([, ms]) => ms >= knownMs * NOTICEABLE_SHARE && ms > 0);
  return worstOf(noticeable.map(([state]) => state));
}

function spentIn(parts: readonly Slice[]): Map<VerdictState, number> {
  const spent = new Map<VerdictState, number>();
  for (const part of parts)
    for (const [state, ms] of Object.entries(part.spentMs) as [VerdictState, number][])
      spent.set(state, (spent.get(state) ?? 0) + ms);
  return spent;
}

function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
