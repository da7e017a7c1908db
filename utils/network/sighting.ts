// What did one look at one control tell about the network?

import type { Control } from '../catalogue/service.ts';
import { type FailureName, isLocalFailure, isProxyFailure, isTimeBased } from '../evidence/failure-names.ts';
import type { Observation } from '../evidence/observation.ts';

export interface Sighting {
  control: Control;
  observation: Observation;
}

/**
 * `silent`: judged by a clock. `forged`: somebody else answered (certificate, plain text, refusal, block page). `cut`:
 * ended at once. `useless`: says nothing about the network.
 */
export type Sight = 'passed' | 'silent' | 'forged' | 'clock' | 'cut' | 'proxy' | 'disconnected' | 'useless';

/** A name error that took this long was no answer: the resolver kept silent. */
const NAME_SILENCE_MS = 3500;

export function sightOf({ observation }: Sighting): Sight {
  const { failure } = observation;
  if (failure === null) return isForgedAnswer(observation) ? 'forged' : 'passed';
  if (failure === 'local-disconnected') return 'disconnected';
  if (isLocalFailure(failure)) return 'useless';
  if (isProxyFailure(failure)) return 'proxy';
  if (isSilence(observation)) return observation.isLate ? 'useless' : 'silent';
  return sightOfFailure(failure);
}

function sightOfFailure(failure: FailureName): Sight {
  switch (failure) {
    case 'certificate-date':
      return 'clock';
    case 'certificate-authority':
    case 'certificate-name':
    case 'certificate-other':
    case 'tls-protocol':
    case 'connection-refused':
      return 'forged';
    default:
      return 'cut';
  }
}

function isSilence(observation: Observation): boolean {
  const { failure, durationMs } = observation;
  if (failure === 'name-not-resolved') return durationMs >= NAME_SILENCE_MS;
  return failure !== null && isTimeBased(failure);
}

/** A valid session cannot be forged by a portal; a plain block page or its address can be seen all the same. */
function isForgedAnswer(observation: Observation): boolean {
  return observation.answer === 'block-page' || observation.addressClass === 'block-page';
}
