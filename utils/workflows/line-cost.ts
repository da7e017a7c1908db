// May we send what nobody waits for, or would the user pay for it?

import type { Settings } from '../contracts/settings.ts';
import type { Metering } from '../ports/metering.ts';

/** A line of which nothing is known counts as metered until the user says otherwise: theirs is the bill. */
export function isMetered(metering: Metering, settings: Pick<Settings, 'untoldLine'>): boolean {
  return (metering === 'unknown' ? settings.untoldLine : metering) === 'metered';
}
