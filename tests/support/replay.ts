// What would be said today about what was observed then?

import { EMPTY_HISTORY } from '../../utils/contracts/history-records.ts';
import { readNewsRecord } from '../../utils/contracts/news-record.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/contracts/settings.ts';
import { EMPTY_WATCH } from '../../utils/contracts/watch.ts';
import type { ServiceVerdicts } from '../../utils/verdict/judge.ts';
import { placeNow } from '../../utils/workflows/absorb.ts';
import { ALL_CONTROLS } from '../../utils/workflows/assemble-batch.ts';
import { settleBatch } from '../../utils/workflows/check-round.ts';
import { finishRound } from '../../utils/workflows/finish-round.ts';
import type { Known } from '../../utils/workflows/memory.ts';
import type { Seen } from '../../utils/workflows/run-batch.ts';
import type { RunRecord } from '../lab/driver/expectations.ts';
import type { Reading, Said, Shown } from '../lab/driver/reading.ts';
import type { Recorded, RecordedBatch } from './recorded.ts';

/** The same steps as in the worker, from what a batch saw to what is told, without a browser, a wire or a clock. */
export function replay(run: Recorded): RunRecord {
  let known = beginning(run);
  let told = 0;
  const shown: Shown[] = [];
  const afterRound: Reading[] = [readingOf(beginning(run))];
  run.batches.forEach((batch, index) => {
    known = withBatch(known, run, index);
    told += known.watch.notices.pending.length;
    known = withoutPending(known);
    const reading = readingOf(known);
    shown.push(...shownIn(reading, batch.endedAtMs));
    for (const { afterBatch } of run.roundEnds) if (afterBatch === index + 1) afterRound.push(reading);
  });
  const final = readingOf(known);
  return { afterRound, final, shown, routes: null, wayRound: null, notifications: told, hits: {} };
}

function beginning(run: Recorded): Known {
  const services = run.services as Settings['services'];
  return {
    settings: {
      ...DEFAULT_SETTINGS,
      hasConsent: true,
      services,
      jurisdiction: run.jurisdiction,
      notifications: { ...DEFAULT_SETTINGS.notifications, isOn: true },
    },
    settingsProblem: null,
    watch: EMPTY_WATCH,
    news: readNewsRecord(undefined),
    history: EMPTY_HISTORY,
    permittedServiceIds: services,
    isDurable: true,
  };
}

function withBatch(known: Known, run: Recorded, index: number): Known {
  const batch = run.batches[index] as RecordedBatch;
  const next = run.batches[index + 1];
  const before = known.watch.agenda.round;
  const held = before?.id === batch.round.id && before.held ? { held: before.held } : {};
  const plan = { batches: [batch.plan], total: 0, done: 0, askedNameIds: [], isBatchRunning: true };
  const round = { ...batch.round, ...plan, ...held };
  const isLast = next?.round.id !== batch.round.id;
  const begun = withRound(known, round);
  const around = {
    isOnline: batch.isOnline,
    connection: null,
    hasNetworkChanged: batch.hasNetworkChanged,
    jurisdiction: run.jurisdiction,
    isUserRound: batch.round.trigger === 'user',
    roundStartedAtMs: batch.round.startedAtMs,
    freshEpochId: `epoch-${batch.endedAtMs}`,
    controls: ALL_CONTROLS,
    nowMs: batch.endedAtMs,
  };
  const settled = settleBatch(begun, round, batch.plan, seenIn(batch), batch.startedAtMs, around);
  // What was planned next was recorded, too; here only its outcome counts.
  if (settled.watch.agenda.round === null) return settled;
  const { held: _, ...unheld } = { ...round, batches: isLast ? [] : [batch.plan], isBatchRunning: false };
  const waiting = settled.watch.agenda.round.held;
  const left = withRound(settled, waiting ? { ...unheld, held: waiting } : unheld);
  return finishRound(left, {
    clock: { now: () => batch.endedAtMs },
    localHour: () => 12,
    randomId: () => `notice-${batch.endedAtMs}`,
  });
}

function withRound(known: Known, round: Known['watch']['agenda']['round']): Known {
  return { ...known, watch: { ...known.watch, agenda: { ...known.watch.agenda, round } } };
}

function withoutPending(known: Known): Known {
  return { ...known, watch: { ...known.watch, notices: { ...known.watch.notices, pending: [] } } };
}

function seenIn(batch: RecordedBatch): Seen {
  const controlOf = (id: string) => ALL_CONTROLS.find(({ target }) => target.id === id);
  const isSighting = (it: RecordedBatch['seen'][number]) => it.kind !== 'transfer' && controlOf(it.targetId);
  return {
    observations: batch.seen.filter((it) => !isSighting(it)),
    sightings: batch.seen.flatMap((observation) => {
      const control = controlOf(observation.targetId);
      return control && observation.kind !== 'transfer' ? [{ control, observation }] : [];
    }),
  };
}

function readingOf({ watch }: Known): Reading {
  const { verdicts } = placeNow(watch);
  return {
    network: watch.assessment?.condition ?? 'unknown',
    route: watch.assessment?.route ?? 'unknown',
    checkedAt: null,
    isBusy: false,
    services: Object.fromEntries(Object.entries(verdicts).map(([id, verdict]) => [id, rowOf(verdict)])),
  };
}

function rowOf({ service, channels }: ServiceVerdicts): Reading['services'][string] {
  // Only a channel's line shows a reason.
  return {
    ...said(service),
    reason: null,
    channels: Object.fromEntries(channels.map(({ name, verdict }) => [name, said(verdict)])),
  };
}

function said({ state, mechanism, confidence, stage, reasons }: ServiceVerdicts['service']): Said {
  return { state, mechanism, confidence, stage, reason: reasons[0]?.code ?? null };
}

function shownIn({ services }: Reading, atMs: number): Shown[] {
  return Object.entries(services).flatMap(([service, row]) =>
    [[null, row] as const, ...Object.entries(row.channels)].map(([channel, { state, mechanism, stage }]) => ({
      service,
      channel,
      state,
      mechanism,
      stage,
      atMs,
    })),
  );
}
