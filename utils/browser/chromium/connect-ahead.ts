// How is a far host asked without more hellos than a near one hears?

import type { WireRequest } from '../../ports/network.ts';
import { type Timed, until } from '../wire/run-requests.ts';
import type { Sight } from '../wire/sight.ts';

/**
 * Chromium opens a spare connection beside a request whose own does not stand 250 ms after it was sent, and tries a reset
 * connection once more; a name that is reset so hears four hellos within 400 ms, and that is what gets a name frozen (D6).
 * A connection made ahead of its request has no spare, and the request that joins it later gets none either.
 */
const SPARE_AFTER_MS = 258;
/** From here on name, connection and repeat may take 250 ms together: the name is looked up first, so two round trips are left. */
const NAME_FIRST_MS = 60;
/** Those two are 250 ms by themselves, and some more, so the connection is made ahead and lasts until it is joined. */
const CONNECT_FIRST_MS = 127;
/** On a line of which nothing is known a request waits for the first answer; without one by then the line is long, or dead. */
const FIRST_ANSWER_MS = 1000;
/** So many make an answer: name, connection, handshake, answer. It stands in where no connection was timed (redirects, proxies). */
const ROUND_TRIPS = 4;

export interface ConnectAhead {
  /** Resolves when the request may be sent. */
  before(request: WireRequest): Promise<void>;
  /** To be told of every answer; corrects the times of one whose connection stood ahead. */
  after<S extends Sight & Timed>(sight: S): S;
}

/** One per generation. */
export function connectAhead(requests: readonly WireRequest[]): ConnectAhead {
  /** What came ahead of whose request: how long all of it took, and since when the connection had been under way. */
  const leads = new Map<string, { leadMs: number; joinedMs: number }>();
  /** Those from whose answer the line may be learned. */
  const plain = new Set(requests.filter(({ roundTripMs }) => roundTripMs === undefined).map(({ id }) => id));
  const [answered, tellAnswer] = once<number | null>();
  if (plain.size === 0) tellAnswer(null);
  const firstAnswer = Promise.race([answered, wait(FIRST_ANSWER_MS).then(() => FIRST_ANSWER_MS / ROUND_TRIPS)]).then(
    (roundTripMs) => ({ roundTripMs, atMs: performance.now() }),
  );
  /** Whom it made wait keep their distance from each other. */
  async function measured({ startAfterMs }: WireRequest): Promise<number | null> {
    const { roundTripMs, atMs } = await firstAnswer;
    await until(atMs + startAfterMs);
    return roundTripMs;
  }
  return {
    async before(request) {
      if (request.kind !== 'https' || request.roundTripMs === undefined) return;
      const roundTripMs = request.roundTripMs ?? (await measured(request));
      if (roundTripMs === null || roundTripMs < NAME_FIRST_MS) return;
      const startMs = performance.now();
      const { origin } = new URL(request.url);
      await lookUp(origin, roundTripMs);
      const isLong = roundTripMs >= CONNECT_FIRST_MS;
      if (isLong) await connect(origin);
      leads.set(request.id, { leadMs: performance.now() - startMs, joinedMs: isLong ? SPARE_AFTER_MS : 0 });
    },
    after(sight) {
      const { responseMs: answerMs, connectMs } = sight;
      if (plain.delete(sight.id) && (answerMs !== null || plain.size === 0))
        tellAnswer(connectMs ?? (answerMs === null ? null : answerMs / ROUND_TRIPS));
      const lead = leads.get(sight.id);
      if (lead === undefined) return sight;
      // The name was looked up before, so whether it was says nothing of a proxy; the wait was part of the connecting.
      const responseMs = sight.responseMs === null ? null : sight.responseMs + lead.joinedMs;
      const durationMs = sight.outcome === 'error' ? sight.durationMs + lead.leadMs : sight.durationMs;
      return { ...sight, hasLookup: null, responseMs, durationMs };
    },
  };
}

async function lookUp(origin: string, roundTripMs: number): Promise<void> {
  hint('dns-prefetch', origin);
  await wait(1.5 * roundTripMs + 50);
}

async function connect(origin: string): Promise<void> {
  hint('preconnect', origin);
  await wait(SPARE_AFTER_MS);
}

/** The document lives for one generation only. Without credentials, as the request: another pool would be another connection. */
function hint(rel: 'dns-prefetch' | 'preconnect', href: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel, href, crossOrigin: 'anonymous' }));
}

function once<T>(): [Promise<T>, (value: T) => void] {
  let tell: (value: T) => void = () => undefined;
  const told = new Promise<T>((resolve) => {
    tell = resolve;
  });
  return [told, tell];
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
