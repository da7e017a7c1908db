// Are blocks found, named rightly, and nobody else's doing called a block?

import { SERVICES } from '../../utils/catalogue/index.ts';
import { hostOf, type Service, type Target } from '../../utils/catalogue/service.ts';
import { type Random, seededRandom } from '../../utils/kernel/random.ts';
import { isNotGettingThrough, type Mechanism, type Verdict } from '../../utils/verdict/verdict.ts';
import type { Fate } from './host.ts';
import { between, type LineState } from './line.ts';
import { START_MS } from './ordinary-life.ts';
import type { Params } from './params.ts';
import { decidingTargets, SimulatedUser, type World } from './user.ts';

const BLOCKED = SERVICES.filter((it) =>
  ['whatsapp', 'telegram', 'signal', 'instagram', 'discord', 'matrix'].includes(it.id),
);
const WARM_UP_ROUNDS = 2;

/** A quiet line; what happens to the service's hosts is the caller's. */
export class TrialWorld implements World {
  fates: (target: Target, nowMs: number) => Fate = () => 'answers';
  controls: () => Fate = () => 'answers';
  state: LineState;

  constructor(params: Params, random: Random) {
    this.state = { rttMs: between(params.line.rttMs, random), loss: between(params.line.lossPercent, random) / 100 };
  }

  line(_nowMs: number): LineState {
    return this.state;
  }
  fate(target: Target, nowMs: number): Fate {
    return this.fates(target, nowMs);
  }
  controlFate(): Fate {
    return this.controls();
  }
  disturbed<T>(observation: T): T {
    return observation;
  }
  isLate(): boolean {
    return false;
  }
  isOnline(): boolean {
    return true;
  }
}

export function trialUser(params: Params, service: Service, world: World, random: Random): SimulatedUser {
  const intervalMs = params.intervalMinutes * 60_000;
  return new SimulatedUser({ services: [service], world, random, intervalMs, startMs: START_MS });
}

export interface BlockCounts {
  trials: number;
  found: number;
  /** How many rounds until it was settled; index = round, from 1. */
  byRound: number[];
  rightMechanism: number;
  wrongMechanism: number;
  unidentified: number;
  /** Trials with more than one change worth a notice. */
  extraNotices: number;
}

/** `expects`: the mechanism that is right, or null where only "unreachable" is honest. */
export const TECHNIQUES: readonly { fate: Fate; expects: readonly Mechanism[] | null }[] = [
  { fate: 'dns-nxdomain', expects: ['dns'] },
  { fate: 'dns-drop', expects: ['dns'] },
  { fate: 'sni-reset', expects: ['tls'] },
  { fate: 'sni-fin', expects: ['tls'] },
  { fate: 'tls-alert', expects: ['tls'] },
  { fate: 'sni-drop', expects: ['tls'] },
  { fate: 'tls-mitm', expects: ['certificate'] },
  { fate: 'dns-inject-loopback', expects: null },
  { fate: 'ip-drop', expects: null },
  { fate: 'ip-reset', expects: null },
  { fate: 'ip-icmp', expects: null },
];

export function deterministicBlocks(
  params: Params,
  fate: Fate,
  expects: readonly Mechanism[] | null,
  seed: number,
): BlockCounts {
  const counts = noBlocks();
  for (let i = 0; i < params.trials; i++) {
    const random = seededRandom(seed * 7919 + i);
    const service = BLOCKED[i % BLOCKED.length] as Service;
    // Signal's own hosts answer with the very certificate error that interception would show.
    if (fate === 'tls-mitm' && service.id === 'signal') continue;
    oneBlock(params, { service, fates: () => fate, expects, rounds: 9 }, random, counts);
  }
  return counts;
}

/** Fires now and then, and keeps silent pairs of addresses for a while after a hit. */
export function probabilisticBlocks(params: Params, fate: Fate, seed: number): BlockCounts {
  const counts = noBlocks();
  for (let i = 0; i < params.trials; i++) {
    const random = seededRandom(seed * 7919 + i);
    const service = BLOCKED[i % BLOCKED.length] as Service;
    const fates = moodyCensor(params.censor, fate, random);
    oneBlock(params, { service, fates, expects: ['tls', 'dns', 'certificate'], rounds: 9 }, random, counts);
  }
  return counts;
}

export function moodyCensor(
  { fires, residualSeconds, residualShare }: Params['censor'],
  fate: Fate,
  random: Random,
): (target: Target, nowMs: number) => Fate {
  const hitMs = new Map<string, number>();
  return (target, nowMs) => {
    const host = hostOf(target);
    const isResidual = nowMs - (hitMs.get(host) ?? Number.NEGATIVE_INFINITY) < residualSeconds * 1000;
    const isHit = (isResidual && random.next() < residualShare) || random.next() < fires;
    if (isHit) hitMs.set(host, nowMs);
    return isHit ? fate : 'answers';
  };
}

interface Trial {
  service: Service;
  fates(target: Target, nowMs: number): Fate;
  expects: readonly Mechanism[] | null;
  rounds: number;
}

function oneBlock(params: Params, trial: Trial, random: Random, counts: BlockCounts): void {
  const world = new TrialWorld(params, random);
  const user = trialUser(params, trial.service, world, random);
  for (let i = 0; i < WARM_UP_ROUNDS; i++) user.round();
  const deciding = new Set(decidingTargets(trial.service).map((it) => it.id));
  world.fates = (target, nowMs) => (deciding.has(target.id) ? trial.fates(target, nowMs) : 'answers');
  counts.trials += 1;
  let foundAt = 0;
  let changes = 0;
  let group = 'through';
  let told: Verdict | null = null;
  for (let round = 1; round <= trial.rounds; round++) {
    const { service } = user.round().verdicts.get(trial.service.id) ?? { service: null };
    if (service === null || service.stage === 'provisional') continue;
    const now = groupOf(service);
    if (now !== null && now !== group) changes += 1;
    group = now ?? group;
    if (foundAt === 0 && isFound(service, trial.expects)) foundAt = round;
    if (isFound(service, trial.expects)) told = service;
  }
  if (changes > 1) counts.extraNotices += 1;
  if (foundAt === 0) return;
  counts.found += 1;
  counts.byRound[foundAt] = (counts.byRound[foundAt] ?? 0) + 1;
  if (trial.expects !== null && told !== null) countMechanism(counts, told, trial.expects);
}

/** States that are one thing to the user; "unclear" and "unknown" are no news. */
function groupOf({ state }: Verdict): string | null {
  if (state === 'working') return 'through';
  return isNotGettingThrough(state) ? 'not-through' : null;
}

function countMechanism(counts: BlockCounts, { mechanism }: Verdict, expects: readonly Mechanism[]): void {
  if (mechanism === 'unidentified') counts.unidentified += 1;
  else if (mechanism !== null && expects.includes(mechanism)) counts.rightMechanism += 1;
  else counts.wrongMechanism += 1;
}

function isFound({ state }: Verdict, expects: readonly Mechanism[] | null): boolean {
  return expects === null ? state === 'unreachable' : state === 'interference';
}

function noBlocks(): BlockCounts {
  return {
    trials: 0,
    found: 0,
    byRound: Array.from({ length: 10 }, () => 0),
    rightMechanism: 0,
    wrongMechanism: 0,
    unidentified: 0,
    extraNotices: 0,
  };
}
