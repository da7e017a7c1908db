// Is this stored ledger still ours to use, and what of it must be dropped?

import { EMPTY_LEDGER, type Ledger } from './ledger.ts';
import { type LineMemory, NEW_LINE } from './line-memory.ts';
import { acceptAt, TO_ACCUSE, TO_CALL_FAILING } from './sequential-test.ts';
import { MEANINGS } from './signs.ts';
import type { TargetLedger } from './target-ledger.ts';

/** Never throws: an older or broken entry is dropped and counted; it will be measured again soon. */
export function readLedger(stored: unknown): { ledger: Ledger; dropped: number } {
  if (!isRecord(stored) || stored.version !== 1 || !isRecord(stored.targets))
    return { ledger: EMPTY_LEDGER, dropped: stored === undefined || stored === null ? 0 : 1 };
  const entries = Object.entries(stored.targets);
  const kept = entries.filter((it): it is [string, TargetLedger] => isTargetLedger(it[1]));
  const isLineKept = isLine(stored.line);
  const ledger: Ledger = {
    version: 1,
    targets: Object.fromEntries(kept),
    line: isLineKept ? (stored.line as LineMemory) : NEW_LINE,
    carriedAtMs: typeof stored.carriedAtMs === 'number' ? stored.carriedAtMs : null,
  };
  return { ledger, dropped: entries.length - kept.length + (isLineKept ? 0 : 1) };
}

/**
 * For a network recognised by feel only (epoch certainty `likely`): everything stands as a suspicion, so that one more
 * agreeing round is needed before anything counts as settled again.
 */
export function carriedOver(ledger: Ledger, nowMs: number): Ledger {
  const targets = Object.entries(ledger.targets).map(([id, entry]) => [id, asSuspicion(entry)] as const);
  return { ...ledger, targets: Object.fromEntries(targets), carriedAtMs: nowMs };
}

/** So far below its threshold that one strong sign reaches it again. */
const ONE_SIGN = 4;

function asSuspicion(entry: TargetLedger): TargetLedger {
  if (entry.startedAtMs === null) return entry;
  return {
    ...entry,
    accepted: 'nothing',
    accuseOdds: Math.min(entry.accuseOdds, acceptAt(TO_ACCUSE) - ONE_SIGN),
    failOdds: Math.min(entry.failOdds, acceptAt(TO_CALL_FAILING) - ONE_SIGN),
    passRun: 0,
    pathRun: 0,
  };
}

function isTargetLedger(value: unknown): value is TargetLedger {
  if (!isRecord(value)) return false;
  const { sign, failSign, accepted } = value;
  return (
    ['host', 'operator'].every((key) => typeof value[key] === 'string') &&
    ['accuseOdds', 'failOdds', 'fails', 'passesBefore', 'passRun', 'pathRun', 'pagePasses', 'pageFails'].every((key) =>
      isNumber(value[key]),
    ) &&
    ['startedAtMs', 'lastPassAtMs', 'lastFailAtMs', 'lastPagePassAtMs', 'lastBrowsedAtMs'].every(
      (key) => value[key] === null || isNumber(value[key]),
    ) &&
    (sign === null || sign === 'passed' || isFailingSign(sign)) &&
    (failSign === null || isFailingSign(failSign)) &&
    (accepted === 'nothing' || accepted === 'failing' || accepted === 'accused') &&
    isMechanisms(value.byMechanism) &&
    (value.seen === null || (isRecord(value.seen) && isNumber(value.seen.atMs))) &&
    (value.names === null || (isRecord(value.names) && isNumber(value.names.found))) &&
    Array.isArray(value.transfers) &&
    (value.vainTransferAtMs === undefined || isNumber(value.vainTransferAtMs))
  );
}

function isLine(value: unknown): boolean {
  return (
    isRecord(value) &&
    Array.isArray(value.passedControls) &&
    Array.isArray(value.failedControls) &&
    Array.isArray(value.deadControls)
  );
}

function isMechanisms(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isNumber);
}

function isFailingSign(value: unknown): boolean {
  return typeof value === 'string' && Object.hasOwn(MEANINGS, value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
