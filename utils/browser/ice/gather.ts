// What does one ICE gathering towards one server find?

import { isNameMissing, NAME_MISSING_TEXT } from '../../evidence/ice-errors.ts';
import type { IceReport, IceRequest, TrainSample } from '../../ports/peer-connection.ts';
import { meterLag } from '../wire/lag.ts';
import { runTrain } from './train.ts';

/** STUN error 401: the relay itself answered. */
const UNAUTHORIZED = 401;

export type Gathering = Omit<IceReport, 'startedAtMs' | 'echoes'> & { echoes?: TrainSample[] };

/** Once the server has answered, the echoes that were asked for follow; they change nothing of what was seen before. */
export async function gather(request: IceRequest, stop = new AbortController().signal): Promise<Gathering> {
  const gathering = await gatherOnce(request, stop);
  if (!request.echoes || gathering.outcome !== 'gathered') return gathering;
  const echoes: TrainSample[] = [];
  await runTrain(request.echoes, (sample) => echoes.push(sample), stop);
  return { ...gathering, echoes };
}

/**
 * Ends at the first candidate or refusal from the server, else when gathering is complete, else at the deadline (the
 * browsers' own are 11 s and 40 s), or with `stop`. What our own loop loses is added to the deadline, up to as much again:
 * a silence of that length says as much on a busy device. Of candidates only the type is read: addresses never leave this function.
 */
function gatherOnce(request: IceRequest, stop: AbortSignal): Promise<Gathering> {
  return new Promise((resolve) => {
    const { id } = request;
    const lag = meterLag();
    const startMs = performance.now();
    const seen = { hasReflexive: false, hasRelay: false, isComplete: false, hasInterface: false };
    let error: { errorCode: number; errorText: string | null } | null = null;
    const connection = new RTCPeerConnection(configuration(request));
    let repaidMs = 0;
    let timer: ReturnType<typeof setTimeout>;
    const finish = (outcome: Gathering['outcome'], isRepaid = false) => {
      clearTimeout(timer);
      connection.onicecandidate = connection.onicecandidateerror = connection.onicegatheringstatechange = null;
      connection.close();
      const worstLagMs = lag.stop();
      const { errorCode, errorText } = error ?? { errorCode: null, errorText: null };
      resolve({
        id,
        durationMs: Math.round(performance.now() - startMs),
        ...seen,
        errorCode,
        errorText,
        outcome,
        lagMs: isRepaid ? 0 : worstLagMs,
      });
    };
    const onDeadline = () => {
      const owedMs = lag.lostMs() - repaidMs;
      if (owedMs <= 0) return finish('deadline', true);
      if (repaidMs >= request.deadlineMs) return finish('deadline');
      repaidMs += owedMs;
      timer = setTimeout(onDeadline, owedMs);
    };
    timer = setTimeout(onDeadline, request.deadlineMs);
    connection.onicecandidate = ({ candidate }) => {
      if (candidate?.type === 'host') seen.hasInterface = true;
      if (candidate?.type === 'srflx') seen.hasReflexive = true;
      if (candidate?.type === 'relay') seen.hasRelay = true;
      if (seen.hasRelay || (seen.hasReflexive && request.username === null)) finish('gathered');
    };
    connection.onicecandidateerror = ({ errorCode, errorText }) => {
      // Another interface may still succeed, so an error alone ends nothing, unless the server itself spoke.
      // Its words may hold an address: only what they mean goes on.
      error = { errorCode, errorText: isNameMissing(errorText) ? NAME_MISSING_TEXT : null };
      // Relay-only gathering shows no host candidate, but an error comes from some interface.
      seen.hasInterface = true;
      if (errorCode === UNAUTHORIZED) finish('error');
    };
    connection.onicegatheringstatechange = () => {
      if (connection.iceGatheringState !== 'complete') return;
      seen.isComplete = true;
      finish(error || (request.username === null && !seen.hasInterface) ? 'error' : 'gathered');
    };
    stop.addEventListener('abort', () => finish('aborted'));
    if (stop.aborted) return finish('aborted');
    start(connection).catch(() => finish('error'));
  });
}

function configuration({ url, username, credential }: IceRequest): RTCConfiguration {
  const server: RTCIceServer =
    username === null ? { urls: url } : { urls: url, username, credential: credential ?? '' };
  return { iceServers: [server], iceTransportPolicy: username === null ? 'all' : 'relay' };
}

/** A data channel, so that there is something to gather for without asking for a microphone. */
async function start(connection: RTCPeerConnection): Promise<void> {
  connection.createDataChannel('');
  await connection.setLocalDescription(await connection.createOffer());
}
