// How well would a voice stream pass: what do ten seconds of paced STUN requests show?

import type { PeerConnectionPort, TrainReport, TrainSample } from '../ports/peer-connection.ts';
import { LATE_MS } from './wire-observation.ts';

/** 100 requests of 48 bytes and as many answers of 68: about 12 KB with their lookups. */
const TERMS = { periodMs: 100, durationMs: 10_000, sampleDeadlineMs: 2000 };

/** A whole second's worth is needed before anything is said about loss. */
const FEWEST_SAMPLES = 10;

export interface CallTrain {
  /** Samples that count: not the first to a server (it looks the name up) and none while we were late ourselves. */
  samples: readonly CallSample[];
  /** Requests sent, repeats included, and those among them without an answer: losses of the round trip. */
  sent: number;
  lost: number;
  /** Median round trip; null where nothing was answered. */
  roundTripMs: number | null;
  /** Mean change from one answer to the next of the same server; null with fewer than two. */
  jitterMs: number | null;
  isEnough: boolean;
  /** Answers that no repeat can have brought came so evenly that what came later was brought by one. */
  isSteady: boolean;
}

export interface CallSample {
  atMs: number;
  /** Null where every try was lost. */
  roundTripMs: number | null;
  lost: number;
}

/** `onSample` is called as answers come in, for the live picture; two servers of different operators are meant. */
export async function runCallTrain(
  peer: PeerConnectionPort,
  urls: readonly string[],
  onSample: (sample: TrainSample, total: number) => void,
  stop: AbortSignal,
): Promise<CallTrain> {
  const total = TERMS.durationMs / TERMS.periodMs;
  const report = await peer.runTrain({ ...TERMS, urls }, (sample) => onSample(sample, total), stop);
  return readTrain(report, TERMS.sampleDeadlineMs);
}

/**
 * The browser repeats an unanswered request at known times, so an answer that is late by that much is the answer to the
 * repeat. Jitter beyond the first repeat (250 ms in Chromium) would be read as loss: no call survives either.
 */
export function readTrain({ samples, repeatsAtMs }: TrainReport, sampleDeadlineMs: number): CallTrain {
  // Who is late by as much as a repeat takes for its answer what answered the request itself.
  const lateMs = Math.min(LATE_MS, repeatsAtMs[0] ?? LATE_MS);
  const counted = withoutFirsts(samples).filter((sample) => sample.lagMs <= lateMs);
  const fastest = fastestByServer(counted);
  const read = counted.map((sample) =>
    readSample(sample, repeatsAtMs, fastest.get(sample.urlIndex) ?? 0, sampleDeadlineMs),
  );
  const roundTrips = read.map(({ roundTripMs }) => roundTripMs).filter((ms) => ms !== null);
  const lost = read.reduce((sum, sample) => sum + sample.lost, 0);
  return {
    samples: [...read].sort((one, other) => one.atMs - other.atMs),
    sent: lost + roundTrips.length,
    lost,
    roundTripMs: roundTrips.length === 0 ? null : median(roundTrips),
    jitterMs: jitter(counted, read),
    isEnough: counted.length >= FEWEST_SAMPLES,
    isSteady: counted.every((sample) => isPrompt(sample, fastest.get(sample.urlIndex) ?? 0, repeatsAtMs)),
  };
}

/** Or late enough to be the answer to a repeat; between the two it was held back. */
function isPrompt({ answerMs }: TrainSample, fastestMs: number, [firstRepeatMs = LATE_MS]: readonly number[]): boolean {
  if (answerMs === null || answerMs >= soonestAnswerMs(firstRepeatMs, fastestMs)) return true;
  return answerMs - fastestMs <= firstRepeatMs / 2;
}

/** Allowing for a clock that rounds; on a long line a tenth would be as much as jitter. */
function soonestAnswerMs(repeatAtMs: number, fastestMs: number): number {
  return repeatAtMs + Math.max(fastestMs * 0.9, fastestMs - 20);
}

function withoutFirsts(samples: readonly TrainSample[]): TrainSample[] {
  const inOrder = [...samples].sort((one, other) => one.sentAfterMs - other.sentAfterMs);
  return inOrder.filter((sample, index) => inOrder.findIndex(({ urlIndex }) => urlIndex === sample.urlIndex) !== index);
}

function fastestByServer(samples: readonly TrainSample[]): Map<number, number> {
  const fastest = new Map<number, number>();
  for (const { urlIndex, answerMs } of samples) {
    if (answerMs !== null) fastest.set(urlIndex, Math.min(fastest.get(urlIndex) ?? Infinity, answerMs));
  }
  return fastest;
}

function readSample(
  sample: TrainSample,
  repeatsAtMs: readonly number[],
  fastestMs: number,
  deadlineMs: number,
): CallSample {
  const atMs = sample.sentAfterMs;
  const { answerMs } = sample;
  if (answerMs === null) {
    return { atMs, roundTripMs: null, lost: 1 + repeatsAtMs.filter((at) => at + fastestMs < deadlineMs).length };
  }
  // The latest repeat that can have been answered by now.
  const lost = repeatsAtMs.filter((at) => soonestAnswerMs(at, fastestMs) <= answerMs).length;
  return { atMs, roundTripMs: answerMs - (lost === 0 ? 0 : (repeatsAtMs[lost - 1] as number)), lost };
}

function jitter(samples: readonly TrainSample[], read: readonly CallSample[]): number | null {
  const lastByServer = new Map<number, number>();
  const changes: number[] = [];
  samples.forEach(({ urlIndex }, index) => {
    const { roundTripMs, lost } = read[index] as CallSample;
    // The browser's own timer adds some ms to a repeat; that is no jitter of the line.
    if (roundTripMs === null || lost > 0) return;
    const lastMs = lastByServer.get(urlIndex);
    if (lastMs !== undefined) changes.push(Math.abs(roundTripMs - lastMs));
    lastByServer.set(urlIndex, roundTripMs);
  });
  return changes.length === 0 ? null : changes.reduce((sum, change) => sum + change, 0) / changes.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
