// Which network is this, and is it well?

import type { Bindings, Route } from '../evidence/observation.ts';
import type { RouteCertainty } from './route.ts';

export const NETWORK_CONDITIONS = [
  'online',
  'offline',
  'portal',
  'restricted',
  'unstable',
  'clock',
  'proxy-down',
  'unknown',
] as const;
export type NetworkCondition = (typeof NETWORK_CONDITIONS)[number];

export type LineQuality = 'good' | 'slow' | 'lossy';

/** What the controls of one round said; above all services. */
export interface NetworkAssessment {
  condition: NetworkCondition;
  route: Route;
  /** How surely; missing where only the controls themselves were looked at. */
  certainty?: RouteCertainty;
  /** Ids of the controls that passed and failed in this round, for the reasons. */
  passedControls: readonly string[];
  failedControls: readonly string[];
  /** Median time to response of the passed controls; null where none passed. */
  controlResponseMs: number | null;
  /** Median time in which their addresses answered; missing or null where no connection was timed. */
  roundTripMs?: number | null;
  /** How far times can be trusted in this round: `good`, `slow` (time proves little), `lossy` (time proves nothing). */
  line?: LineQuality;
  /** What the neutral call servers said over UDP; missing or null where none was asked, or too few to tell. */
  udp?: 'passes' | 'silent' | null;
  /** UDP ports on which one of them answered, and on which two operators' stayed silent. */
  openPorts?: readonly number[];
  silentPorts?: readonly number[];
  /** Whether this network knows their names at all; missing or null where none was asked. */
  callNames?: 'found' | 'gone' | null;
  /** Their short trains together; `losers` counts the operators that lost any. */
  bindings?: (Bindings & { losers: number }) | null;
  /** When the last of them was asked. */
  callsAtMs?: number | null;
  /** What a neutral relay said over TCP: the way round for calls where UDP is silent. */
  relay?: 'passes' | 'fails' | null;
  atMs: number;
}

/** "The network and route I am on": anonymous and local. `id` is random, never derived from an address. */
export interface NetworkEpoch {
  id: string;
  route: Route;
  /** The user's own word, or null. */
  label: string | null;
  firstSeenAtMs: number;
  lastSeenAtMs: number;
}
