// What is remembered of all rounds on one network, and what does a new round add?

import type { Service, Target } from '../catalogue/service.ts';
import type { Observation } from '../evidence/observation.ts';
import { minutes } from '../kernel/clock.ts';
import type { NetworkAssessment } from '../network/network.ts';
import { type LineMemory, lineAfter, NEW_LINE } from './line-memory.ts';
import { roundSign } from './round-sign.ts';
import type { NameFacts } from './sign-of.ts';
import { newTargetLedger, type TargetLedger } from './target-ledger.ts';
import { pairTransfers, type TransferPair, withPairs } from './volume.ts';
import { withHostPage, withSign } from './with-sign.ts';

/** One per network epoch; JSON all through. */
export interface Ledger {
  version: 1;
  targets: Readonly<Record<string, TargetLedger>>;
  line: LineMemory;
  /** Recognised by feel after a network change: older evidence stands but wants one more look. */
  carriedAtMs: number | null;
}

export const EMPTY_LEDGER: Ledger = { version: 1, targets: {}, line: NEW_LINE, carriedAtMs: null };

/** What resolvers said this long ago still explains a name error of now. */
const NAME_FACTS_KEPT_MS = minutes(10);
/** Time proves little for this long after the line has lost something. */
const TROUBLE_REMEMBERED_MS = minutes(20);

/**
 * Call it once per batch with everything the batch saw: pages, sockets, resolvers, calls, transfers. What proves nothing
 * is dropped here: local failures, late time-based ones, reused connections, and every failure of a round whose network
 * is not online. Targets that no service lists are ignored.
 */
export function recordRound(
  ledger: Ledger,
  round: {
    observations: readonly Observation[];
    assessment: NetworkAssessment;
    services: readonly Service[];
    nowMs: number;
  },
): Ledger {
  const line = lineAfter(ledger.line, round.assessment, round.nowMs);
  const pairs = pairTransfers(round.observations);
  const targets: Record<string, TargetLedger> = { ...ledger.targets };
  const byTarget = grouped(round.observations);
  const listed = targetsOf(round.services);
  for (const target of listed) {
    const seen = byTarget.get(target.id);
    if (seen === undefined) continue;
    const before = targets[target.id] ?? newTargetLedger(target);
    const areCallNamesGone = line.callNames === 'gone';
    const context = { ...round, listed, target, seen, isSlowLine: isSlow(line, round), areCallNamesGone };
    targets[target.id] = withTransfers(withRound(before, context), seen, pairs.get(target.id) ?? []);
  }
  return { ...ledger, targets, line };
}

function withTransfers(
  entry: TargetLedger,
  seen: readonly Observation[],
  pairs: readonly TransferPair[],
): TargetLedger {
  const transfer = seen.findLast(({ kind }) => kind === 'transfer');
  if (transfer === undefined) return entry;
  if (pairs.length === 0) return { ...entry, vainTransferAtMs: transfer.startedAtMs };
  return { ...entry, transfers: withPairs(entry.transfers, pairs) };
}

interface TargetRound {
  target: Target;
  /** This target's own. */
  seen: readonly Observation[];
  /** Everybody's: a page on a socket's host tells what stops the socket. */
  observations: readonly Observation[];
  assessment: NetworkAssessment;
  /** All targets of the services. */
  listed: readonly Target[];
  isSlowLine: boolean;
  /** Of neutral call servers, too. */
  areCallNamesGone: boolean;
  nowMs: number;
}

function withRound(before: TargetLedger, round: TargetRound): TargetLedger {
  const entry = { ...before, names: namesAfter(before.names, round.seen, round.nowMs) };
  const sighted = roundSign({ ...round, entry, hostPages: pagesOfHost(round, entry.host) });
  if (sighted === null) return entry;
  const { sign, observation, page } = sighted;
  const isWell = round.assessment.condition === 'online';
  const withPage = page && (page.isThrough || isWell) ? withHostPage(entry, page, round.isSlowLine) : entry;
  if (sign === null || observation === null) return withPage;
  // While the network is not well nobody is accused, but an answer is an answer.
  // A private root's expected error is no answer where everything else is forged as well.
  if (!isWell && (sign !== 'passed' || observation.failure !== null)) return withPage;
  return withSign(withPage, sign, observation, round.isSlowLine);
}

/** Only a socket needs a page to explain it. */
function pagesOfHost({ target, listed, observations }: TargetRound, host: string): readonly Observation[] {
  if (target.kind !== 'websocket') return [];
  const ids = new Set(listed.filter((it) => hostsMatch(it, host)).map((it) => it.id));
  return observations.filter((it) => it.kind === 'https' && ids.has(it.targetId));
}

function hostsMatch(target: Target, host: string): boolean {
  return target.url.includes(host) && /^(https|wss):/.test(target.url) && new URL(target.url).hostname === host;
}

function grouped(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const byTarget = new Map<string, Observation[]>();
  for (const it of observations) {
    const list = byTarget.get(it.targetId);
    if (list) list.push(it);
    else byTarget.set(it.targetId, [it]);
  }
  return byTarget;
}

/** Answers of this round replace older ones; without any, recent ones still count. */
function namesAfter(old: NameFacts | null, seen: readonly Observation[], nowMs: number): NameFacts | null {
  const answers = seen.flatMap((it) => (it.kind === 'dns' && it.resolver ? [it.resolver] : []));
  if (answers.length === 0) return old && nowMs - old.atMs <= NAME_FACTS_KEPT_MS ? old : null;
  const byResolver = new Map(answers.map((it) => [it.resolverId, it.says]));
  const count = (says: string) => [...byResolver.values()].filter((it) => it === says).length;
  return { found: count('found'), absent: count('absent'), odd: count('odd'), atMs: nowMs };
}

function isSlow(line: LineMemory, { assessment, nowMs }: { assessment: NetworkAssessment; nowMs: number }): boolean {
  const hadTrouble = line.troubleAtMs !== null && Math.abs(nowMs - line.troubleAtMs) < TROUBLE_REMEMBERED_MS;
  return hadTrouble || (assessment.line ?? 'slow') !== 'good';
}

function targetsOf(services: readonly Service[]): readonly Target[] {
  const listed = services.flatMap((service) => [
    ...Object.values(service.channels).flatMap((channel) => channel.needs.flatMap((need) => need.targets)),
    ...service.witnesses,
  ]);
  return [...new Map(listed.map((it) => [it.id, it])).values()];
}

/** D7: the user's own load got through. It keeps `working` fresh; it is no recovery and no visit is kept, only a time. */
export function recordBrowsing(ledger: Ledger, load: { target: Target; atMs: number }): Ledger {
  const entry = ledger.targets[load.target.id] ?? newTargetLedger(load.target);
  return { ...ledger, targets: { ...ledger.targets, [load.target.id]: { ...entry, lastBrowsedAtMs: load.atMs } } };
}
