// What did one probe of one target see, in words that accuse nobody?

import type { FailureName } from './failure-names.ts';

/** The stops of the line from here to a service, in order; `udp` stands alone. */
export const STEPS = ['name', 'connect', 'tls', 'response', 'body', 'udp'] as const;
export type Step = (typeof STEPS)[number];

export const PROBE_KINDS = ['https', 'websocket', 'dns', 'stun', 'turn', 'transfer'] as const;
/** `dns` asks a resolver over HTTPS for a target's name; the others probe the target itself. */
export type ProbeKind = (typeof PROBE_KINDS)[number];

export const ROUTES = ['direct', 'proxy', 'tunnel', 'unknown'] as const;
export type Route = (typeof ROUTES)[number];

/** Where an answering address lies; the address itself is never kept. `block-page` = on the sourced list of known block-page addresses. */
export type AddressClass = 'public' | 'private' | 'loopback' | 'unspecified' | 'block-page';

export interface Observation {
  /** `<service>/<channel>/<name>` or `control/<name>`; catalogue ids, never a URL. */
  targetId: string;
  kind: ProbeKind;
  startedAtMs: number;
  durationMs: number;
  /** The furthest step known to have passed; null when not even the name is known to resolve. */
  reachedAtLeast: Step | null;
  /** The furthest step at which it can have failed; null on success. Between the two lies what the browser does not tell. */
  failedAtMost: Step | null;
  failure: FailureName | null;
  /** HTTP status, where headers arrived. */
  status: number | null;
  /** A redirect to another registrable domain, or a `cf-mitigated: challenge` header: what kind of answer it was. */
  answer: AnswerKind | null;
  /** Time to response headers (or to the opened socket), where it came to that. */
  responseMs: number | null;
  /** How long TCP took to stand, one round trip; missing where the browser does not tell. */
  connectMs?: number;
  bytesDown: number;
  /** Only for kind `transfer`: what was sent, at once where possible, and how much longer it took than answers take without it. */
  burst?: { bytes: number; ms: number };
  /** Did this probe make its own name lookup, connection and handshake? null = the browser does not tell. */
  isFresh: boolean | null;
  addressClass: AddressClass | null;
  route: Route;
  /** The deadline this probe was given; a `deadline` failure means exactly this long without an answer. */
  deadlineMs: number;
  /** Our own event loop was more than 250 ms late: times and deadlines of this observation prove nothing. */
  isLate: boolean;
  /** Only for kind `dns`: what the resolver said about the name. */
  resolver: ResolverAnswer | null;
  /** What this device's own resolver said about the name, where the browser tells (Firefox). */
  nameHere?: NameAnswer;
  /** Only for kind `stun`, where more than one binding was asked for: how many went out, and how many stayed without an answer. */
  bindings?: Bindings;
  /** Only with failure `unknown`: the browser's words, scrubbed of addresses and hosts. */
  unknownError?: string;
}

export interface Bindings {
  sent: number;
  lost: number;
}

export type AnswerKind =
  | 'expected'
  | 'other-status'
  | 'challenge'
  | 'redirect-same-site'
  | 'redirect-elsewhere'
  | 'block-page';

/** `found`: public addresses; `absent`: NXDOMAIN or no address; `odd`: only private or block-page addresses. */
export interface ResolverAnswer {
  resolverId: string;
  says: NameAnswer;
}

export type NameAnswer = 'found' | 'absent' | 'odd';
