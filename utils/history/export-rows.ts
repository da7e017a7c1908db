// How is history told to somebody outside, without telling more than was asked for?

import { CHANNEL_NAMES, type ChannelName } from '../catalogue/service.ts';
import { days, hours, minutes } from '../kernel/clock.ts';
import type { Confidence, Mechanism, Stage, VerdictState } from '../verdict/verdict.ts';
import { worstOf } from './bin.ts';
import { type DayChunk, dayStartMs, readTrack, type Track } from './chunk.ts';
import type { Episode } from './episode.ts';

/** Networks go out as `network-1`, `network-2`: neither their random id nor the user's word for them. */
export interface ExportNetwork {
  epochId: string;
  name: string;
  route: 'direct' | 'proxy' | 'tunnel' | 'unknown';
}

export interface ExportRound {
  /** When it was checked, or when the folded hour or day begins (UTC). */
  checkedAt: string;
  resolution: 'round' | 'hour' | 'day';
  network: string;
  route: ExportNetwork['route'];
  services: ExportService[];
}

export interface ExportService {
  service: string;
  /** Of a folded stretch: the worst in it. */
  state: VerdictState;
  mechanism: Mechanism | null;
  /** Null where it was folded away. */
  confidence: Confidence | null;
  stage: Stage | null;
  responseMs: number | null;
  /** Minutes in each state; only of a folded stretch. */
  minutes: Partial<Record<VerdictState, number>> | null;
  channels: { name: ChannelName; state: VerdictState }[];
}

export interface ExportEpisode {
  network: string;
  service: string;
  state: VerdictState;
  mechanism: Mechanism | null;
  beganAt: string;
  endedAt: string | null;
}

export interface ExportTerms {
  networks: readonly ExportNetwork[];
  fromMs: number;
  toMs: number;
  /** Times cut to the hour (D15). */
  isHourly: boolean;
}

/** Oldest first. What belongs to a network that is not among `terms.networks` stays at home. */
export function exportRounds(chunks: readonly DayChunk[], terms: ExportTerms): ExportRound[] {
  const rounds = new Map<string, ExportRound & { atMs: number }>();
  for (const chunk of chunks)
    for (const { epochId, name, route } of terms.networks)
      for (const service of Object.keys(chunk.tracks[epochId] ?? {}))
        for (const { atMs, row } of rowsOf(chunk, readTrack(chunk, epochId, service), service)) {
          if (atMs < terms.fromMs || atMs >= terms.toMs) continue;
          const key = `${name} ${atMs}`;
          const resolution = chunk.level === 'minute' ? 'round' : chunk.level;
          const round = rounds.get(key) ?? {
            atMs,
            checkedAt: told(atMs, terms),
            resolution,
            network: name,
            route,
            services: [],
          };
          round.services.push(row);
          rounds.set(key, round);
        }
  return [...rounds.values()].sort((a, b) => a.atMs - b.atMs).map(({ atMs: _, ...round }) => round);
}

/** Those that touch the asked time, oldest first. */
export function exportEpisodes(episodes: readonly Episode[], terms: ExportTerms): ExportEpisode[] {
  const names = new Map(terms.networks.map(({ epochId, name }) => [epochId, name]));
  return [...episodes]
    .sort((a, b) => a.beganAtMs - b.beganAtMs)
    .flatMap(({ epochId, service, state, mechanism, beganAtMs, endedAtMs }) => {
      const network = names.get(epochId);
      if (network === undefined || beganAtMs >= terms.toMs || (endedAtMs ?? terms.toMs) <= terms.fromMs) return [];
      const endedAt = endedAtMs === null ? null : told(endedAtMs, terms);
      return [{ network, service, state, mechanism, beganAt: told(beganAtMs, terms), endedAt }];
    });
}

/** ISO, to the hour or to the minute: seconds are nobody's business. */
export function told(atMs: number, { isHourly }: Pick<ExportTerms, 'isHourly'>): string {
  const stepMs = isHourly ? hours(1) : minutes(1);
  return new Date(Math.floor(atMs / stepMs) * stepMs).toISOString().replace(':00.000Z', 'Z');
}

function rowsOf(chunk: DayChunk, track: Track, service: string): { atMs: number; row: ExportService }[] {
  const looks = track.samples
    .filter((sample) => sample.state !== 'unknown')
    .map(({ atMs, state, mechanism, confidence, stage, responseMs, channels }) => ({
      atMs,
      row: { service, state, mechanism, confidence, stage, responseMs, minutes: null, channels: listed(channels) },
    }));
  const folded = track.bins.flatMap((bin) => {
    const state = worstOf(Object.keys(bin.minutes) as VerdictState[]);
    if (state === null) return [];
    const { mechanism, responseMs, channels } = bin;
    const row = {
      service,
      state,
      mechanism,
      confidence: null,
      stage: null,
      responseMs,
      minutes: bin.minutes,
      channels: listed(channels),
    };
    return [{ atMs: dayStartMs(chunk.day) + minutes(bin.startMinute), row }];
  });
  return [...looks, ...folded];
}

function listed(channels: Readonly<Partial<Record<ChannelName, VerdictState>>>): ExportService['channels'] {
  return CHANNEL_NAMES.flatMap((name) => {
    const state = channels[name];
    return state === undefined ? [] : [{ name, state }];
  });
}

/** The whole of what is kept, for who asks for no particular time. */
export const ALL_TIME = { fromMs: 0, toMs: days(365 * 200) } as const;
