// What does one ICE gathering towards one server find?

import type { IceReport, IceRequest } from '../../ports/peer-connection.ts';
import { meterLag } from '../wire/lag.ts';

/** STUN error 401: the relay itself answered. */
const UNAUTHORIZED = 401;

export type Gathering = Omit<IceReport, 'startedAtMs'>;

/**
 * Ends at the first candidate or refusal from the server, else when gathering is complete, else at the deadline (the
 * browsers' own are 11 s and 40 s). Of candidates only the type is read: addresses never leave this function.
 */
export function gather(request: IceRequest): Promise<Gathering> {
  return new Promise((resolve) => {
    const { id } = request;
    const lag = meterLag();
    const startMs = performance.now();
    const seen = { hasReflexive: false, hasRelay: false, isComplete: false, hasInterface: false };
    let error: { errorCode: number; errorText: string } | null = null;
    const connection = new RTCPeerConnection(configuration(request));
    const finish = (outcome: Gathering['outcome']) => {
      clearTimeout(timer);
      connection.onicecandidate = connection.onicecandidateerror = connection.onicegatheringstatechange = null;
      connection.close();
      const { errorCode, errorText } = error ?? { errorCode: null, errorText: null };
      resolve({
        id,
        durationMs: Math.round(performance.now() - startMs),
        ...seen,
        errorCode,
        errorText,
        outcome,
        lagMs: lag.stop(),
      });
    };
    const timer = setTimeout(() => finish('deadline'), request.deadlineMs);
    connection.onicecandidate = ({ candidate }) => {
      if (candidate?.type === 'host') seen.hasInterface = true;
      if (candidate?.type === 'srflx') seen.hasReflexive = true;
      if (candidate?.type === 'relay') seen.hasRelay = true;
      if (seen.hasRelay || (seen.hasReflexive && request.username === null)) finish('gathered');
    };
    connection.onicecandidateerror = ({ errorCode, errorText }) => {
      // Another interface may still succeed, so an error alone ends nothing, unless the server itself spoke.
      error = { errorCode, errorText };
      // Relay-only gathering shows no host candidate, but an error comes from some interface.
      seen.hasInterface = true;
      if (errorCode === UNAUTHORIZED) finish('error');
    };
    connection.onicegatheringstatechange = () => {
      if (connection.iceGatheringState !== 'complete') return;
      seen.isComplete = true;
      finish(error || (request.username === null && !seen.hasInterface) ? 'error' : 'gathered');
    };
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
