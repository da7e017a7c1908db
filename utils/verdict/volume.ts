// Does a connection go on carrying data after the first kilobytes, and as fast as a neutral one?

import type { Observation } from '../evidence/observation.ts';
import { days, hours } from '../kernel/clock.ts';

/** One transfer of the service beside one of a control, at nearly the same time. */
export interface TransferPair {
  atMs: number;
  bytes: number;
  ms: number;
  isFrozen: boolean;
  controlBytes: number;
  controlMs: number;
}

export type Carriage = 'untested' | 'carries' | 'stalls' | 'slowed' | 'mixed';

/**
 * Freezes on record: 12-36 KB (about 25 packets, either way) on the wire, of which the handshake and the headers take
 * 7-8 KB. Lower still when a server writes large TLS records.
 */
const FREEZE_FROM_BYTES = 6000;
const FREEZE_TO_BYTES = 36_900;
/** OONI DD-007: only extreme throttling can be told from a bad evening. */
const SLOWER_BY = 10;
/** Bytes a ms (600 kbit/s). A far server beside a near control is slower, too, but no distance on earth explains less than this. */
const EXTREME_RATE = 75;
const AGREEING_PAIRS = 3;
export const MAX_PAIRS = 5;
/** Two halves of a pair lie no further apart. */
const PAIR_WITHIN_MS = 90_000;
/** D4a: after this, "working" says "large files not tested". */
const FRESH_MS = hours(24);
/** A throttled or frozen verdict stands this long without a new test. */
const KEPT_MS = days(7);
/** A control that did not bring its own data home, past any freeze on record, says nothing about the service's. */
const CONTROL_BYTES = 40_000;

/** The pairs of one round, by target id: each transfer of a service with the nearest whole one of a control. */
export function pairTransfers(observations: readonly Observation[]): ReadonlyMap<string, readonly TransferPair[]> {
  const transfers = observations.filter((it) => it.kind === 'transfer' && !it.isLate && it.isFresh !== false);
  const controls = transfers.filter((it) => isControl(it) && it.failure === null && it.bytesDown >= CONTROL_BYTES);
  const pairs = new Map<string, TransferPair[]>();
  for (const transfer of transfers.filter((it) => !isControl(it))) {
    const control = nearest(controls, transfer.startedAtMs);
    if (control === null || !tellsOfVolume(transfer)) continue;
    const [mine, other] = ratesOf(transfer, control);
    const pair = {
      atMs: transfer.startedAtMs,
      ...mine,
      isFrozen: isSilent(transfer) && transfer.bytesDown <= FREEZE_TO_BYTES,
      controlBytes: other.bytes,
      controlMs: Math.max(1, other.ms),
    };
    // It ran out of time while data still came: either they came slowly, or the server was slow and nothing is known.
    if (hasRunOut(transfer) && !isTenTimesSlower(pair)) continue;
    pairs.set(transfer.targetId, [...(pairs.get(transfer.targetId) ?? []), pair]);
  }
  return pairs;
}

function tellsOfVolume({ failure }: Observation): boolean {
  return failure === null || failure === 'body-stalled' || failure === 'deadline';
}

/** Nothing came any more: not the next answer, or none at all. */
function isSilent(transfer: Observation): boolean {
  return transfer.failure === 'body-stalled' || (transfer.failure === 'deadline' && transfer.responseMs === null);
}

function hasRunOut(transfer: Observation): boolean {
  return transfer.failure === 'deadline' && transfer.responseMs !== null;
}

/** As they were while there was load, where that is known of both; else from the answer on, for a slow server is no slow line. */
function ratesOf(transfer: Observation, control: Observation): [Rate, Rate] {
  if (transfer.failure !== 'body-stalled' && transfer.burst && control.burst) return [transfer.burst, control.burst];
  const rateOf = ({ bytesDown, durationMs, responseMs }: Observation) => ({
    bytes: bytesDown,
    ms: Math.max(1, durationMs - (responseMs ?? 0)),
  });
  return [rateOf(transfer), rateOf(control)];
}

interface Rate {
  bytes: number;
  ms: number;
}

/** New pairs replace a test that is over; those of the same test are added. */
export function withPairs(old: readonly TransferPair[], fresh: readonly TransferPair[]): readonly TransferPair[] {
  const first = fresh[0];
  if (first === undefined) return old;
  const isSameTest = (it: TransferPair) => first.atMs >= it.atMs && first.atMs - it.atMs < hours(1);
  return [...old.filter(isSameTest), ...fresh].slice(-MAX_PAIRS);
}

/** What the pairs of the last test say. One bad pair is a bad moment; three of at most five are not. */
export function carriageOf(pairs: readonly TransferPair[], nowMs: number): Carriage {
  const recent = pairs.filter((it) => nowMs - it.atMs < KEPT_MS);
  if (recent.length === 0) return 'untested';
  const frozen = recent.filter((it) => it.isFrozen).length;
  const slow = recent.filter(isTenTimesSlower).length;
  if (frozen >= AGREEING_PAIRS) return 'stalls';
  if (slow >= AGREEING_PAIRS) return 'slowed';
  if (frozen > 0 || slow > 0) return 'mixed';
  return recent.some((it) => nowMs - it.atMs < FRESH_MS) ? 'carries' : 'untested';
}

/** Was a test made within the day, whatever came of it? */
export function isTriedLately(
  { transfers, vainTransferAtMs }: { transfers: readonly TransferPair[]; vainTransferAtMs?: number },
  nowMs: number,
): boolean {
  const times = [...transfers.map((it) => it.atMs), ...(vainTransferAtMs === undefined ? [] : [vainTransferAtMs])];
  return times.some((atMs) => nowMs - atMs < FRESH_MS);
}

/** Frozen where freezes are known to begin? Else the volume is not what stopped it. */
export function isKnownFreeze(pairs: readonly TransferPair[]): boolean {
  const frozen = pairs.filter((it) => it.isFrozen);
  return frozen.filter((it) => it.bytes >= FREEZE_FROM_BYTES).length * 2 > frozen.length;
}

export function isTenTimesSlower(pair: TransferPair): boolean {
  if (pair.isFrozen || pair.bytes === 0) return false;
  const isExtreme = pair.bytes / pair.ms < EXTREME_RATE;
  return isExtreme && pair.ms / pair.bytes >= SLOWER_BY * (pair.controlMs / pair.controlBytes);
}

/** For a deep check that wants to stop as soon as the pairs agree. */
export function wantsMorePairs(pairs: readonly TransferPair[]): boolean {
  const bad = pairs.filter((it) => it.isFrozen || isTenTimesSlower(it)).length;
  const good = pairs.length - bad;
  return pairs.length < MAX_PAIRS && bad < AGREEING_PAIRS && good < AGREEING_PAIRS;
}

function isControl(observation: Observation): boolean {
  return observation.targetId.startsWith('control/');
}

function nearest(controls: readonly Observation[], atMs: number): Observation | null {
  const distance = (it: Observation) => Math.abs(it.startedAtMs - atMs);
  const [first] = [...controls].sort((a, b) => distance(a) - distance(b));
  return first && distance(first) <= PAIR_WITHIN_MS ? first : null;
}
