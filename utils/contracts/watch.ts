// What must the worker remember, so that its successor knows all it knew?

import { NO_LINKS, type RouteLinks } from '../circumvention/route-links.ts';
import type { Observation } from '../evidence/observation.ts';
import type { Strip } from '../history/strip.ts';
import type { KnownEpoch } from '../network/epoch.ts';
import type { NetworkAssessment } from '../network/network.ts';
import type { RouteTold } from '../notices/decide-route.ts';
import type { ServiceVerdicts } from '../verdict/judge.ts';
import { EMPTY_LEDGER, type Ledger } from '../verdict/ledger.ts';
import type { Mechanism, Verdict, VerdictState } from '../verdict/verdict.ts';
import { type Agenda, EMPTY_AGENDA } from './agenda.ts';
import { NO_ROUTING, type Routing } from './routing.ts';

export const WATCH_KEY = 'watch';

/** All that is known on one network and route (epoch); never mixed with another's. */
export interface Place {
  ledger: Ledger;
  verdicts: Record<string, ServiceVerdicts>;
  /** Last probe by target id, for whose turn it is. */
  probedAtMs: Record<string, number>;
  /** End of the last round here that was not void. */
  checkedAtMs: number | null;
  /** What was last settled here while the network was well, for times when it is not. */
  lastKnown: Record<string, LastKnown>;
  /** The last day as one state a slot, by service id. */
  strips: Record<string, Strip>;
}

export interface LastKnown {
  verdict: Verdict;
  atMs: number;
}

export interface Watch {
  version: 1;
  agenda: Agenda;
  /** Most recently used first; `places` has one entry each. */
  epochs: readonly KnownEpoch[];
  places: Record<string, Place>;
  /** Which epochs are one network seen by different routes. */
  links: RouteLinks;
  routing: Routing;
  assessment: NetworkAssessment | null;
  /** What the controls of the running round showed so far, by control id. */
  sightings: readonly StoredSighting[];
  /** When the user last pressed "Check now". */
  userCheckAtMs: number | null;
  notices: NoticeLog;
  /** The last requests made, newest first: what the user is shown under "what was contacted". */
  contacted: readonly Contact[];
}

export interface NoticeLog {
  /** Times of the notices of the last day. */
  shownAtMs: readonly number[];
  /** The last state told by service, so that nothing is told twice. */
  told: Record<string, string>;
  /** Whose picture the user knows. */
  route?: RouteTold | null;
  /** Decided but perhaps not shown yet: the worker may die between the two. */
  pending: readonly PendingNotice[];
  /** Whose "why" a click on a notice opens, by the notice's id. */
  opens: Readonly<Record<string, string>>;
}

/** Worded when it is shown, in the language of that moment. */
export interface PendingNotice {
  /** The same change has the same id: shown again it replaces itself. */
  id: string;
  changes: readonly { serviceId: string; channel?: 'calls'; state: VerdictState; mechanism: Mechanism | null }[];
  /** Instead of the changes: the network itself, or the route that brought them. */
  about?: 'proxy-down' | 'route-changed';
}

export interface StoredSighting {
  controlId: string;
  observation: Observation;
}

export interface Contact {
  host: string;
  atMs: number;
  purpose: 'service' | 'control' | 'resolver' | 'feed' | 'exit' | 'tool';
}

export const CONTACTS_KEPT = 100;

export const EMPTY_PLACE: Place = {
  ledger: EMPTY_LEDGER,
  verdicts: {},
  probedAtMs: {},
  checkedAtMs: null,
  lastKnown: {},
  strips: {},
};

export const EMPTY_WATCH: Watch = {
  version: 1,
  agenda: EMPTY_AGENDA,
  epochs: [],
  places: {},
  links: NO_LINKS,
  routing: NO_ROUTING,
  assessment: null,
  sightings: [],
  userCheckAtMs: null,
  notices: { shownAtMs: [], told: {}, pending: [], opens: {} },
  contacted: [],
};
