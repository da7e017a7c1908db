// What do the counts of an accuracy run come to, and are the targets met?

import type { InnocentCounts } from './innocents.ts';
import type { JobResult } from './jobs.ts';
import type { LifeCounts } from './ordinary-life.ts';
import type { Params } from './params.ts';
import type { SpeedCounts } from './speeds.ts';
import { type BlockCounts, TECHNIQUES } from './trials.ts';

const DAYS_A_MONTH = 30.4;

interface Share {
  count: number;
  of: number;
  /** 95 % bounds (Wilson); 3/N as the upper one where none was seen. */
  low: number;
  high: number;
}

/** Key order is the order in which one reads it; `floorsMet` decides the exit code. */
export function reportOf(results: readonly JobResult[], params: Params) {
  const life = results.flatMap((it) => (it.kind === 'life' ? [it.counts] : [])).reduce(addedLife);
  const blocks = results.flatMap((it) => (it.kind === 'blocks' ? [it] : []));
  const moody = results.flatMap((it) => (it.kind === 'moody' ? [it] : []));
  const named = [...blocks, ...moody].filter((it) => TECHNIQUES.some((t) => t.fate === it.fate && t.expects !== null));
  const targets = targetsOf(
    life,
    blocks.map((it) => it.counts),
    moody.map((it) => it.counts),
    named.map((it) => it.counts),
    results,
  );
  return {
    seed: params.seed,
    note: 'A synthetic world of our own making: these are figures of the decision engine, never of the field.',
    targets,
    floorsMet: Object.values(targets).every((it) => it.isFloorMet),
    goalsMet: Object.values(targets).every((it) => it.isGoalMet),
    ordinaryLife: lifeReport(life),
    deterministicBlocks: Object.fromEntries(blocks.map((it) => [it.fate, blockReport(it.counts)])),
    probabilisticBlocks: Object.fromEntries(moody.map((it) => [it.fate, blockReport(it.counts)])),
    innocents: Object.fromEntries(results.flatMap(innocentReport)),
    speeds: results.flatMap((it) => (it.kind === 'speeds' ? [speedReport(it.counts)] : []))[0],
    knownLimits: [
      'A server that resets every handshake, or shows an unknown issuer to all, is indistinguishable from interference at one place: confidence low.',
      'lottery: probes that die one by one at random beside brisk controls; no real line does that.',
    ],
  };
}

function targetsOf(
  life: LifeCounts,
  blocks: readonly BlockCounts[],
  moody: readonly BlockCounts[],
  named: readonly BlockCounts[],
  results: readonly JobResult[],
) {
  const months = life.days / DAYS_A_MONTH;
  const sum = (list: readonly BlockCounts[], of: (it: BlockCounts) => number) =>
    list.reduce((all, it) => all + of(it), 0);
  const within = (rounds: number) => (it: BlockCounts) => it.byRound.slice(0, rounds + 1).reduce((a, b) => a + b, 0);
  const trials = sum(blocks, (it) => it.trials);
  const found = sum(named, (it) => it.found);
  const innocents = (kind: 'refusals' | 'drifts') =>
    results.flatMap((it) => (it.kind === kind ? [it.counts] : [])).reduce((a, b) => a + b.accused + b.wrong, 0);
  const moodyTrials = sum(moody, (it) => it.trials);
  const moodyFound = sum(moody, (it) => it.found) / moodyTrials;
  const right = sum(named, (it) => it.rightMechanism) / found;
  const wrong = sum(named, (it) => it.wrongMechanism) / found;
  return {
    falseAccusationsPerUserMonth: met(
      life.settledAccusations / months,
      (x) => x <= 1,
      (x) => x <= 1 / 12,
    ),
    deterministicWithin4Rounds: met(
      sum(blocks, within(4)) / trials,
      (x) => x === 1,
      (x) => x === 1,
    ),
    deterministicWithin3Rounds: met(
      sum(blocks, within(3)) / trials,
      () => true,
      (x) => x === 1,
    ),
    probabilisticWithin9Rounds: met(
      moodyFound,
      (x) => x >= 0.95,
      (x) => x >= 0.99,
    ),
    probabilisticOneNoticeAtMost: met(
      1 - sum(moody, (it) => it.extraNotices) / moodyTrials,
      (x) => x >= 0.95,
      (x) => x >= 0.99,
    ),
    mechanismRight: met(
      right,
      (x) => x >= 0.97,
      (x) => x >= 0.995,
    ),
    mechanismWrong: met(
      wrong,
      (x) => x <= 0.01,
      (x) => x <= 0.001,
    ),
    refusalsCalledBlocks: met(
      innocents('refusals'),
      (x) => x === 0,
      (x) => x === 0,
    ),
    driftsJudgedWrongly: met(
      innocents('drifts'),
      (x) => x === 0,
      (x) => x === 0,
    ),
  };
}

function met(value: number, floor: (x: number) => boolean, goal: (x: number) => boolean) {
  return { value: rounded(value), isFloorMet: floor(value), isGoalMet: goal(value) };
}

function lifeReport(life: LifeCounts) {
  const years = life.days / 365.25;
  const perYear = (count: number) => ({
    count,
    perUserYear: rounded(count / years),
    // Poisson: 3 where none was seen, else the normal approximation.
    upperBound: rounded((count === 0 ? 3 : count + 1.96 * Math.sqrt(count) + 2) / years),
  });
  return {
    rounds: life.rounds,
    voidRounds: life.voidRounds,
    userYears: rounded(years),
    settledAccusations: perYear(life.settledAccusations),
    provisionalAccusations: perYear(life.provisionalAccusations),
    settledUnreachableWithoutOutage: perYear(life.settledUnreachable),
    conditions: life.conditions,
  };
}

function blockReport(counts: BlockCounts) {
  return {
    trials: counts.trials,
    found: share(counts.found, counts.trials),
    settledInRound: Object.fromEntries(counts.byRound.flatMap((count, round) => (count > 0 ? [[round, count]] : []))),
    mechanism: {
      right: counts.rightMechanism,
      unidentified: counts.unidentified,
      wrong: share(counts.wrongMechanism, counts.found),
    },
    moreThanOneNotice: share(counts.extraNotices, counts.trials),
  };
}

function innocentReport(result: JobResult): [string, unknown][] {
  if (result.kind === 'refusals' || result.kind === 'drifts') return [[result.kind, innocent(result.counts)]];
  return result.kind === 'trouble' ? [[result.trouble, innocent(result.counts)]] : [];
}

function innocent({ trials, rounds, accused, wrong, states }: InnocentCounts) {
  return { rounds, accused: share(accused, trials), wrong: share(wrong, trials), states };
}

function speedReport({ trials, throttledFound, frozenFound, slowForAllAccused, wellAccused }: SpeedCounts) {
  return {
    throttledFound: share(throttledFound, trials),
    frozenFound: share(frozenFound, trials),
    slowForAllAccused: share(slowForAllAccused, trials),
    wellAccused: share(wellAccused, trials),
  };
}

export function share(count: number, of: number): Share {
  if (of === 0) return { count, of, low: 0, high: 1 };
  if (count === 0) return { count, of, low: 0, high: rounded(Math.min(1, 3 / of)) };
  const z = 1.96;
  const p = count / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return { count, of, low: rounded(Math.max(0, middle - half)), high: rounded(Math.min(1, middle + half)) };
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

function addedLife(a: LifeCounts, b: LifeCounts): LifeCounts {
  const conditions = { ...a.conditions };
  for (const [name, count] of Object.entries(b.conditions)) conditions[name] = (conditions[name] ?? 0) + count;
  return {
    rounds: a.rounds + b.rounds,
    voidRounds: a.voidRounds + b.voidRounds,
    days: a.days + b.days,
    settledAccusations: a.settledAccusations + b.settledAccusations,
    provisionalAccusations: a.provisionalAccusations + b.provisionalAccusations,
    settledUnreachable: a.settledUnreachable + b.settledUnreachable,
    conditions,
  };
}
