// Is one need met, given what was found of the targets that can meet it?

import type { Service, Target } from '../catalogue/service.ts';
import { minutes } from '../kernel/clock.ts';
import type { Finding } from './finding.ts';
import { kinOf } from './kin.ts';
import type { Ledger } from './ledger.ts';
import { unknown } from './plain-failure.ts';
import { withReasons } from './reasons.ts';
import { findingOf } from './rules/index.ts';
import { passesToRecover } from './sequential-test.ts';
import { SPACING_MS } from './target-ledger.ts';
import type { Mechanism, VerdictState } from './verdict.ts';

/** How bad, for "the worst of"; a need that nobody has looked at is worse than a working one: all must work. */
const SEVERITY: Record<VerdictState, number> = {
  working: 0,
  unknown: 1,
  unclear: 2,
  slowed: 3,
  unreachable: 4,
  down: 5,
  refused: 6,
  stalls: 7,
  interference: 8,
  confirmed: 9,
};

/** So much older than an alternative's failure, a pass may be a thing of the past. */
const OUTDATED_MS = minutes(10);

/** Any target will do; the need fails only when each of them does. */
export function needFinding(service: Service, targets: readonly Target[], ledger: Ledger, nowMs: number): Finding {
  const findings = targets.map((target) => targetFinding(service, target, ledger, nowMs));
  const current = findings.filter((it) => it.reasons[0]?.code !== 'endpoint-expired');
  if (current.length === 0) return findings[0] ?? unknown('never-checked');
  const working = current.filter((it) => it.state === 'working');
  if (working.length > 0) return bestOf(working, current);
  const failing = current.filter((it) => it.state !== 'unknown');
  const [first] = current;
  if (failing.length === 0 || first === undefined) return first ?? unknown('never-checked');
  const worst = worstOf(failing);
  const told = { ...worst, mechanism: sharedMechanism(failing, worst) };
  if (passesTogether(failing)) return recoveringTogether(failing);
  // An alternative that nobody has asked may work: nothing is settled before it was.
  if (failing.length === current.length) return told;
  const state = isServersWord(told) ? ('unclear' as const) : told.state;
  return withReasons({ ...told, state, stage: 'provisional', confidence: 'low' }, { code: 'not-all-asked' });
}

/** A name that was given up, a host that is retired or full: its makers' clients have long been using the others. */
function isServersWord({ state }: Finding): boolean {
  return state === 'down' || state === 'refused';
}

/** Interchangeable targets take turns, so their passes count together: a need recovers as one. */
function passesTogether(findings: readonly Finding[]): boolean {
  const passing = findings.flatMap(({ entry }) =>
    entry?.accepted === 'accused' && entry.sign === 'passed' ? [entry] : [],
  );
  const times = passing.map((it) => it.lastPassAtMs ?? 0);
  const areSpaced = passing.some((it) => it.passRun >= 2) || Math.max(...times) - Math.min(...times) > SPACING_MS;
  const count = passing.reduce((sum, it) => sum + it.passRun, 0);
  const needed = Math.max(...passing.map((it) => passesToRecover(it.fails, it.passesBefore)));
  return passing.length > 1 && areSpaced && count >= needed;
}

function recoveringTogether(findings: readonly Finding[]): Finding {
  const [first] = findings.filter(({ entry }) => entry?.sign === 'passed');
  const entry = first?.entry ?? null;
  return {
    state: 'working',
    mechanism: null,
    confidence: 'low',
    stage: 'provisional',
    reasons: [{ code: 'answered', host: entry?.host }, { code: 'recovering' }],
    startedAtMs: entry?.lastPassAtMs ?? null,
    entry,
  };
}

/** An answer that is older than the failure of an alternative wants to be heard again before it settles anything. */
function bestOf(working: readonly Finding[], all: readonly Finding[]): Finding {
  const lastFailMs = Math.max(...all.map((it) => (it.state === 'working' ? 0 : (it.entry?.lastFailAtMs ?? 0))));
  const heardMs = (it: Finding) => Math.max(it.entry?.lastPassAtMs ?? 0, it.entry?.lastBrowsedAtMs ?? 0);
  const current = working
    .filter((it) => heardMs(it) > lastFailMs - OUTDATED_MS)
    .toSorted((a, b) => heardMs(b) - heardMs(a));
  const best = current.find((it) => it.stage === 'settled') ?? current[0];
  if (best !== undefined) return best;
  return withReasons(
    { ...(working[0] as Finding), stage: 'provisional', confidence: 'low' },
    { code: 'not-all-asked' },
  );
}

function targetFinding(service: Service, target: Target, ledger: Ledger, nowMs: number): Finding {
  const entry = ledger.targets[target.id] ?? null;
  const kin = kinOf(service, target, ledger, nowMs);
  const { line, carriedAtMs } = ledger;
  return findingOf({ service, target, entry, line, kin, carriedAtMs, nowMs });
}

/**
 * Settled trouble first, then provisional trouble, then what merely may not work; among equals the first. So a suspicion
 * shows at once where nothing is settled, and never hides what is.
 */
export function worstOf(findings: readonly Finding[]): Finding {
  const [first, ...rest] = findings;
  if (first === undefined) return unknown('never-checked');
  return rest.reduce((worst, it) => (rank(it) > rank(worst) ? it : worst), first);
}

function rank({ state, stage }: Finding): number {
  const severity = SEVERITY[state];
  return (
    severity + (stage === 'settled' && severity > SEVERITY.unknown ? 100 : 0) + (stage === 'provisional' ? 0.5 : 0)
  );
}

/** Two ways cut by two means: what they share is told, or nothing. */
function sharedMechanism(findings: readonly Finding[], worst: Finding): Mechanism | null {
  const same = findings.filter((it) => it.state === worst.state && it.stage === worst.stage);
  const mechanisms = new Set(same.map((it) => it.mechanism));
  return mechanisms.size <= 1 ? worst.mechanism : 'unidentified';
}
