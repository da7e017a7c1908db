// What is remembered about one target?

import { hostOf, type Target } from '../catalogue/service.ts';
import type { FailureName } from '../evidence/failure-names.ts';
import type { AnswerKind, Observation, ProbeKind, Step } from '../evidence/observation.ts';
import { seconds } from '../kernel/clock.ts';
import type { NameFacts } from './sign-of.ts';
import { type FailingSign, isTimeBasedSign, type Sign } from './signs.ts';
import type { Mechanism } from './verdict.ts';
import type { TransferPair } from './volume.ts';

/** Residual blocking lasts 90 s: what follows a failure sooner is the same piece of evidence (D3). */
export const SPACING_MS = seconds(90);
/** A confirmation probe waits this long, to tell a swallowed handshake (30 s) from a silent address (D4a). */
export const LONG_WAIT_MS = seconds(35);

export interface TargetLedger {
  host: string;
  operator: string;
  /** The last counted sign; null before the first. */
  sign: Sign | null;
  /** The last failure of the running episode; stays while passes come in. */
  failSign: FailingSign | null;
  /** What the last probe saw, for the throughline and the reasons. */
  seen: Seen | null;
  accuseOdds: number;
  failOdds: number;
  /** Accusing weight by mechanism; halves with each failing round, so that a change of mechanism shows. */
  byMechanism: Partial<Record<Mechanism, number>>;
  /** What the sequential test has accepted; held until enough passes in a row. */
  accepted: 'nothing' | 'failing' | 'accused';
  /** First failure of the running episode; null = none is running. */
  startedAtMs: number | null;
  /** Counted rounds of the episode: failures, passes before the current run of passes, and that run. */
  fails: number;
  passesBefore: number;
  passRun: number;
  /** Passes of the way alone: the server answered, if only to say no. */
  pathRun: number;
  lastPassAtMs: number | null;
  lastFailAtMs: number | null;
  /** Sockets only: HEADs to the same host within the episode that got through, and that did not. */
  pagePasses: number;
  pageFails: number;
  /** When a HEAD last got through to the host of this (socket) target. */
  lastPagePassAtMs: number | null;
  lastBrowsedAtMs: number | null;
  hasEverPassed: boolean;
  names: NameFacts | null;
  transfers: readonly TransferPair[];
  /** When a transfer last came to nothing that tells: its control failed as well, or the server was too slow for it. */
  vainTransferAtMs?: number;
}

export interface Seen {
  atMs: number;
  kind: ProbeKind;
  failure: FailureName | null;
  reachedAtLeast: Step | null;
  failedAtMost: Step | null;
  status: number | null;
  answer: AnswerKind | null;
  responseMs: number | null;
  durationMs: number;
  deadlineMs: number;
}

export function newTargetLedger(target: Target): TargetLedger {
  return {
    host: hostOf(target),
    operator: target.operator,
    sign: null,
    seen: null,
    ...CLOSED_EPISODE,
    lastPassAtMs: null,
    lastFailAtMs: null,
    lastPagePassAtMs: null,
    lastBrowsedAtMs: null,
    hasEverPassed: false,
    names: null,
    transfers: [],
  };
}

/** No episode is running. */
export const CLOSED_EPISODE = {
  failSign: null,
  accuseOdds: 0,
  failOdds: 0,
  byMechanism: {},
  accepted: 'nothing',
  startedAtMs: null,
  fails: 0,
  passesBefore: 0,
  passRun: 0,
  pathRun: 0,
  pagePasses: 0,
  pageFails: 0,
} as const;

export function seenOf(observation: Observation): Seen {
  const { kind, failure, reachedAtLeast, failedAtMost, status, answer, responseMs, durationMs, deadlineMs } =
    observation;
  const atMs = observation.startedAtMs;
  return { atMs, kind, failure, reachedAtLeast, failedAtMost, status, answer, responseMs, durationMs, deadlineMs };
}

/** Is the episode's evidence of a kind that a clock judged, so that only a longer wait can tell more? */
export function isWaitedFor(entry: TargetLedger): boolean {
  return entry.startedAtMs !== null && entry.failSign !== null && isTimeBasedSign(entry.failSign);
}

/**
 * A page of the host has answered beside the socket that failed: only Firefox asks for that, and names a step then. It
 * has tried the socket up to ten times.
 */
export function isBesidePage({
  kind,
  failure,
  reachedAtLeast,
}: Pick<Seen, 'kind' | 'failure' | 'reachedAtLeast'>): boolean {
  return kind === 'websocket' && failure === 'websocket-failed' && reachedAtLeast !== null;
}
