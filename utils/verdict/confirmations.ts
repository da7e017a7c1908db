// Which suspicions want another look, how soon, how long a wait, and by what means?

import type { Service, Target } from '../catalogue/service.ts';
import { hours, seconds } from '../kernel/clock.ts';
import { neededTargets } from './follow-ups.ts';
import type { Ledger } from './ledger.ts';
import { passesToRecover } from './sequential-test.ts';
import { isBesidePage, isWaitedFor, LONG_WAIT_MS, SPACING_MS, type TargetLedger } from './target-ledger.ts';

export interface Confirmation {
  targetId: string;
  notBeforeMs: number;
  deadlineMs: number;
  via: 'https' | 'websocket' | 'stun' | 'turn';
}

/** A first failure is judged by then (D4a). */
export const SHORT_WAIT_MS = seconds(10);
/** A little beyond the residual 90 s; the scheduler adds its jitter. */
const AFTER_MS = SPACING_MS + seconds(5);
/** A story that so many rounds could not settle waits for the ordinary interval. */
const MOST_ROUNDS = 6;
/** Recoveries that need more passes than this are in no hurry. */
const MOST_PASSES = 4;
const LONG_LOOK_EVERY = 8;
/** From here on a fetch of a reset host can make four handshakes within 400 ms, if only where preloading is off; a socket makes two. */
const LONG_ROUND_TRIP_MS = 120;
/** What could be frozen is a name that is cut already. */
const ROUGH_PAGE_EVERY_MS = hours(2);
/** Here it is a name whose page works. */
const ROUGH_SOCKET_EVERY_MS = hours(6);

/** Each in a batch of its own WITH controls. Soonest first. */
export function wantedConfirmations(
  ledger: Ledger,
  services: readonly Service[],
  nowMs: number,
): readonly Confirmation[] {
  const wanted = services
    .flatMap((service) => targetsOf(service))
    .flatMap((target) => {
      const entry = ledger.targets[target.id];
      if (entry === undefined || !isUndecided(entry) || nowMs > Date.parse(target.validUntil)) return [];
      if (isTooRough(target, entry, services, ledger)) return [];
      const lastMs = Math.min(nowMs, Math.max(entry.lastFailAtMs ?? 0, entry.lastPassAtMs ?? 0));
      const via = viaOf(target, entry, services, ledger);
      return [
        { targetId: target.id, notBeforeMs: lastMs + AFTER_MS, deadlineMs: probeDeadlineMs(ledger, target.id), via },
      ];
    });
  return [...new Map(wanted.map((it) => [it.targetId, it])).values()].sort((a, b) => a.notBeforeMs - b.notBeforeMs);
}

/** 10 s, or 35 s while a silence is being looked into; for every probe, confirmation or not. */
export function probeDeadlineMs(ledger: Ledger, targetId: string): number {
  const entry = ledger.targets[targetId];
  return entry !== undefined && isWaitedFor(entry) && wantsLongWait(entry) ? LONG_WAIT_MS : SHORT_WAIT_MS;
}

/** Once it is settled a short wait will do, but for a look now and then whether the silence is still the same. */
function wantsLongWait(entry: TargetLedger): boolean {
  return entry.sign === 'passed' || isUndecided(entry) || entry.fails % LONG_LOOK_EVERY === 0;
}

function isUndecided(entry: TargetLedger): boolean {
  if (entry.startedAtMs === null) return false;
  if (entry.sign === 'passed') return isRecovering(entry);
  if (entry.accepted === 'accused') return false;
  // Two failing rounds call it failing, but a silence of 10 s has not said yet what kind of silence it is.
  const isOpen = entry.accepted === 'nothing' || entry.accuseOdds > 0 || (entry.fails < 3 && isWaitedFor(entry));
  return isOpen && entry.fails < MOST_ROUNDS;
}

function isRecovering(entry: TargetLedger): boolean {
  if (entry.accepted === 'nothing') return entry.passRun < 2;
  return passesToRecover(entry.fails, entry.passesBefore) <= MOST_PASSES;
}

/** A socket that fails is asked by a HEAD, which says why; a page that is reset on a long line by a socket, which is gentler. */
function viaOf(target: Target, entry: TargetLedger, services: readonly Service[], ledger: Ledger): Confirmation['via'] {
  if (target.kind === 'stun' || target.kind === 'turn') return target.kind;
  if (target.kind === 'websocket') return wantsPage(entry) ? 'https' : 'websocket';
  return isBurst(entry, ledger) && speaksSocket(entry.host, services) ? 'websocket' : 'https';
}

/** How long a look is put off that makes more than three handshakes within 400 ms (D6) and would teach nothing new. */
export function restMs(ledger: Ledger, targetId: string): number {
  const entry = ledger.targets[targetId];
  if (entry === undefined || !isBurst(entry, ledger)) return 0;
  if (isTriedAgain(entry)) return ROUGH_SOCKET_EVERY_MS;
  return entry.accepted === 'accused' ? ROUGH_PAGE_EVERY_MS : 0;
}

function isBurst(entry: TargetLedger, ledger: Ledger): boolean {
  if (isTriedAgain(entry)) return true;
  const isLongLine = (ledger.line.roundTripMs ?? 0) >= LONG_ROUND_TRIP_MS;
  return isLongLine && (entry.byMechanism.tls ?? 0) > 0 && entry.failSign !== 'swallowed' && entry.sign !== 'passed';
}

function isTriedAgain({ sign, seen }: TargetLedger): boolean {
  return sign === 'socket-fails' && seen !== null && isBesidePage(seen);
}

/** No gentler means than a fetch: then the ordinary interval is soon enough. */
function isTooRough(target: Target, entry: TargetLedger, services: readonly Service[], ledger: Ledger): boolean {
  return target.kind === 'https' && isBurst(entry, ledger) && !speaksSocket(entry.host, services);
}

/**
 * By turns, until two HEADs got through; once one did not, a HEAD says more than the socket does, until one gets through
 * again: then only the socket can tell whether it does, too.
 */
function wantsPage(entry: TargetLedger): boolean {
  const { sign, fails, pagePasses, pageFails, lastPagePassAtMs, lastFailAtMs } = entry;
  if (sign === 'passed' || isTriedAgain(entry)) return false;
  if (pageFails > 0) return (lastPagePassAtMs ?? 0) <= (lastFailAtMs ?? 0);
  return pagePasses < 2 && pagePasses < fails;
}

function speaksSocket(host: string, services: readonly Service[]): boolean {
  return services.flatMap(targetsOf).some((it) => it.kind === 'websocket' && new URL(it.url).hostname === host);
}

function targetsOf(service: Service): readonly Target[] {
  return neededTargets(service).filter((it) => it.kind !== 'transfer');
}
