// Under which circumstances was a batch seen, and which controls speak for it?

import type { StoredSighting, Watch } from '../contracts/watch.ts';
import type { Observation } from '../evidence/observation.ts';
import { minutes } from '../kernel/clock.ts';
import type { Sighting } from '../network/sighting.ts';
import type { Seen } from './run-batch.ts';

/** What the controls of a round showed stays good for the batches that follow within this time. */
const SIGHTING_LIFE_MS = minutes(5);

export interface Surroundings {
  isOnline: boolean;
  connection: string | null;
  /** The browser was offline, or is again online, since the last batch. */
  hasNetworkChanged: boolean;
  jurisdiction: string | null;
  isUserRound: boolean;
  roundStartedAtMs: number;
  /** A random id, used only should this turn out to be a network never seen. */
  freshEpochId: string;
  controls: readonly Sighting['control'][];
  nowMs: number;
}

export function currentSightings(watch: Watch, seen: Seen, around: Surroundings): Sighting[] {
  const stored = watch.sightings
    .filter(({ observation }) => isFreshEnough(observation, around))
    .flatMap((sighting) => withControl(sighting, around.controls));
  return [...stored, ...seen.sightings];
}

/** A user may have switched the route just before: what was seen then says nothing of now. */
function isFreshEnough(observation: Observation, { nowMs, isUserRound, roundStartedAtMs }: Surroundings): boolean {
  if (isUserRound && observation.startedAtMs < roundStartedAtMs) return false;
  return observation.startedAtMs <= nowMs && nowMs - observation.startedAtMs < SIGHTING_LIFE_MS;
}

function withControl(sighting: StoredSighting, controls: Surroundings['controls']): Sighting[] {
  const control = controls.find(({ id }) => id === sighting.controlId);
  return control ? [{ control, observation: sighting.observation }] : [];
}
