// How does one simulated user's extension go through its rounds, deciding as the product does?

import { CONTROLS } from '../../utils/catalogue/controls.ts';
import type { Control, Service, Target } from '../../utils/catalogue/service.ts';
import type { Observation } from '../../utils/evidence/observation.ts';
import type { Random } from '../../utils/kernel/random.ts';
import { assessNetwork } from '../../utils/network/condition.ts';
import type { NetworkAssessment } from '../../utils/network/network.ts';
import { voidReason } from '../../utils/network/void.ts';
import { probeDeadlineMs, wantedConfirmations } from '../../utils/verdict/confirmations.ts';
import { judgeService, type ServiceVerdicts } from '../../utils/verdict/judge.ts';
import { EMPTY_LEDGER, type Ledger, recordRound } from '../../utils/verdict/ledger.ts';
import { type Fate, probe } from './host.ts';
import type { LineState } from './line.ts';

/** All that surrounds one round; asked anew for every probe, so that things may change in the middle. */
export interface World {
  line(nowMs: number): LineState;
  fate(target: Target, nowMs: number): Fate;
  controlFate(control: Control, nowMs: number): Fate;
  /** Noise of a single probe; null = none. */
  disturbed(observation: Observation, nowMs: number): Observation;
  isLate(nowMs: number): boolean;
  isOnline(nowMs: number): boolean;
}

export interface RoundOutcome {
  nowMs: number;
  isVoid: boolean;
  assessment: NetworkAssessment;
  verdicts: ReadonlyMap<string, ServiceVerdicts>;
}

const GLOBAL = CONTROLS.filter((it) => it.kind === 'global');
const CONTROLS_A_ROUND = 3;
const RETRY_MS = 60_000;

export class SimulatedUser {
  nowMs: number;
  ledger: Ledger = EMPTY_LEDGER;
  readonly verdicts = new Map<string, ServiceVerdicts>();
  readonly #services: readonly Service[];
  readonly #world: World;
  readonly #random: Random;
  readonly #intervalMs: number;
  #turn = 0;
  #dueMs: number;

  constructor(input: {
    services: readonly Service[];
    world: World;
    random: Random;
    intervalMs: number;
    startMs: number;
  }) {
    this.#services = input.services;
    this.#world = input.world;
    this.#random = input.random;
    this.#intervalMs = input.intervalMs;
    this.nowMs = input.startMs;
    this.#dueMs = input.startMs;
  }

  /** The next round that is due: a confirmation where one is wanted sooner, else the interval's. */
  round(): RoundOutcome {
    const confirmations = wantedConfirmations(this.ledger, this.#services, this.nowMs);
    const first = confirmations[0];
    const soonMs = first === undefined ? Number.POSITIVE_INFINITY : Math.max(this.nowMs + RETRY_MS, first.notBeforeMs);
    if (soonMs >= this.#dueMs) return this.#ordinary();
    this.nowMs = soonMs + 30_000 * this.#random.next();
    const due = confirmations.filter((it) => it.notBeforeMs <= this.nowMs);
    return this.#run(due.map((it) => ({ targetId: it.targetId, kind: it.via })));
  }

  #ordinary(): RoundOutcome {
    this.nowMs = this.#dueMs;
    this.#dueMs = this.nowMs + this.#intervalMs * (0.8 + 0.4 * this.#random.next());
    const targets = distinct(this.#services.flatMap(decidingTargets));
    return this.#run(targets.map((it) => ({ targetId: it.id, kind: it.kind })));
  }

  #run(asks: readonly { targetId: string; kind: Observation['kind'] }[]): RoundOutcome {
    const startedAtMs = this.nowMs;
    const sightings = this.#controls(startedAtMs);
    const targets = new Map(this.#services.flatMap(allTargets).map((it) => [it.id, it]));
    const observations = asks.flatMap(({ targetId, kind }) => {
      const target = targets.get(targetId);
      return target === undefined ? [] : this.#probes(target, kind, startedAtMs + 5000 * this.#random.next());
    });
    const world = this.#world;
    const assessment = assessNetwork({
      sightings,
      route: 'direct',
      isOnline: world.isOnline(startedAtMs),
      nowMs: startedAtMs,
    });
    const seen = [...observations, ...sightings.map((it) => it.observation)];
    const isVoid =
      voidReason({
        assessment,
        observations: seen,
        scheduledAtMs: null,
        startedAtMs,
        epochIdAtStart: 'a',
        epochIdAtEnd: 'a',
        hasLostPermission: false,
        hasWorkerRestarted: false,
      }) !== null;
    if (isVoid) this.#dueMs = Math.min(this.#dueMs, startedAtMs + RETRY_MS);
    else this.#judge(observations, assessment, startedAtMs);
    return { nowMs: startedAtMs, isVoid, assessment, verdicts: this.verdicts };
  }

  #judge(observations: readonly Observation[], assessment: NetworkAssessment, nowMs: number): void {
    const services = this.#services;
    this.ledger = recordRound(this.ledger, { observations, assessment, services, nowMs });
    for (const service of services) {
      const previous = this.verdicts.get(service.id) ?? null;
      const { ledger } = this;
      this.verdicts.set(
        service.id,
        judgeService({ service, ledger, assessment, previous, hasPermission: true, nowMs }),
      );
    }
  }

  #controls(nowMs: number) {
    this.#turn += 1;
    const turn = this.#turn * CONTROLS_A_ROUND;
    const chosen = Array.from({ length: CONTROLS_A_ROUND }, (_, i) => GLOBAL[(turn + i) % GLOBAL.length] as Control);
    return chosen.map((control) => {
      const fate = this.#world.controlFate(control, nowMs);
      return { control, observation: this.#probe(control.target, 'https', nowMs, 10_000, fate) };
    });
  }

  #probes(target: Target, kind: Observation['kind'], atMs: number): Observation[] {
    const fate = this.#world.fate(target, atMs);
    const deadlineMs = probeDeadlineMs(this.ledger, target.id);
    const observation = this.#probe(target, kind, atMs, deadlineMs, fate);
    if (observation.failure !== 'name-not-resolved') return [observation];
    return [observation, ...this.#resolvers(observation, fate, atMs)];
  }

  #resolvers(observation: Observation, fate: Fate, atMs: number): Observation[] {
    const says = fate === 'nxdomain' ? 'absent' : 'found';
    return ['one', 'two'].map((resolverId) => {
      const asked = this.#probe({ ...WELL, id: observation.targetId }, 'dns', atMs, 10_000, 'answers');
      return asked.failure === null ? { ...asked, resolver: { resolverId, says } } : asked;
    });
  }

  #probe(target: Target, kind: Observation['kind'], startedAtMs: number, deadlineMs: number, fate: Fate): Observation {
    const world = this.#world;
    const line = world.line(startedAtMs);
    const isLate = world.isLate(startedAtMs);
    const terms = { target, kind, startedAtMs, deadlineMs, line, fate, isLate };
    return world.disturbed(probe(terms, this.#random), startedAtMs);
  }
}

const WELL = (GLOBAL[0] as Control).target;

/** What a service's state rests on, and the site that vouches for a private root. */
export function decidingTargets(service: Service): readonly Target[] {
  const needed = [service.channels.web, service.channels.messages].flatMap(
    (channel) => channel?.needs.flatMap((need) => need.targets) ?? [],
  );
  const vouching = needed.some((it) => it.expects === 'private-root') ? service.witnesses.slice(0, 1) : [];
  return distinct([...needed, ...vouching]);
}

function allTargets(service: Service): readonly Target[] {
  return [
    ...Object.values(service.channels).flatMap((it) => it.needs.flatMap((need) => need.targets)),
    ...service.witnesses,
  ];
}

function distinct(targets: readonly Target[]): readonly Target[] {
  return [...new Map(targets.map((it) => [it.id, it])).values()];
}
