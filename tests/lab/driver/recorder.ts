// What did the shipped worker observe in each batch, noted from outside, so that its judgement can be replayed?

import type { Agenda } from '../../../utils/contracts/agenda.ts';
import type { Observation } from '../../../utils/evidence/observation.ts';
import { type Recorded, type RecordedBatch, scrubbed } from '../../support/recorded.ts';
import type { Scenario } from '../scenario.ts';
import type { Session } from './cdp.ts';

const BINDING = 'throughlineRecorder';

type Round = Agenda['round'];
type Event =
  | { type: 'seen'; observation: Observation }
  | { type: 'agenda'; round: Round; atMs: number; isOnline: boolean; hasNetworkChanged: boolean };

/**
 * Planted in the worker before its first line, as the clock is. It looks on at two places that every observation and
 * every step of a round must pass: the list in which a generation is gathered, and what is written to the store.
 */
const PLANT = `(() => {
  const tell = (event) => globalThis.${BINDING}(JSON.stringify(event));
  const put = Map.prototype.set;
  Map.prototype.set = function (key, value) {
    if (typeof key === 'number' && typeof value?.targetId === 'string' && 'reachedAtLeast' in value)
      tell({ type: 'seen', observation: value });
    return put.call(this, key, value);
  };
  let hasNetworkChanged = false;
  for (const name of ['online', 'offline']) addEventListener(name, () => { hasNetworkChanged = true; });
  const area = chrome.storage.local;
  const save = area.set;
  area.set = function (records, ...rest) {
    if (records.watch) {
      const { round } = records.watch.agenda;
      tell({ type: 'agenda', round, atMs: Date.now(), isOnline: navigator.onLine, hasNetworkChanged });
      if (!round?.isBatchRunning) hasNetworkChanged = false;
    }
    return save.call(this, records, ...rest);
  };
})()`;

export class Recorder {
  readonly #batches: RecordedBatch[] = [];
  readonly #roundEnds: Recorded['roundEnds'] = [];
  #open: RecordedBatch | null = null;

  /** While the worker is halted before its first line. */
  async attach(session: Session): Promise<void> {
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === BINDING) this.#take(JSON.parse(payload as string) as Event);
    });
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: BINDING });
    await session.send('Runtime.evaluate', { expression: PLANT });
  }

  /** A counted round of the scenario is over: what was observed so far led to what stands there now. */
  endRound(): void {
    this.#roundEnds.push({ afterBatch: this.#batches.length });
  }

  /** Throws when nothing was seen: a recorder that is deaf must not leave an empty file behind. */
  recorded(scenario: Scenario): Recorded {
    if (!this.#batches.some(({ seen }) => seen.length > 0)) throw new Error(`${scenario.name}: nothing was recorded`);
    return scrubbed({
      scenario: scenario.name,
      services: scenario.services,
      jurisdiction: scenario.jurisdiction ?? null,
      batches: this.#batches,
      roundEnds: this.#roundEnds,
    });
  }

  #take(event: Event): void {
    if (event.type === 'seen') {
      this.#open?.seen.push(event.observation);
      return;
    }
    const { round, atMs } = event;
    const plan = round?.batches[0];
    if (round?.isBatchRunning && plan) {
      const { id, trigger, startedAtMs, restarts, isLight } = round;
      this.#open ??= {
        round: { id, trigger, startedAtMs, restarts, ...(isLight ? { isLight } : {}) },
        plan,
        startedAtMs: atMs,
        endedAtMs: atMs,
        isOnline: true,
        hasNetworkChanged: false,
        seen: [],
      };
      return;
    }
    if (!this.#open) return;
    const { isOnline, hasNetworkChanged } = event;
    this.#batches.push({ ...this.#open, endedAtMs: atMs, isOnline, hasNetworkChanged });
    this.#open = null;
  }
}
