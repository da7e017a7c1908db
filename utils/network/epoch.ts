// Which of the networks I know am I on?

import type { Route } from '../evidence/observation.ts';
import { medianOf } from './line.ts';
import type { NetworkEpoch } from './network.ts';
import { type Sighting, sightOf } from './sighting.ts';

/**
 * All that a browser honestly has. No address goes in: `connection` is the browser's own word where it has one
 * (`wifi`, `cellular`), `exit` a country and network the user asked for, the times are those of our controls.
 */
export interface EpochFeatures {
  route: Route;
  connection: string | null;
  exit: string | null;
  responseMsByControl: Readonly<Record<string, number>>;
}

export interface KnownEpoch extends NetworkEpoch {
  features: EpochFeatures;
}

/** `likely`: recognised by how it feels, so what was known there needs one more look before it counts again. */
export type EpochCertainty = 'same' | 'likely' | 'new';

const MAX_KNOWN = 12;
/** The network just left has the benefit of the doubt; an older one must fit more closely. */
const LATEST_RATIO = 2;
const OLDER_RATIO = 1.5;
const SHARED_CONTROLS = 2;

/** `known` has the epoch in use first. `freshId` is a random id for the case that this network is new. */
export function recognizeEpoch(input: {
  known: readonly KnownEpoch[];
  features: EpochFeatures;
  hasNetworkChanged: boolean;
  freshId: string;
  nowMs: number;
}): { epoch: KnownEpoch; known: readonly KnownEpoch[]; certainty: EpochCertainty } {
  const { known, features, nowMs } = input;
  const [latest] = known;
  const isSame = latest !== undefined && !input.hasNetworkChanged && agrees(latest.features, features);
  const match = isSame ? latest : bestMatch(known, features);
  const base: KnownEpoch = match ?? {
    id: input.freshId,
    route: features.route,
    label: null,
    firstSeenAtMs: nowMs,
    lastSeenAtMs: nowMs,
    features,
  };
  const now = merged(base.features, features);
  // An epoch that began without an answer gets its route with the first one.
  const epoch = { ...base, route: now.route, lastSeenAtMs: nowMs, features: now };
  const others = known.filter((it) => it.id !== epoch.id);
  const certainty = isSame ? 'same' : match ? 'likely' : 'new';
  return { epoch, known: [epoch, ...others].slice(0, MAX_KNOWN), certainty };
}

export function featuresOf(input: {
  sightings: readonly Sighting[];
  route: Route;
  connection: string | null;
  exit: string | null;
}): EpochFeatures {
  const times = input.sightings
    .filter((it) => sightOf(it) === 'passed' && it.observation.isFresh !== false)
    .map((it) => [it.control.id, it.observation.responseMs ?? it.observation.durationMs] as const);
  const { route, connection, exit } = input;
  return { route, connection, exit, responseMsByControl: Object.fromEntries(times) };
}

function bestMatch(known: readonly KnownEpoch[], features: EpochFeatures): KnownEpoch | null {
  const fitting = known
    .map((epoch, place) => ({
      epoch,
      ratio: ratioOf(epoch.features, features),
      limit: place === 0 ? LATEST_RATIO : OLDER_RATIO,
    }))
    .filter(({ epoch, ratio, limit }) => agrees(epoch.features, features) && ratio !== null && ratio <= limit)
    .sort((a, b) => (a.ratio as number) / a.limit - (b.ratio as number) / b.limit);
  return fitting[0]?.epoch ?? null;
}

/** What is known on both sides must be equal; what is unknown on one forbids nothing. */
function agrees(a: EpochFeatures, b: EpochFeatures): boolean {
  const mayBe = (x: string | null, y: string | null) => x === null || y === null || x === y;
  const isSameRoute = a.route === b.route || a.route === 'unknown' || b.route === 'unknown';
  return isSameRoute && mayBe(a.connection, b.connection) && mayBe(a.exit, b.exit);
}

/** How many times slower or quicker the shared controls are, in the middle; null where too few are shared. */
function ratioOf(a: EpochFeatures, b: EpochFeatures): number | null {
  const ratios = Object.entries(a.responseMsByControl).flatMap(([id, ms]) => {
    const other = b.responseMsByControl[id];
    return other === undefined ? [] : [Math.max(ms, other) / Math.max(1, Math.min(ms, other))];
  });
  return ratios.length < SHARED_CONTROLS ? null : medianOf(ratios);
}

/** Times drift slowly towards what is seen now; one bad evening does not make another network. */
function merged(old: EpochFeatures, seen: EpochFeatures): EpochFeatures {
  const times: Record<string, number> = { ...old.responseMsByControl };
  for (const [id, ms] of Object.entries(seen.responseMsByControl)) {
    const before = times[id];
    times[id] = before === undefined ? ms : Math.round(0.7 * before + 0.3 * ms);
  }
  return {
    route: seen.route === 'unknown' ? old.route : seen.route,
    connection: seen.connection ?? old.connection,
    exit: seen.exit ?? old.exit,
    responseMsByControl: times,
  };
}
