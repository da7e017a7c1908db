// Do the services themselves say that the network is well?

import { targetById } from '../catalogue/index.ts';
import { isLocalFailure } from '../evidence/failure-names.ts';
import type { Observation } from '../evidence/observation.ts';
import { isCall } from '../network/calls.ts';
import { sightOf } from '../network/sighting.ts';
import { signOf } from '../verdict/sign-of.ts';
import type { Seen } from './run-batch.ts';
import { isSideLook } from './side-looks.ts';

/**
 * `well`: at least one answered as it should, and nothing failed. `trouble`: something did not, be it a refusal or the
 * silence of a neutral call server, so there is somebody to be accused. `nothing`: neither.
 */
export function servicesSay(seen: Seen): 'well' | 'trouble' | 'nothing' {
  const looks = [
    ...seen.observations.map(lookOf),
    ...seen.sightings
      .filter(isCall)
      .map((it) => (sightOf(it) === 'passed' || sightOf(it) === 'useless' ? 'nothing' : 'trouble')),
  ];
  if (looks.includes('trouble')) return 'trouble';
  return looks.includes('well') ? 'well' : 'nothing';
}

function lookOf(observation: Observation): 'well' | 'trouble' | 'nothing' {
  const { failure, targetId, kind } = observation;
  if (failure !== null && isLocalFailure(failure)) return 'nothing';
  const target = isSideLook(targetId) ? undefined : targetById(targetId);
  if (target === undefined || kind === 'dns') return failure === null ? 'nothing' : 'trouble';
  const sign = signOf(target, observation, null);
  if (sign !== 'passed') return sign === null ? 'nothing' : 'trouble';
  // A private root's expected error is what an interception of everybody would look like, too.
  return failure === null ? 'well' : 'nothing';
}

/** Targets were looked at and not one control beside them answered: whatever failed then, it was not the service. */
export function isUnsupported(targetIds: readonly string[], seen: Seen): boolean {
  const hasFailures = seen.observations.some(({ failure }) => failure !== null);
  const pages = seen.sightings.filter(({ control }) => control.target.kind === 'https');
  return (
    targetIds.length > 0 &&
    hasFailures &&
    pages.length > 0 &&
    pages.every(({ observation }) => observation.failure !== null)
  );
}
