// How does a probe reach the wire, without knowing which browser carries it?

import type { AddressClass, NameAnswer, Route } from '../evidence/observation.ts';

/** One request on the wire. GET and HEAD only, no cookies, no referrer, redirects not followed. */
export interface WireRequest {
  /** Unique within a generation. */
  id: string;
  kind: 'https' | 'websocket';
  url: string;
  method: 'HEAD' | 'GET';
  headers: Readonly<Record<string, string>>;
  subprotocols: readonly string[];
  deadlineMs: number;
  /** Wait this long before it starts, so that hosts of one operator keep their distance. */
  startAfterMs: number;
  /**
   * How far neutral pages are on this line, null = not known yet: on a long one Chromium connects ahead, or a name that is
   * reset would hear four hellos at once (D6). Missing: nobody expects a reset here.
   */
  roundTripMs?: number | null;
  /** Keep at most so many bytes of the body (0 = do not read it). */
  maxBodyBytes: number;
  /**
   * Several questions to one host share its connection (resolvers): the first goes alone, and where nothing answers it, the
   * others fail with it unsent. All else is asked until it had its own.
   */
  mayShare?: boolean;
  /** Count the body but do not hand it over (transfers). */
  discardsBody?: boolean;
  /** Give up when no byte of the body came for so long. */
  stallMs?: number;
  /**
   * Send it so many times, one after another on one connection, each padded by so many bytes of query; then so many more
   * together, where the connection carries several at once.
   */
  padding?: { times: number; bytes: number; together: number };
}

/** What the browser told about one request: raw, unjudged; `errorText` is read only by evidence/. */
export interface WireReport {
  id: string;
  startedAtMs: number;
  durationMs: number;
  outcome: 'response' | 'error' | 'deadline';
  /** The browser's own error string (`net::ERR_...`, `NS_ERROR_...`), or null. */
  errorText: string | null;
  status: number | null;
  /** Where a redirect leads, or null. */
  redirectUrl: string | null;
  /** Lower-case response headers that evidence needs (`cf-mitigated`, `date`, `content-type`); nothing else. */
  headers: Readonly<Record<string, string>>;
  /** Time from start to headers, or to the open socket. */
  responseMs: number | null;
  /** How long TCP took to stand, one round trip; missing where the browser does not tell. */
  connectMs?: number;
  addressClass: AddressClass | null;
  /** Did TCP stand? Firefox only; elsewhere an address in hand says so. */
  isConnected?: boolean;
  /** When the deadline came, was the handshake begun and not finished? Firefox only. */
  isHandshaking?: boolean;
  /** What the browser's own resolver said about the name. Firefox only, and never through a proxy. */
  nameHere?: NameAnswer;
  /** The resolver was still silent when the deadline came. Firefox only. */
  isNameSilent?: boolean;
  isFresh: boolean | null;
  route: Route;
  body: Uint8Array | null;
  bytesDown: number;
  /** What was sent as load, and how much longer its answers took than answers without; missing where none came. */
  burst?: { bytes: number; ms: number };
  closeCode: number | null;
  /** The largest lateness of our own event loop while it ran, in ms. */
  lagMs: number;
}

export interface NetworkPort {
  /**
   * Runs requests side by side on fresh connections: one generation, nothing reused from the last.
   * Hosts of one operator may be among them, kept apart by `startAfterMs`: what rode on another's connection is asked
   * again on its own before it is reported. At most four run at once; the rest wait their turn in
   * the given order, and a deadline counts from its request's own start. Each report is handed over as it comes in.
   * `onLeaving` is called before anything may leave: a run that failed without it reached nobody.
   * Ends early when `stop` is given: nothing more leaves then, and what had no answer yet has no report or is told as
   * a local abort.
   */
  runGeneration(
    requests: readonly WireRequest[],
    onReport: (report: WireReport) => void,
    onLeaving?: () => void,
    stop?: AbortSignal,
  ): Promise<readonly WireReport[]>;
  /** Which of these origins (`https://host/*`) may be contacted with full evidence. */
  grantedOrigins(origins: readonly string[]): Promise<readonly string[]>;
  /** The browser's own word; `false` is reliable, `true` is not. */
  isOnline(): boolean;
}
