// How would a call sound here: how does the test that the user asks for run, and what is left of it?

import { CALL_CONTROLS } from '../catalogue/call-controls.ts';
import { CALL_QUALITY_KEY, type CallQualityRecord, type CallQualitySample } from '../contracts/call-quality.ts';
import type { Answer } from '../contracts/messages.ts';
import type { Watch } from '../contracts/watch.ts';
import { type CallTrain, runCallTrain } from '../probes/call-train.ts';
import { rateCall } from '../verdict/call-quality.ts';
import { placeNow } from './absorb.ts';
import { lookWayRound, NO_WAY_ASKED, needsWayRound, openWay, type WaysSeen } from './look-way-round.ts';
import type { Memory } from './memory.ts';
import { noteCallQuality } from './note-call-quality.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** Two servers of different operators, so that one that is out of order is not taken for the line. */
const SERVERS_ASKED = 2;
/** The picture moves this often; each time is a write. */
const PICTURE_EVERY_MS = 500;

export interface CallQualityTest {
  start(): Promise<Answer>;
  stop(): Answer;
}

export function createCallQualityTest(ports: WorkerPorts, memory: Memory): CallQualityTest {
  let running: AbortController | null = null;
  return {
    async start() {
      const { settings, watch } = await memory.recall();
      if (!settings.hasConsent)
        return { ok: false, problem: 'Nothing is contacted before the welcome page is finished.' };
      if (running) return { ok: true };
      const stop = new AbortController();
      running = stop;
      void run(ports, memory, watch, stop.signal).finally(() => {
        running = null;
      });
      return { ok: true };
    },
    stop() {
      running?.abort();
      return { ok: true };
    },
  };
}

/** The record is written as the test goes on; after "Erase everything" nothing of it comes back. */
async function run(ports: WorkerPorts, memory: Memory, watch: Watch, stop: AbortSignal): Promise<void> {
  const generation = memory.generation();
  const startedAtMs = ports.clock.now();
  const samples: CallQualitySample[] = [];
  let total = 0;
  let paintedMs = 0;
  const write = async (record: Omit<CallQualityRecord, 'version' | 'startedAtMs' | 'total'>) => {
    if (generation !== memory.generation()) return;
    await ports.records.save({ [CALL_QUALITY_KEY]: { version: 1, startedAtMs, total, ...record } });
  };
  await write({ state: 'running', samples, result: null });
  const train = await runCallTrain(
    ports.peer,
    serversByTurn(watch.agenda.turn),
    (sample, planned) => {
      total = planned;
      const { sentAfterMs, answerMs } = sample;
      samples.push({ atMs: sentAfterMs, roundTripMs: answerMs, lost: answerMs === null ? 1 : 0 });
      const nowMs = ports.clock.now();
      if (Math.abs(nowMs - paintedMs) < PICTURE_EVERY_MS) return;
      paintedMs = nowMs;
      void write({ state: 'running', samples: inOrder(samples), result: null });
    },
    stop,
  );
  const mayAsk = () => !stop.aborted && generation === memory.generation();
  const { line } = placeNow(watch).ledger;
  const isAsked = train.isEnough && needsWayRound(train, line);
  const ways = isAsked ? await lookWayRound(ports, line, mayAsk) : NO_WAY_ASKED;
  await write(outcomeOf(train, ways));
  if (!train.isEnough || generation !== memory.generation()) return;
  const epochId = watch.epochs[0]?.id ?? null;
  await memory.change((known) => noteCallQuality(known, train, ways, epochId, ports.clock.now()));
}

/** A test that was stopped early still says what it saw, where that is enough. */
function outcomeOf(train: CallTrain, ways: WaysSeen): Pick<CallQualityRecord, 'state' | 'samples' | 'result'> {
  const samples = train.samples.map(({ atMs, roundTripMs, lost }) => ({ atMs, roundTripMs, lost }));
  if (!train.isEnough) return { state: 'not-enough', samples, result: null };
  const { sent, lost, roundTripMs, jitterMs } = train;
  const { grade, rating } = rateCall(train);
  const result = { grade, rating, sent, lost, roundTripMs, jitterMs, wayRound: openWay(ways) };
  return { state: 'done', samples, result };
}

function serversByTurn(turn: number): readonly string[] {
  const servers = CALL_CONTROLS.filter(({ target }) => target.kind === 'stun');
  return Array.from({ length: SERVERS_ASKED }, (_, i) => servers[(turn + i) % servers.length]?.target.url ?? '').filter(
    (url) => url !== '',
  );
}

function inOrder(samples: readonly CallQualitySample[]): readonly CallQualitySample[] {
  return samples.toSorted((one, other) => one.atMs - other.atMs);
}
