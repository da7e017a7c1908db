// One batch is on the wire: what is asked next, and what does an open popup see of it?

import type { BatchPlan, RoundPlan } from '../contracts/agenda.ts';
import { watchedIds } from '../contracts/settings.ts';
import type { NetworkAssessment } from '../network/network.ts';
import { type FollowUp, wantedFollowUps } from '../verdict/follow-ups.ts';
import { absorb, assess, pickedServices } from './absorb.ts';
import { ALL_CONTROLS, assembleBatch, assembleFollowUps, withAsked } from './assemble-batch.ts';
import { nextControls } from './choose-controls.ts';
import { controlsHere } from './controls-here.ts';
import type { Known, Memory } from './memory.ts';
import { batch } from './plan-round.ts';
import { type PlannedAsk, runAsks, type Seen } from './run-batch.ts';
import { isAskedFor, withAgenda } from './schedule.ts';
import type { Surroundings } from './surroundings.ts';
import { wayRound } from './way-round.ts';
import type { WorkerPorts } from './worker-ports.ts';

const CONTROLS_WHEN_IN_DOUBT = 3;

/** What may befall a batch on the wire. */
export interface Life {
  hasNetworkChanged(): boolean;
  /** Given when the user asks for a check: only what nobody waits for heeds it. */
  giveWay: AbortSignal;
}

/** One batch on the wire, with a live view of it for whoever has the popup open. */
export class Look {
  readonly #ports: WorkerPorts;
  readonly #memory: Memory;
  readonly #known: Known;
  readonly #round: RoundPlan;
  readonly #life: Life;
  readonly #stop: AbortSignal | undefined;
  readonly #freshEpochId: string;
  readonly #generation: number;

  constructor(ports: WorkerPorts, memory: Memory, known: Known, round: RoundPlan, life: Life) {
    this.#ports = ports;
    this.#memory = memory;
    this.#known = known;
    this.#round = round;
    this.#life = life;
    this.#stop = isAskedFor(round) ? undefined : life.giveWay;
    this.#freshEpochId = ports.randomId();
    this.#generation = memory.generation();
  }

  around(nowMs: number): Surroundings {
    return {
      isOnline: this.#ports.network.isOnline(),
      connection: this.#ports.connection(),
      hasNetworkChanged: this.#life.hasNetworkChanged(),
      jurisdiction: this.#known.settings.jurisdiction,
      isUserRound: this.#round.trigger === 'user',
      roundStartedAtMs: this.#round.startedAtMs,
      freshEpochId: this.#freshEpochId,
      controls: ALL_CONTROLS,
      nowMs,
    };
  }

  async at(asks: readonly PlannedAsk[], earlier: Seen): Promise<Seen> {
    const isLive = this.#round.trigger === 'user';
    const onSeen = (seen: Seen) => {
      if (isLive && !this.#isErased()) void this.#memory.show((known) => this.#passing(known, joined(earlier, seen)));
    };
    return joined(earlier, await runAsks(this.#ports, asks, ALL_CONTROLS, onSeen, this.#stop));
  }

  /** Then what it saw is void, even what had come in: whoever answers at once would be seen, and who is silent would not. */
  hasGivenWay(): boolean {
    return this.#stop?.aborted === true;
  }

  /** What the user is waiting for: other controls while the network is in doubt, then resolvers, siblings and witnesses. */
  async further(first: Seen): Promise<Seen> {
    let seen = first;
    // Of this batch and of the minute before it: whom another had just asked is not asked again either.
    const startsMs = { ...this.#known.watch.agenda.hostStartsMs };
    const go = async (plan: BatchPlan | null, followUps: readonly FollowUp[] = []) => {
      const nowMs = this.#ports.clock.now();
      const watch = { ...this.#known.watch, agenda: { ...this.#known.watch.agenda, hostStartsMs: startsMs } };
      const more = [
        ...(plan ? assembleBatch(watch, plan, watchedIds(this.#known.settings), nowMs) : []),
        ...assembleFollowUps(this.#known.watch, followUps, this.#assess(seen).roundTripMs ?? null, startsMs, nowMs),
      ];
      // Erased meanwhile: nobody is asked any more, and nobody's name is written down.
      if (more.length === 0 || this.#isErased()) return;
      for (const { host } of more) startsMs[host] = nowMs;
      await this.#memory.change((now) => withBegun(now, more, nowMs));
      seen = await this.at(more, seen);
    };
    if (this.#assess(seen).condition !== 'online') await go(this.#otherControls());
    await go(this.#wayRound(seen), this.#followUps(seen));
    return seen;
  }

  #isErased(): boolean {
    return this.#generation !== this.#memory.generation();
  }

  #followUps(seen: Seen): readonly FollowUp[] {
    const services = pickedServices(watchedIds(this.#known.settings));
    return wantedFollowUps({ observations: seen.observations, services, assessment: this.#assess(seen) });
  }

  #wayRound(seen: Seen): BatchPlan | null {
    const askedIds = seen.sightings.map(({ control }) => control.id);
    return wayRound(this.#assess(seen), askedIds, this.#ports.clock.now());
  }

  #assess(seen: Seen): NetworkAssessment {
    return assess(this.#known.watch, seen, this.around(this.#ports.clock.now()));
  }

  #otherControls(): BatchPlan {
    return inDoubt(this.#known, this.#ports.clock.now());
  }

  #passing(known: Known, seen: Seen): Known {
    const around = this.around(this.#ports.clock.now());
    const assessment = assess(known.watch, seen, around);
    if (assessment.condition === 'unknown') return withProgress(known, seen);
    return withProgress(absorb(known, seen, assessment, around), seen);
  }
}

/** Should this worker die, its successor finds whom it must not ask again within the minute, and that the batch is void. */
export function withBegun(known: Known, asks: readonly PlannedAsk[], nowMs: number): Known {
  const asked = withAsked(known, asks, nowMs);
  const { agenda } = asked.watch;
  if (!agenda.round) return asked;
  return withAgenda(asked, { ...agenda, round: { ...agenda.round, isBatchRunning: true } });
}

/** Other controls than last time, while the network itself is in doubt. */
export function inDoubt(known: Known, nowMs: number): BatchPlan {
  const controls = controlsHere(known);
  return batch({
    controlIds: nextControls(controls, known.watch.agenda.turn + 1, CONTROLS_WHEN_IN_DOUBT),
    notBeforeMs: nowMs,
  });
}

function withProgress(known: Known, seen: Seen): Known {
  const { agenda } = known.watch;
  if (!agenda.round) return known;
  const done = Math.min(agenda.round.total, new Set(seen.observations.map(({ targetId }) => targetId)).size);
  return withAgenda(known, { ...agenda, round: { ...agenda.round, done } });
}

function joined(a: Seen, b: Seen): Seen {
  return { observations: [...a.observations, ...b.observations], sightings: [...a.sightings, ...b.sightings] };
}
