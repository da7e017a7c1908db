// How does Chromium's worker gather candidates, having no peer connection of its own?

import type { Clock } from '../../kernel/clock.ts';
import { seconds } from '../../kernel/clock.ts';
import type {
  IceReport,
  IceRequest,
  PeerConnectionPort,
  TrainRequest,
  TrainSample,
} from '../../ports/peer-connection.ts';
import { createTurns } from '../ice/turns.ts';
import { keepingAwake } from '../keep-alive.ts';
import type { OffscreenDocument, OffscreenPage } from './offscreen-document.ts';

const WATCHDOG_MS = seconds(2);

/** libwebrtc p2p/base/stun_request.cc: first repeat after 250 ms, then twice as long each time. Measured in the lab. */
const REPEATS_AT_MS = [250, 750, 1750, 3750];

export function createPeerConnection(document: OffscreenDocument, clock: Clock): PeerConnectionPort {
  const turns = createTurns();
  function inTurn<T>(manner: 'patient' | 'alone', work: (page: OffscreenPage) => Promise<T>): Promise<T> {
    return turns.take(() => keepingAwake(() => document.borrow('any', work)), manner);
  }
  return {
    gather: (request, stop) => inTurn('patient', (page) => gather(page, request, clock, stop)),
    async runTrain(request, onSample, stop) {
      const samples = await inTurn('alone', (page) => runTrain(page, request, onSample, stop));
      return { samples, repeatsAtMs: REPEATS_AT_MS };
    },
  };
}

function runTrain(
  page: OffscreenPage,
  request: TrainRequest,
  onSample: (sample: TrainSample) => void,
  stop: AbortSignal,
): Promise<readonly TrainSample[]> {
  const gathering = crypto.randomUUID().slice(0, 8);
  const samples: TrainSample[] = [];
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(watchdog);
      resolve(samples);
    };
    const watchdog = setTimeout(finish, request.durationMs + request.sampleDeadlineMs + WATCHDOG_MS);
    page.onGone(finish);
    page.onNews((news) => {
      if (!('gathering' in news) || news.gathering !== gathering) return;
      if (news.type === 'trained') return finish();
      if (news.type !== 'sample') return;
      samples.push(news.sample);
      onSample(news.sample);
    });
    stop.addEventListener('abort', () => page.send({ type: 'stop-train' }), { once: true });
    if (stop.aborted) return finish();
    page.send({ type: 'train', gathering, request: { ...request, urls: [...request.urls] } });
  });
}

function gather(page: OffscreenPage, request: IceRequest, clock: Clock, stop?: AbortSignal): Promise<IceReport> {
  const startedAtMs = clock.now();
  const gathering = crypto.randomUUID().slice(0, 8);
  return new Promise((resolve) => {
    const finish = (report: IceReport) => {
      clearTimeout(watchdog);
      resolve(report);
    };
    const giveUp = () => finish(abortedReport(request.id, startedAtMs));
    const { durationMs = 0, sampleDeadlineMs = 0 } = request.echoes ?? {};
    const watchdog = setTimeout(giveUp, request.deadlineMs + durationMs + sampleDeadlineMs + WATCHDOG_MS);
    page.onGone(giveUp);
    if (stop?.aborted) return giveUp();
    stop?.addEventListener('abort', giveUp);
    page.onNews((news) => {
      if (news.type !== 'gathered' || news.gathering !== gathering) return;
      const { echoes: samples, ...report } = news.report;
      finish({ ...report, startedAtMs, ...(samples ? { echoes: { samples, repeatsAtMs: REPEATS_AT_MS } } : {}) });
    });
    const { echoes } = request;
    page.send({
      type: 'gather',
      gathering,
      request: { ...request, echoes: echoes && { ...echoes, urls: [...echoes.urls] } },
    });
  });
}

function abortedReport(id: string, startedAtMs: number): IceReport {
  return {
    id,
    startedAtMs,
    durationMs: 0,
    hasReflexive: false,
    hasRelay: false,
    isComplete: false,
    hasInterface: false,
    errorCode: null,
    errorText: null,
    outcome: 'aborted',
    lagMs: 0,
  };
}
