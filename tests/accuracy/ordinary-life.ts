// How often is somebody accused in ordinary life, where nobody censors anything?

import { SERVICES } from '../../utils/catalogue/index.ts';
import type { Control, Target } from '../../utils/catalogue/service.ts';
import type { FailureName } from '../../utils/evidence/failure-names.ts';
import type { Observation } from '../../utils/evidence/observation.ts';
import { type Random, seededRandom } from '../../utils/kernel/random.ts';
import type { Fate } from './host.ts';
import { BurstyLine, between, type LineState } from './line.ts';
import type { Params } from './params.ts';
import { SimulatedUser, type World } from './user.ts';

export const FIVE = SERVICES.filter((it) => ['whatsapp', 'telegram', 'signal', 'instagram', 'discord'].includes(it.id));
export const START_MS = Date.parse('2026-11-01T00:00:00Z');
const DAY_MS = 86_400_000;
const ROUNDS_A_USER = 1500;

export interface LifeCounts {
  rounds: number;
  voidRounds: number;
  days: number;
  /** Episodes, not rounds: a service turning from not accused to accused. */
  settledAccusations: number;
  provisionalAccusations: number;
  /** Rounds by network condition. */
  conditions: Record<string, number>;
  /** Settled outages that were none; no accusation, yet a bother. */
  settledUnreachable: number;
}

export function ordinaryLife(params: Params, rounds: number, seed: number): LifeCounts {
  const counts: LifeCounts = {
    rounds: 0,
    voidRounds: 0,
    days: 0,
    settledAccusations: 0,
    provisionalAccusations: 0,
    conditions: {},
    settledUnreachable: 0,
  };
  for (let user = 0; counts.rounds < rounds; user++)
    liveOn(params, Math.min(ROUNDS_A_USER, rounds - counts.rounds), seededRandom(seed * 100_003 + user), counts);
  return counts;
}

function liveOn(params: Params, rounds: number, random: Random, counts: LifeCounts): void {
  const world = new OrdinaryWorld(params, random);
  const intervalMs = params.intervalMinutes * 60_000;
  const user = new SimulatedUser({ services: FIVE, world, random, intervalMs, startMs: START_MS });
  const wasBad = new Map<string, string>();
  for (let i = 0; i < rounds; i++) {
    const outcome = user.round();
    counts.rounds += 1;
    if (outcome.isVoid) counts.voidRounds += 1;
    const { condition } = outcome.assessment;
    counts.conditions[condition] = (counts.conditions[condition] ?? 0) + 1;
    for (const [id, { service }] of outcome.verdicts) {
      const isAccused = service.state === 'interference' || service.state === 'confirmed';
      const now = isAccused ? service.stage : service.state === 'unreachable' ? `unreachable ${service.stage}` : '';
      if (now !== wasBad.get(id)) count(counts, now, world.isOut(id, outcome.nowMs));
      wasBad.set(id, now);
    }
  }
  counts.days += (user.nowMs - START_MS) / DAY_MS;
}

function count(counts: LifeCounts, now: string, isReallyOut: boolean): void {
  if (now === 'settled') counts.settledAccusations += 1;
  if (now === 'provisional') counts.provisionalAccusations += 1;
  if (now === 'unreachable settled' && !isReallyOut) counts.settledUnreachable += 1;
}

interface Spell {
  untilMs: number;
  fate: Fate;
}

const OUTAGES: readonly Fate[] = [
  'status-503',
  'status-502',
  'ip-drop',
  'ip-reset',
  'expired',
  'empty',
  'status-429',
  'ws-refuse',
];

/** Loss in bursts, sleep, sign-in pages, route changes, lag, outages of hosts and of controls, stray resets. */
class OrdinaryWorld implements World {
  readonly #params: Params;
  readonly #random: Random;
  readonly #line: BurstyLine;
  readonly #spells = new Map<string, Spell>();
  #portalUntilMs = 0;
  #wakeUntilMs = 0;
  #changeAtMs = 0;
  #lateAtMs = 0;
  #nextMs = START_MS;

  constructor(params: Params, random: Random) {
    this.#params = params;
    this.#random = random;
    this.#line = new BurstyLine(params.line, random);
  }

  line(nowMs: number): LineState {
    const line = this.#line.at(nowMs - START_MS);
    return nowMs < this.#wakeUntilMs ? { ...line, loss: 1 } : line;
  }

  fate(target: Target, nowMs: number): Fate {
    this.#pass(nowMs);
    if (nowMs < this.#portalUntilMs) return 'portal';
    const { serverOutageShare, serverOutageMinutes } = this.#params.noise;
    return this.#spell(target.id, nowMs, serverOutageShare, serverOutageMinutes);
  }

  controlFate(control: Control, nowMs: number): Fate {
    this.#pass(nowMs);
    if (nowMs < this.#portalUntilMs) return 'portal';
    const { controlOutageShare, serverOutageMinutes } = this.#params.noise;
    return this.#spell(control.id, nowMs, controlOutageShare, serverOutageMinutes);
  }

  disturbed(observation: Observation, nowMs: number): Observation {
    if (nowMs === this.#changeAtMs && this.#random.next() < 0.6) return broken(observation, 'local-network-changed');
    if (nowMs >= this.#portalUntilMs && observation.failure === null) {
      const { resetPerProbe, nameErrorPerProbe, hiccupPerProbe } = this.#params.noise;
      const chance = this.#random.next();
      if (chance < resetPerProbe) return broken(observation, 'connection-reset');
      if (chance < resetPerProbe + nameErrorPerProbe) return broken(observation, 'name-not-resolved');
      if (chance < resetPerProbe + nameErrorPerProbe + hiccupPerProbe)
        return broken({ ...observation, durationMs: observation.deadlineMs }, 'deadline');
    }
    return observation;
  }

  isLate(nowMs: number): boolean {
    return Math.abs(nowMs - this.#lateAtMs) < 6000;
  }

  isOnline(nowMs: number): boolean {
    return nowMs >= this.#wakeUntilMs || this.#random.next() < 0.5;
  }

  /** Is any host of the service out of order for everybody right now? */
  isOut(serviceId: string, nowMs: number): boolean {
    return [...this.#spells].some(
      ([id, it]) => id.startsWith(`${serviceId}/`) && it.fate !== 'answers' && it.untilMs > nowMs - 3_600_000,
    );
  }

  /** What happens between one round and the next. */
  #pass(nowMs: number): void {
    if (nowMs < this.#nextMs + 30_000) return;
    const days = (nowMs - this.#nextMs) / DAY_MS;
    this.#nextMs = nowMs;
    const { wakesPerDay, portalsPerDay, portalMinutes, routeChangesPerDay } = this.#params.life;
    if (this.#random.next() < wakesPerDay * days) this.#wakeUntilMs = nowMs + between([0, 8000], this.#random);
    if (this.#random.next() < portalsPerDay * days)
      this.#portalUntilMs = nowMs + 60_000 * between(portalMinutes, this.#random);
    if (this.#random.next() < routeChangesPerDay * days) this.#changeAtMs = nowMs;
    if (this.#random.next() < this.#params.noise.lagShare) this.#lateAtMs = nowMs;
  }

  #spell(id: string, nowMs: number, share: number, minutes: readonly [number, number]): Fate {
    let spell = this.#spells.get(id);
    while (spell === undefined || nowMs >= spell.untilMs) {
      const outMs = between(minutes, this.#random) * 60_000;
      const meanOutMs = ((minutes[0] + minutes[1]) / 2) * 60_000;
      const isOut: boolean = spell !== undefined && spell.fate === 'answers';
      const wellMs = share === 0 ? 1e15 : -Math.log(1 - this.#random.next()) * ((meanOutMs * (1 - share)) / share);
      const fate = isOut ? (OUTAGES[Math.floor(this.#random.next() * OUTAGES.length)] as Fate) : 'answers';
      spell = { untilMs: (spell?.untilMs ?? START_MS) + (isOut ? outMs : wellMs) + 1, fate };
      this.#spells.set(id, spell);
    }
    return spell.fate;
  }
}

function broken(observation: Observation, failure: FailureName): Observation {
  return {
    ...observation,
    failure,
    status: null,
    answer: null,
    responseMs: null,
    reachedAtLeast: null,
    failedAtMost: 'tls',
  };
}
