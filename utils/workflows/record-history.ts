// What of a finished round goes into the history?

import { serviceTargets } from '../catalogue/index.ts';
import type { Service } from '../catalogue/service.ts';
import type { RoundPlan } from '../contracts/agenda.ts';
import type { History } from '../contracts/history-records.ts';
import { watchedIds } from '../contracts/settings.ts';
import type { Place } from '../contracts/watch.ts';
import { appendSample, type DayChunk, dayOf, emptyChunk } from '../history/chunk.ts';
import { closeForgotten, recordEpisode } from '../history/episode.ts';
import { holdFor, type Sample } from '../history/sample.ts';
import type { ServiceVerdicts } from '../verdict/judge.ts';
import { pickedServices, placeNow } from './absorb.ts';
import type { Known } from './memory.ts';

/** One sample a service that was looked at, and its episode; while the network is not well a gap for all of them. */
export function withHistory(known: Known, round: RoundPlan, nowMs: number): Known {
  const { watch, history } = known;
  const epoch = watch.epochs[0];
  if (!epoch || history.lastRoundId === round.id) return known;
  const place = placeNow(watch);
  const services = pickedServices(watchedIds(known.settings)).filter((service) => wasLookedAt(service, round, place));
  const recorded = services.reduce(
    (soFar, { id }) => withLook(soFar, { epochId: epoch.id, service: id, verdicts: place.verdicts[id] }, known, nowMs),
    history,
  );
  const keptIds = watch.epochs.map(({ id }) => id);
  const episodes = closeForgotten(recorded.episodes, keptIds);
  return { ...known, history: { ...recorded, episodes, lastRoundId: round.id } };
}

/** A round that confirms a suspicion, or goes deep, says nothing new of the others. */
function wasLookedAt(service: Service, round: RoundPlan, place: Place): boolean {
  if (round.trigger === 'interval' || round.trigger === 'user') return true;
  return serviceTargets(service).some(({ id }) => (place.probedAtMs[id] ?? 0) >= round.startedAtMs);
}

interface Looked {
  epochId: string;
  service: string;
  verdicts: ServiceVerdicts | undefined;
}

function withLook(history: History, looked: Looked, known: Known, nowMs: number): History {
  const chunk = chunkFor(history, nowMs);
  if (!chunk || !looked.verdicts) return history;
  const { epochId, service, verdicts } = looked;
  const isWell = known.watch.assessment?.condition === 'online';
  const sample = isWell ? sampleOf(verdicts, known, nowMs) : gap(known, nowMs);
  const latest = appendSample(chunk, epochId, service, sample);
  const others = history.days.filter(({ day }) => day !== latest.day);
  return {
    ...history,
    latest,
    days: [...others, { day: latest.day, level: latest.level }],
    episodes: isWell
      ? recordEpisode(history.episodes, { epochId, service, verdict: verdicts.service, atMs: nowMs })
      : history.episodes,
  };
}

/** Null where the clock was set back to a day that is stored and no longer at hand: what is written there stays as it is. */
function chunkFor({ latest, days }: History, nowMs: number): DayChunk | null {
  const day = dayOf(nowMs);
  if (latest?.day === day) return latest.level === 'minute' ? latest : null;
  return days.slice(0, -1).some((stored) => stored.day === day) ? null : emptyChunk(day);
}

function sampleOf({ service, channels }: ServiceVerdicts, known: Known, nowMs: number): Sample {
  const { state, mechanism, stage, confidence, responseMs } = service;
  return {
    atMs: nowMs,
    state,
    mechanism,
    stage,
    confidence,
    responseMs,
    holdMinutes: holdFor(known.settings.intervalMinutes),
    channels: Object.fromEntries(channels.map(({ name, verdict }) => [name, verdict.state])),
  };
}

/** What was known before does not reach past it. */
function gap(known: Known, nowMs: number): Sample {
  const holdMinutes = holdFor(known.settings.intervalMinutes);
  const nothing = { mechanism: null, stage: 'provisional', confidence: 'low', responseMs: null } as const;
  return { atMs: nowMs, state: 'unknown', ...nothing, holdMinutes, channels: {} };
}
