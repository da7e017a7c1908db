// How does one more round change what is remembered about a target?

import type { Observation } from '../evidence/observation.ts';
import {
  acceptAt,
  accumulated,
  passesToRecover,
  passesToSettle,
  TO_ACCUSE,
  TO_CALL_FAILING,
  WEIGHT_OF_PASS,
} from './sequential-test.ts';
import { type FailingSign, meaningOf, type Sign, weightOfSign } from './signs.ts';
import { CLOSED_EPISODE, LONG_WAIT_MS, SPACING_MS, seenOf, type TargetLedger } from './target-ledger.ts';
import type { Mechanism } from './verdict.ts';

/** A mechanism that weighs less is no longer spoken of. */
const FORGOTTEN = 0.5;

/** `isSlowLine`: what is judged by a clock weighs little in this round. */
export function withSign(entry: TargetLedger, sign: Sign, observation: Observation, isSlowLine: boolean): TargetLedger {
  const atMs = observation.startedAtMs;
  const seen = seenOf(observation);
  if (sign === 'passed') return isCountedPass(entry, atMs) ? withPass({ ...entry, seen }, atMs) : entry;
  if (isTooSoon(entry.lastFailAtMs, atMs)) return isUpgrade(entry, sign) ? upgraded({ ...entry, seen }, sign) : entry;
  return withFailure({ ...entry, seen }, sign, atMs, isSlowLine);
}

function withPass(entry: TargetLedger, atMs: number): TargetLedger {
  if (entry.startedAtMs === null) return { ...entry, sign: 'passed', lastPassAtMs: atMs, hasEverPassed: true };
  const passed: TargetLedger = {
    ...withOpenPath(entry),
    sign: 'passed',
    failOdds: accumulated(entry.failOdds, WEIGHT_OF_PASS),
    passRun: entry.passRun + 1,
    lastPassAtMs: atMs,
    hasEverPassed: true,
  };
  return isOver(passed) ? { ...passed, ...CLOSED_EPISODE } : passed;
}

/** Soon after a failure luck and a censor's pause look alike; soon after a pass it is the same pass. */
function isCountedPass(entry: TargetLedger, atMs: number): boolean {
  if (entry.startedAtMs === null) return true;
  return !isTooSoon(entry.lastFailAtMs, atMs) && !(entry.passRun > 0 && isTooSoon(entry.lastPassAtMs, atMs));
}

function isOver(entry: TargetLedger): boolean {
  if (entry.accepted === 'accused') return entry.passRun >= passesToSettle(entry.fails, entry.passesBefore);
  if (entry.accepted === 'failing') return entry.passRun >= passesToRecover(entry.fails, entry.passesBefore);
  return entry.accuseOdds === 0 && entry.failOdds === 0;
}

function withFailure(entry: TargetLedger, sign: FailingSign, atMs: number, isSlowLine: boolean): TargetLedger {
  const isFirst = entry.startedAtMs === null;
  const { accuses, opensPath } = meaningOf(sign);
  const told = isUninformative(entry, sign) && accusesNow(entry) ? (entry.failSign as FailingSign) : sign;
  const weight = weightOfSign(sign, isSlowLine);
  const failed: TargetLedger = {
    ...(opensPath ? withOpenPath(entry) : withShutPath(entry)),
    sign: told,
    failSign: told,
    startedAtMs: isFirst ? atMs : entry.startedAtMs,
    lastFailAtMs: atMs,
    passRun: 0,
    fails: entry.fails + 1,
    failOdds: accumulated(entry.failOdds, weight),
    byMechanism: withMechanism(entry, sign, weight),
  };
  if (accuses !== null) failed.accuseOdds = accumulated(entry.accuseOdds, weight);
  return withAcceptance(failed, atMs);
}

function withOpenPath(entry: TargetLedger): TargetLedger {
  return { ...entry, accuseOdds: accumulated(entry.accuseOdds, WEIGHT_OF_PASS), pathRun: entry.pathRun + 1 };
}

function withShutPath(entry: TargetLedger): TargetLedger {
  return { ...entry, passesBefore: entry.passesBefore + entry.pathRun, pathRun: 0 };
}

/** A short silence fits a swallowed handshake as well as a dead address: it says nothing new about the mechanism. */
function isUninformative({ seen }: TargetLedger, sign: FailingSign): boolean {
  return sign === 'silent' && (seen?.deadlineMs ?? 0) < LONG_WAIT_MS;
}

function accusesNow({ failSign }: TargetLedger): boolean {
  return failSign !== null && meaningOf(failSign).accuses !== null;
}

function withMechanism(entry: TargetLedger, sign: FailingSign, weight: number): TargetLedger['byMechanism'] {
  if (isUninformative(entry, sign)) return entry.byMechanism;
  const { accuses } = meaningOf(sign);
  const faded: Partial<Record<Mechanism, number>> = {};
  for (const [mechanism, old] of Object.entries(entry.byMechanism)) {
    if (old >= 2 * FORGOTTEN) faded[mechanism as Mechanism] = old / 2;
  }
  if (accuses !== null) faded[accuses] = (faded[accuses] ?? 0) + weight;
  return faded;
}

function withAcceptance(entry: TargetLedger, atMs: number): TargetLedger {
  const isFailing = entry.failOdds >= acceptAt(TO_CALL_FAILING);
  if (entry.accepted === 'accused') return released(entry, atMs, isFailing);
  if (entry.accuseOdds >= acceptAt(TO_ACCUSE)) return { ...entry, accepted: 'accused' };
  return isFailing ? { ...entry, accepted: 'failing' } : entry;
}

/** The accusation ends while the failing goes on: the way is open again, or what is seen now accuses nobody. */
function released(entry: TargetLedger, atMs: number, isFailing: boolean): TargetLedger {
  const isPathOpen = entry.pathRun >= passesToRecover(entry.fails - entry.pathRun, entry.passesBefore);
  const isForgotten = Object.keys(entry.byMechanism).length === 0;
  if (!isPathOpen && !isForgotten) return entry;
  const accepted = isFailing ? 'failing' : 'nothing';
  return {
    ...entry,
    accepted,
    accuseOdds: 0,
    byMechanism: {},
    startedAtMs: atMs,
    fails: 1,
    passesBefore: 0,
    pathRun: 0,
  };
}

/** A name error is first seen bare; what the resolvers say comes a little later and belongs to the same round. */
function isUpgrade(entry: TargetLedger, sign: FailingSign): boolean {
  return entry.sign === 'name-unresolved' && sign.startsWith('name-') && sign !== 'name-unresolved';
}

function upgraded(entry: TargetLedger, sign: FailingSign, isSlowLine = false): TargetLedger {
  const { accuses } = meaningOf(sign);
  const weight = weightOfSign(sign, isSlowLine);
  const before = weightOfSign(entry.failSign ?? sign, isSlowLine);
  const next: TargetLedger = {
    ...entry,
    sign,
    failSign: sign,
    failOdds: accumulated(entry.failOdds, weight - before),
  };
  if (accuses !== null) {
    next.accuseOdds = accumulated(entry.accuseOdds, weight);
    next.byMechanism = { ...entry.byMechanism, [accuses]: (entry.byMechanism[accuses] ?? 0) + weight };
  }
  return withAcceptance(next, entry.lastFailAtMs ?? 0);
}

/** A HEAD to a socket's host: it got through, so the silence of a moment ago was the socket's alone; or it did not. */
export function withHostPage(
  entry: TargetLedger,
  page: { isThrough: boolean; atMs: number },
  isSlowLine: boolean,
): TargetLedger {
  const isRunning = entry.startedAtMs !== null;
  if (!page.isThrough) return isRunning ? { ...entry, pageFails: entry.pageFails + 1 } : entry;
  const passed = { ...entry, lastPagePassAtMs: page.atMs, pagePasses: entry.pagePasses + (isRunning ? 1 : 0) };
  const wasSilent = entry.sign === 'silent' && entry.seen?.kind === 'websocket' && entry.pageFails === 0;
  return isRunning && wasSilent ? upgraded(passed, 'socket-hangs', isSlowLine) : passed;
}

function isTooSoon(lastMs: number | null, atMs: number): boolean {
  // A clock set back leaves a mark in the future: that one spaces nothing.
  return lastMs !== null && atMs >= lastMs && atMs - lastMs <= SPACING_MS;
}
