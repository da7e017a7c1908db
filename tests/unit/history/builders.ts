// How does a test write down a look, a verdict or a month of them?

import { appendSample, type DayChunk, dayOf, emptyChunk } from '../../../utils/history/chunk.ts';
import type { Sample } from '../../../utils/history/sample.ts';
import { minutes } from '../../../utils/kernel/clock.ts';
import type { Random } from '../../../utils/kernel/random.ts';
import { VERDICT_STATES, type Verdict, type VerdictState } from '../../../utils/verdict/verdict.ts';

export const DAY_MS = Date.UTC(2026, 10, 1);

export function sample(atMs: number, state: VerdictState = 'working', change: Partial<Sample> = {}): Sample {
  return {
    atMs,
    state,
    mechanism: null,
    stage: 'settled',
    confidence: 'medium',
    responseMs: 120,
    holdMinutes: 45,
    channels: { web: state },
    ...change,
  };
}

export function verdict(state: VerdictState, change: Partial<Verdict> = {}): Verdict {
  return {
    state,
    mechanism: null,
    confidence: 'medium',
    stage: 'settled',
    reasons: [],
    sinceMs: null,
    isFlapping: false,
    reachedAtLeast: null,
    failedAtMost: null,
    failure: null,
    responseMs: null,
    ...change,
  };
}

/** Chunks of many days, one by one as the worker would write them. */
export function written(entries: readonly { epochId?: string; service?: string; sample: Sample }[]): DayChunk[] {
  const byDay = new Map<string, DayChunk>();
  for (const { epochId = 'home', service = 'telegram', sample: one } of entries) {
    const day = dayOf(one.atMs);
    byDay.set(day, appendSample(byDay.get(day) ?? emptyChunk(day), epochId, service, one));
  }
  return [...byDay.values()];
}

/** Looks at odd intervals, in odd states, across midnights. */
export function restlessSamples(random: Random, fromMs: number, count: number): Sample[] {
  let atMs = fromMs;
  return Array.from({ length: count }, () => {
    atMs += minutes(1 + Math.floor(random.next() * 70));
    const state = VERDICT_STATES[Math.floor(random.next() * VERDICT_STATES.length)] as VerdictState;
    return sample(atMs, state, {
      mechanism: state === 'interference' ? 'tls' : null,
      responseMs: random.next() < 0.5 ? null : Math.floor(random.next() * 3000),
      channels: { web: state, messages: 'working' },
    });
  });
}
