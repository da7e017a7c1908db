// How does Firefox's background page gather candidates?

import { NAME_MISSING_TEXT } from '../../evidence/ice-errors.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { IceReport, IceRequest, PeerConnectionPort, TrainSample } from '../../ports/peer-connection.ts';
import { gather } from '../ice/gather.ts';
import { runTrain } from '../ice/train.ts';
import { createTurns } from '../ice/turns.ts';
import { keepingAwake } from '../keep-alive.ts';
import { resolveName } from './resolve-name.ts';

/** nICEr's stun_client_ctx.c: first repeat after 100 ms, then twice as long each time. */
const REPEATS_AT_MS = [100, 300, 700, 1500, 3100];

/** The relay itself answered, so its name resolved. */
const UNAUTHORIZED = 401;

export function createPeerConnection(clock: Clock): PeerConnectionPort {
  const turns = createTurns();
  function inTurn<T>(manner: 'patient' | 'alone', work: () => Promise<T>): Promise<T> {
    return turns.take(() => keepingAwake(work), manner);
  }
  return {
    gather: (request, stop) =>
      inTurn('patient', async () => {
        const startedAtMs = clock.now();
        const { echoes: samples, ...report } = await gather(request, stop);
        const echoes = samples ? { echoes: { samples, repeatsAtMs: REPEATS_AT_MS } } : {};
        return withName({ startedAtMs, ...report, ...echoes }, request);
      }),
    async runTrain(request, onSample, stop) {
      const samples: TrainSample[] = [];
      const keep = (sample: TrainSample) => {
        samples.push(sample);
        onSample(sample);
      };
      await inTurn('alone', () => runTrain(request, keep, stop));
      return { samples, repeatsAtMs: REPEATS_AT_MS };
    },
  };
}

/** Firefox's candidate errors have no text; one that comes before its own silence could (11 s) may be a missing name. */
async function withName(report: IceReport, request: IceRequest): Promise<IceReport> {
  if (report.outcome !== 'error' || report.errorCode === UNAUTHORIZED) return report;
  const host = /^\w+:([^:?]+)/.exec(request.url)?.[1] ?? '';
  const name = await resolveName(host, request.deadlineMs);
  // Neither can the gathering ask for it then: what it did not do proves nothing.
  if (name?.says === null) return { ...report, outcome: 'aborted' };
  return name?.says === 'absent' ? { ...report, errorText: NAME_MISSING_TEXT } : report;
}
