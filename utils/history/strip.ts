// What did the last day look like, in one row of small boxes?

import { minutes } from '../kernel/clock.ts';
import type { VerdictState } from '../verdict/verdict.ts';

export const SLOT_MS = minutes(30);
export const SLOTS = 48;

/** One state a slot, oldest first; null = no check. `endsAtMs` is the end of the last slot, a multiple of `SLOT_MS`. */
export interface Strip {
  endsAtMs: number;
  slots: readonly (VerdictState | null)[];
}

/** The latest state seen in a slot stands for it. */
export function addToStrip(strip: Strip | undefined, state: VerdictState, nowMs: number): Strip {
  const moved = stripAt(strip, nowMs);
  return { ...moved, slots: [...moved.slots.slice(0, -1), state] };
}

/** The same strip seen from `nowMs`: older slots fall off, unseen ones are empty. A strip from the future starts afresh. */
export function stripAt(strip: Strip | undefined, nowMs: number): Strip {
  const endsAtMs = (Math.floor(nowMs / SLOT_MS) + 1) * SLOT_MS;
  const empty = Array.from({ length: SLOTS }, () => null);
  if (!strip || strip.endsAtMs > endsAtMs) return { endsAtMs, slots: empty };
  const passed = Math.min(SLOTS, (endsAtMs - strip.endsAtMs) / SLOT_MS);
  return { endsAtMs, slots: [...empty, ...strip.slots, ...empty.slice(0, passed)].slice(-SLOTS) };
}
