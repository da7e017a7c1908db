// Into which pieces is the accuracy run cut, so that threads can share it and the figures stay the same?

import { assertNever } from '../../utils/kernel/exhaustive.ts';
import type { Fate } from './host.ts';
import { drifts, type InnocentCounts, ownTroubles, refusals, TROUBLES } from './innocents.ts';
import { type LifeCounts, ordinaryLife } from './ordinary-life.ts';
import type { Params } from './params.ts';
import { type SpeedCounts, speeds } from './speeds.ts';
import { type BlockCounts, deterministicBlocks, probabilisticBlocks, TECHNIQUES } from './trials.ts';

export type Job =
  | { kind: 'life'; rounds: number; seed: number }
  | { kind: 'blocks'; fate: Fate; seed: number }
  | { kind: 'moody'; fate: Fate; seed: number }
  | { kind: 'refusals' | 'drifts' | 'speeds'; seed: number }
  | { kind: 'trouble'; trouble: (typeof TROUBLES)[number]; seed: number };

export type JobResult =
  | { kind: 'life'; counts: LifeCounts }
  | { kind: 'blocks' | 'moody'; fate: Fate; counts: BlockCounts }
  | { kind: 'refusals' | 'drifts'; counts: InnocentCounts }
  | { kind: 'speeds'; counts: SpeedCounts }
  | { kind: 'trouble'; trouble: string; counts: InnocentCounts };

const LIFE_PIECE = 25_000;
export const MOODY: readonly Fate[] = ['sni-reset', 'dns-nxdomain', 'sni-drop'];

export function jobsOf({ seed, rounds }: Params): Job[] {
  const pieces = Math.ceil(rounds / LIFE_PIECE);
  const life = Array.from({ length: pieces }, (_, i): Job => {
    return { kind: 'life', rounds: Math.min(LIFE_PIECE, rounds - i * LIFE_PIECE), seed: seed * 1009 + i };
  });
  return [
    ...life,
    ...TECHNIQUES.map(({ fate }): Job => ({ kind: 'blocks', fate, seed })),
    ...MOODY.map((fate): Job => ({ kind: 'moody', fate, seed: seed + 1 })),
    { kind: 'refusals', seed: seed + 2 },
    { kind: 'drifts', seed: seed + 3 },
    ...TROUBLES.map((trouble): Job => ({ kind: 'trouble', trouble, seed: seed + 4 })),
    { kind: 'speeds', seed: seed + 5 },
  ];
}

export function doJob(job: Job, params: Params): JobResult {
  switch (job.kind) {
    case 'life':
      return { kind: job.kind, counts: ordinaryLife(params, job.rounds, job.seed) };
    case 'blocks': {
      const expects = TECHNIQUES.find((it) => it.fate === job.fate)?.expects ?? null;
      return { kind: job.kind, fate: job.fate, counts: deterministicBlocks(params, job.fate, expects, job.seed) };
    }
    case 'moody':
      return { kind: job.kind, fate: job.fate, counts: probabilisticBlocks(params, job.fate, job.seed) };
    case 'refusals':
      return { kind: job.kind, counts: refusals(params, job.seed) };
    case 'drifts':
      return { kind: job.kind, counts: drifts(params, job.seed) };
    case 'trouble':
      return { kind: job.kind, trouble: job.trouble, counts: ownTroubles(params, job.trouble, job.seed) };
    case 'speeds':
      return { kind: job.kind, counts: speeds(params, job.seed) };
    default:
      return assertNever(job);
  }
}
