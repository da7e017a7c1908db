// What is known of one request after Firefox has told all it tells?

import type { AddressClass, NameAnswer } from '../../evidence/observation.ts';
import { blankSight, type Sight } from '../wire/sight.ts';
import type { RequestTrace } from './request-events.ts';
import type { NameSight } from './resolve-name.ts';

export const UNTOLD: RequestTrace = {
  errorText: null,
  status: null,
  location: null,
  addressClass: null,
  isProxied: null,
};

export interface FirefoxSight extends Sight {
  trace: RequestTrace;
  nameHere: NameAnswer | null;
  isNameSilent?: boolean;
  /** Where the name leads; stands in for an address that the request itself did not show. */
  nameClass: AddressClass | null;
  /** No part of the probe's time: waiting for a neighbour's socket; before a transfer the knock, for a rate hangs on the time. */
  asideMs: number;
}

/** With what the browser's own resolver said. */
export function withName(sight: Omit<FirefoxSight, 'nameHere' | 'nameClass'>, name: NameSight | null): FirefoxSight {
  return { ...sight, nameHere: name?.says ?? null, nameClass: name?.addressClass ?? null };
}

/** Not even the name was told. */
export function silence(): FirefoxSight {
  return withName({ ...blankSight(), outcome: 'deadline', trace: UNTOLD, asideMs: 0 }, null);
}
