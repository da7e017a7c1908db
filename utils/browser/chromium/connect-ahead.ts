// How is a far host asked without more hellos than a near one hears?

import type { WireRequest } from '../../ports/network.ts';
import { type Timed, until } from '../wire/run-requests.ts';
import type { Sight } from '../wire/sight.ts';

/**
 * Chromium opens a spare connection beside one that has not come to stand within 250 ms, and tries a reset connection
 * once more; on a long line a name that is reset so hears four hellos within 400 ms, and that is what gets a name frozen
 * (D6). A connection made ahead of its request has no spare, and the request that joins it later gets none either.
 */
const SPARE_AFTER_MS = 258;
/** So long a connection takes at least, its repeat included, where the answer takes as long as this: the request still meets it. */
const LONG_RESPONSE_MS = 570;
/** On a line of which nothing is known a request waits for the first answer; without one by then the line is long, or dead. */
const FIRST_ANSWER_MS = 1000;
/** An answer takes four round trips: name, connection, handshake, answer. */
const ROUND_TRIPS = 4;

export interface ConnectAhead {
  /** Resolves when the request may be sent. */
  before(request: WireRequest): Promise<void>;
  /** To be told of every answer; corrects the times of one whose connection stood ahead. */
  after<S extends Sight & Timed>(sight: S): S;
}

/** One per generation. */
export function connectAhead(requests: readonly WireRequest[]): ConnectAhead {
  /** Who came to a connection that was begun before: how long before. */
  const leadMs = new Map<string, number>();
  /** Those from whose answer the line may be learned. */
  const plain = new Set(requests.filter(({ lineResponseMs }) => lineResponseMs === undefined).map(({ id }) => id));
  const [answered, tellAnswer] = once<number | null>();
  if (plain.size === 0) tellAnswer(null);
  const firstAnswer = Promise.race([answered, wait(FIRST_ANSWER_MS).then(() => FIRST_ANSWER_MS)]).then(
    (responseMs) => ({
      responseMs,
      atMs: performance.now(),
    }),
  );
  /** Whom it made wait keep their distance from each other. */
  async function measured({ startAfterMs }: WireRequest): Promise<number | null> {
    const { responseMs, atMs } = await firstAnswer;
    await until(atMs + startAfterMs);
    return responseMs;
  }
  return {
    async before(request) {
      if (request.kind !== 'https' || request.lineResponseMs === undefined) return;
      const responseMs = request.lineResponseMs ?? (await measured(request));
      if (responseMs === null || responseMs < LONG_RESPONSE_MS) return;
      const startMs = performance.now();
      await connect(new URL(request.url).origin, responseMs / ROUND_TRIPS);
      leadMs.set(request.id, performance.now() - startMs);
    },
    after(sight) {
      if (plain.delete(sight.id) && (sight.responseMs !== null || plain.size === 0)) tellAnswer(sight.responseMs);
      const lead = leadMs.get(sight.id);
      if (lead === undefined) return sight;
      // The name was looked up before, so whether it was says nothing of a proxy; the wait was part of the connecting.
      const responseMs = sight.responseMs === null ? null : sight.responseMs + SPARE_AFTER_MS;
      const durationMs = sight.outcome === 'error' ? sight.durationMs + lead : sight.durationMs;
      return { ...sight, hasLookup: null, responseMs, durationMs };
    },
  };
}

async function connect(origin: string, roundTripMs: number): Promise<void> {
  hint('dns-prefetch', origin);
  await wait(1.5 * roundTripMs + 50);
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
