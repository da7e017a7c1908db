// Are throttling and freezing found, and is a line that is slow for all left in peace?

import type { Observation } from '../../utils/evidence/observation.ts';
import { type Random, seededRandom } from '../../utils/kernel/random.ts';
import { carriageOf, pairTransfers, type TransferPair, wantsMorePairs, withPairs } from '../../utils/verdict/volume.ts';
import { between } from './line.ts';
import { START_MS } from './ordinary-life.ts';
import type { Params } from './params.ts';

export interface SpeedCounts {
  trials: number;
  throttledFound: number;
  frozenFound: number;
  /** `slowed` or `stalls` said of a line that is slow, or lossy, for everybody. */
  slowForAllAccused: number;
  /** The same of a good line. */
  wellAccused: number;
}

const BYTES = 131_072;
const STALL_MS = 8000;
const DEADLINE_MS = 60_000;

/** Bytes a second of the service's and of the control's transfer, and where the service's stops. */
interface Pace {
  own: number;
  control: number;
  stopsAt: number | null;
  controlStopsAt: number | null;
}

export function speeds(params: Params, seed: number): SpeedCounts {
  const counts: SpeedCounts = {
    trials: params.trials,
    throttledFound: 0,
    frozenFound: 0,
    slowForAllAccused: 0,
    wellAccused: 0,
  };
  for (let i = 0; i < params.trials; i++) {
    const random = seededRandom(seed * 15_485_863 + i);
    // 3 to 50 Mbit/s.
    const line = 10 ** between([5.6, 6.8], random);
    // The policing on record: 130-150 kbit/s.
    const throttle = between([16_000, 18_750], random);
    const well = () => ({
      own: line * wobble(random),
      control: line * wobble(random),
      stopsAt: null,
      controlStopsAt: null,
    });
    if (deepCheck(() => ({ ...well(), own: throttle }), random) === 'slowed') counts.throttledFound += 1;
    if (deepCheck(() => ({ ...well(), stopsAt: between([12_500, 36_000], random) }), random) === 'stalls')
      counts.frozenFound += 1;
    if (isAccusing(deepCheck(() => slowForAll(random), random))) counts.slowForAllAccused += 1;
    if (isAccusing(deepCheck(well, random))) counts.wellAccused += 1;
  }
  return counts;
}

/** 2G, a full buffer, a dying line: everything wobbles, and either side stops now and then. */
function slowForAll(random: Random): Pace {
  const line = 10 ** between([3, 4.5], random);
  const stop = () => (random.next() < 0.15 ? between([0, BYTES], random) : null);
  return {
    own: line * wobble(random) ** 2,
    control: line * wobble(random) ** 2,
    stopsAt: stop(),
    controlStopsAt: stop(),
  };
}

/** Log-normal, a factor of about 1.5 either way. */
function wobble(random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.exp(0.4 * normal);
}

function deepCheck(pace: () => Pace, random: Random): ReturnType<typeof carriageOf> {
  let pairs: readonly TransferPair[] = [];
  let nowMs = START_MS;
  for (let round = 0; round < 5 && wantsMorePairs(pairs); round++) {
    const { own, control, stopsAt, controlStopsAt } = pace();
    const seen = [
      transfer('matrix/web/page', nowMs, own, stopsAt),
      transfer('control/a', nowMs + 2000 * random.next(), control, controlStopsAt),
    ];
    pairs = withPairs(pairs, pairTransfers(seen).get('matrix/web/page') ?? []);
    nowMs += 65_000;
  }
  return carriageOf(pairs, nowMs);
}

function transfer(targetId: string, startedAtMs: number, rate: number, stopsAt: number | null): Observation {
  const wholeMs = (BYTES / rate) * 1000 + 300;
  const isStopped = stopsAt !== null && stopsAt < BYTES;
  const isLate = !isStopped && wholeMs > DEADLINE_MS;
  const bytesDown = isStopped ? stopsAt : isLate ? (rate * DEADLINE_MS) / 1000 : BYTES;
  return {
    targetId,
    kind: 'transfer',
    startedAtMs,
    durationMs: isStopped ? (bytesDown / rate) * 1000 + STALL_MS : Math.min(wholeMs, DEADLINE_MS),
    reachedAtLeast: isStopped || isLate ? 'response' : 'body',
    failedAtMost: isStopped || isLate ? 'body' : null,
    failure: isStopped || isLate ? 'body-stalled' : null,
    status: 200,
    answer: 'expected',
    responseMs: 300,
    bytesDown,
    isFresh: true,
    addressClass: null,
    route: 'direct',
    deadlineMs: DEADLINE_MS,
    isLate: false,
    resolver: null,
  };
}

function isAccusing(carriage: ReturnType<typeof carriageOf>): boolean {
  return carriage === 'stalls' || carriage === 'slowed';
}
