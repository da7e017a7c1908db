// What does a user take away, and how exactly does it tell when?

import { hours } from '../kernel/clock.ts';
import type { Known } from './memory.ts';

/** The published shape `throughline/1`; times are cut to the hour unless asked otherwise (D15). */
export function composeExport(known: Known, isHourly: boolean, nowMs: number): unknown {
  const at = (ms: number | null) =>
    ms === null ? null : new Date(isHourly ? Math.floor(ms / hours(1)) * hours(1) : ms).toISOString();
  const networks = known.watch.epochs.map((epoch, index) => ({
    place: known.watch.places[epoch.id],
    name: `network-${index + 1}`,
    route: epoch.route,
  }));
  return {
    format: 'throughline/1',
    generatedAt: at(nowMs),
    rounds: networks.flatMap(({ place, name, route }) =>
      place ? [{ network: name, route, checkedAt: at(place.checkedAtMs), services: servicesOf(place.verdicts) }] : [],
    ),
    episodes: networks.flatMap(({ place, name }) =>
      Object.entries(place?.verdicts ?? {}).map(([service, { service: verdict }]) => ({
        network: name,
        service,
        state: verdict.state,
        mechanism: verdict.mechanism,
        since: at(verdict.sinceMs),
      })),
    ),
    settings: known.settings,
  };
}

function servicesOf(verdicts: Known['watch']['places'][string]['verdicts']): unknown {
  return Object.entries(verdicts).map(([service, { service: verdict, channels }]) => ({
    service,
    state: verdict.state,
    mechanism: verdict.mechanism,
    confidence: verdict.confidence,
    stage: verdict.stage,
    channels: channels.map(({ name, verdict: own }) => ({ name, state: own.state, mechanism: own.mechanism })),
  }));
}
