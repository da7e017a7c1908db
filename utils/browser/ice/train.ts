// How do the answers to a paced row of STUN requests come in?

import type { TrainRequest, TrainSample } from '../../ports/peer-connection.ts';
import { meterLag } from '../wire/lag.ts';

/**
 * A page cannot send a STUN request at will, but each new peer connection sends exactly one per interface, at once.
 * Overlapping, so that silence does not slow the row down.
 */
export async function runTrain(
  request: TrainRequest,
  onSample: (sample: TrainSample) => void,
  stop: AbortSignal,
): Promise<void> {
  const startMs = performance.now();
  const running: Promise<void>[] = [];
  const count = Math.floor(request.durationMs / request.periodMs);
  for (let index = 0; index < count && !stop.aborted; index++) {
    await until(startMs + index * request.periodMs, stop);
    if (stop.aborted) break;
    const urlIndex = index % request.urls.length;
    running.push(sampleOnce(request, urlIndex, startMs).then(onSample));
  }
  await Promise.all(running);
}

function sampleOnce(request: TrainRequest, urlIndex: number, trainStartMs: number): Promise<TrainSample> {
  return new Promise((resolve) => {
    const lag = meterLag();
    const madeMs = performance.now();
    let sentMs: number | null = null;
    const connection = new RTCPeerConnection({ iceServers: [{ urls: request.urls[urlIndex] as string }] });
    const finish = (isAnswered: boolean) => {
      clearTimeout(timer);
      const answerMs = isAnswered ? performance.now() - (sentMs ?? madeMs) : null;
      connection.onicecandidate = connection.onicegatheringstatechange = null;
      connection.close();
      resolve({ urlIndex, sentAfterMs: (sentMs ?? madeMs) - trainStartMs, answerMs, lagMs: lag.stop() });
    };
    const timer = setTimeout(() => finish(false), request.sampleDeadlineMs);
    connection.onicecandidate = ({ candidate }) => {
      // The request leaves in the moment in which the local port is ready.
      if (candidate?.type === 'host') sentMs ??= performance.now();
      if (candidate?.type === 'srflx') finish(true);
    };
    connection.onicegatheringstatechange = () => {
      // Without address translation there is no such candidate; being done before the deadline is the answer.
      if (connection.iceGatheringState === 'complete') finish(sentMs !== null);
    };
    connection.createDataChannel('');
    connection
      .createOffer()
      .then((offer) => connection.setLocalDescription(offer))
      .catch(() => finish(false));
  });
}

function until(atMs: number, stop: AbortSignal): Promise<void> {
  const waitMs = atMs - performance.now();
  if (waitMs <= 0 || stop.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, waitMs);
    stop.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
