// How does a line lose packets, and what does that do to one cold HTTPS request?

import type { Random } from '../../utils/kernel/random.ts';
import type { Params } from './params.ts';

export interface LineState {
  rttMs: number;
  /** Loss each way, 0 to 1; 1 = nothing passes. */
  loss: number;
}

/** Gilbert-Elliott over time: a good state, and bursts of a bad one. */
export class BurstyLine {
  readonly #params: Params['line'];
  readonly #random: Random;
  readonly #rttMs: number;
  readonly #goodLoss: number;
  #isBad = false;
  #untilMs = 0;
  #badLoss = 0;

  constructor(params: Params['line'], random: Random) {
    this.#params = params;
    this.#random = random;
    this.#rttMs = between(params.rttMs, random);
    this.#goodLoss = between(params.lossPercent, random) / 100;
  }

  at(nowMs: number): LineState {
    while (nowMs >= this.#untilMs) this.#turn();
    return { rttMs: this.#rttMs, loss: this.#isBad ? this.#badLoss : this.#goodLoss };
  }

  #turn(): void {
    const { badShare, badMinutes, badLossPercent, deadShare } = this.#params;
    const startMs = this.#untilMs;
    const badMs = between(badMinutes, this.#random) * 60_000;
    const meanBadMs = ((badMinutes[0] + badMinutes[1]) / 2) * 60_000;
    const goodMs = badShare === 0 ? Number.POSITIVE_INFINITY : (meanBadMs * (1 - badShare)) / badShare;
    this.#isBad = startMs > 0 && !this.#isBad;
    this.#badLoss = this.#random.next() < deadShare ? 1 : between(badLossPercent, this.#random) / 100;
    this.#untilMs = startMs + (this.#isBad ? badMs : -Math.log(1 - this.#random.next()) * goodMs) + 1;
  }
}

export type Course = { outcome: 'answered'; ms: number } | { outcome: 'name' | 'handshake' | 'deadline'; ms: number };

/** A system resolver asks at these times, then gives up. */
const NAME_TRIES_MS = [0, 1000, 5000, 8000];
const NAME_ENDS_MS = 13_000;
/** RFC 6298: SYNs go out again after 1, 3, 7, 15 s. */
const SYN_TRIES_MS = [0, 1000, 3000, 7000, 15_000, 31_000];
const HANDSHAKE_ENDS_MS = 30_000;

/** Name, connection, TLS 1.3 (five segments), request and answer, each with its own retransmissions. */
export function course(line: LineState, deadlineMs: number, random: Random): Course {
  const { rttMs, loss } = line;
  if (loss === 0) return ended({ outcome: 'answered', ms: 4 * rttMs + 60 + 60 * random.next() }, deadlineMs);
  const name = firstThrough(NAME_TRIES_MS, 2, loss, random);
  if (name === null) return ended({ outcome: 'name', ms: NAME_ENDS_MS }, deadlineMs);
  const connected = firstThrough(SYN_TRIES_MS, 2, loss, random);
  if (connected === null) return { outcome: 'deadline', ms: deadlineMs };
  const handshake = segments(5, rttMs, loss, random);
  if (handshake > HANDSHAKE_ENDS_MS)
    return ended({ outcome: 'handshake', ms: name + connected + HANDSHAKE_ENDS_MS }, deadlineMs);
  const answer = segments(3, rttMs, loss, random);
  const ms = name + connected + handshake + answer + 4 * rttMs + 60 + 60 * random.next();
  return ended({ outcome: 'answered', ms }, deadlineMs);
}

function ended(it: Course, deadlineMs: number): Course {
  return it.ms > deadlineMs ? { outcome: 'deadline', ms: deadlineMs } : it;
}

function firstThrough(triesMs: readonly number[], packets: number, loss: number, random: Random): number | null {
  const through = (1 - loss) ** packets;
  return triesMs.find(() => random.next() < through) ?? null;
}

/** Extra time for so many segments: each lost one waits for its retransmission timer, which doubles. */
function segments(count: number, rttMs: number, loss: number, random: Random): number {
  let extraMs = 0;
  let timerMs = Math.max(250, 3 * rttMs);
  for (let i = 0; i < count; i++) {
    while (random.next() < loss) {
      extraMs += timerMs;
      timerMs *= 2;
      if (extraMs > 120_000) return extraMs;
    }
  }
  return extraMs;
}

export function between([low, high]: readonly [number, number], random: Random): number {
  return low + (high - low) * random.next();
}
