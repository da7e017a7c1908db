// How is a recorded run kept: small, without a trace of the place and the day, and readable again?

import type { BatchPlan, RoundPlan } from '../../utils/contracts/agenda.ts';
import type { Observation } from '../../utils/evidence/observation.ts';

export interface RecordedBatch {
  round: Pick<RoundPlan, 'id' | 'trigger' | 'startedAtMs' | 'restarts' | 'isLight'>;
  plan: BatchPlan;
  startedAtMs: number;
  endedAtMs: number;
  isOnline: boolean;
  hasNetworkChanged: boolean;
  seen: Observation[];
}

export interface Recorded {
  scenario: string;
  services: readonly string[];
  jurisdiction: string | null;
  batches: RecordedBatch[];
  /** A counted round of the scenario ended when so many batches were through. */
  roundEnds: { afterBatch: number }[];
}

/** All recordings begin at this moment; catalogue entries must not have expired by then. */
const BEGINNING_MS = Date.UTC(2026, 10, 23, 12);

/** The usual successful answer: what agrees with it is not written down. */
const USUAL: Partial<Observation> = {
  kind: 'https',
  reachedAtLeast: 'response',
  failedAtMost: null,
  failure: null,
  status: 200,
  answer: 'expected',
  bytesDown: 0,
  isFresh: true,
  addressClass: 'public',
  route: 'direct',
  deadlineMs: 10_000,
  isLate: false,
  resolver: null,
};

/** Times count from the common beginning, rounds are numbered, and nothing else of the run is left. */
export function scrubbed(run: Recorded): Recorded {
  const shiftMs = BEGINNING_MS - Math.min(...run.batches.map(({ startedAtMs }) => startedAtMs));
  const moved = (atMs: number) => Math.round(atMs + shiftMs);
  const rounds = [...new Set(run.batches.map(({ round }) => round.id))];
  return {
    ...run,
    batches: run.batches.map((batch) => ({
      ...batch,
      round: {
        ...batch.round,
        id: `round-${rounds.indexOf(batch.round.id) + 1}`,
        startedAtMs: moved(batch.round.startedAtMs),
      },
      plan: { ...batch.plan, notBeforeMs: moved(batch.plan.notBeforeMs) },
      startedAtMs: moved(batch.startedAtMs),
      endedAtMs: moved(batch.endedAtMs),
      seen: batch.seen.map((seen) => wholeTimes({ ...seen, startedAtMs: moved(seen.startedAtMs) })),
    })),
  };
}

function wholeTimes(seen: Observation): Observation {
  const { durationMs, responseMs } = seen;
  return {
    ...seen,
    durationMs: Math.round(durationMs),
    responseMs: responseMs === null ? null : Math.round(responseMs),
  };
}

/** JSON lines: what was picked, then each batch, then where its rounds ended. */
export function written({ batches, roundEnds, ...head }: Recorded): string {
  const lines = [
    head,
    ...batches.map((batch) => ({
      ...batch,
      startedAtMs: batch.startedAtMs - BEGINNING_MS,
      endedAtMs: batch.endedAtMs - BEGINNING_MS,
      round: { ...batch.round, startedAtMs: batch.round.startedAtMs - BEGINNING_MS },
      plan: { ...batch.plan, notBeforeMs: batch.plan.notBeforeMs - BEGINNING_MS },
      seen: batch.seen.map(packed),
    })),
    ...roundEnds,
  ];
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
}

function packed(seen: Observation): object {
  const entries = Object.entries({ ...seen, startedAtMs: seen.startedAtMs - BEGINNING_MS });
  return Object.fromEntries(entries.filter(([key, value]) => USUAL[key as keyof Observation] !== value));
}

export function readRecorded(text: string): Recorded {
  const [head, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const batches = lines.filter((line) => 'seen' in line).map(unpackedBatch);
  return { ...head, batches, roundEnds: lines.filter((line) => 'afterBatch' in line) };
}

function unpackedBatch(line: RecordedBatch): RecordedBatch {
  return {
    ...line,
    startedAtMs: line.startedAtMs + BEGINNING_MS,
    endedAtMs: line.endedAtMs + BEGINNING_MS,
    round: { ...line.round, startedAtMs: line.round.startedAtMs + BEGINNING_MS },
    plan: { ...line.plan, notBeforeMs: line.plan.notBeforeMs + BEGINNING_MS },
    seen: line.seen.map((seen) => ({ ...USUAL, ...seen, startedAtMs: seen.startedAtMs + BEGINNING_MS })),
  };
}
