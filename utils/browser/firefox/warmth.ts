// Where may a connection of ours still be open, on account of which Firefox would try a knock again and again?

import { browser } from 'wxt/browser';
import { type Clock, seconds } from '../../kernel/clock.ts';

/** Firefox keeps an HTTP/2 connection for 170 s after its last use (`network.http.http2.timeout`), and no request of ours closes it. */
const KEPT_MS = seconds(175);
/** For the next life of the background page: when anybody was asked last, and not who. */
const KEY = 'lastLookAtMs';

export interface Warmth {
  /** Before and after each generation. */
  keep(): Promise<void>;
  /** `places`: a host's name and its addresses. */
  isWarm(places: readonly string[]): boolean;
  use(places: readonly string[]): void;
}

export interface Session {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export function createWarmth(clock: Clock, session = (): Session => browser.storage.session): Warmth {
  const usedAtMs = new Map<string, number>();
  let allWarmUntilMs: number | null = null;
  return {
    async keep() {
      allWarmUntilMs ??= performance.now() + (await leftMs(clock.now(), session()));
      await session()
        .set({ [KEY]: clock.now() })
        .catch(() => undefined);
    },
    isWarm(places) {
      const nowMs = performance.now();
      if (allWarmUntilMs !== null && nowMs < allWarmUntilMs) return true;
      return places.some((place) => nowMs - (usedAtMs.get(place) ?? Number.NEGATIVE_INFINITY) < KEPT_MS);
    },
    use(places) {
      for (const place of places) usedAtMs.set(place, performance.now());
    },
  };
}

/** For how long what an earlier life has left may still be open; where it was, nobody remembers. */
async function leftMs(nowMs: number, session: Session): Promise<number> {
  const kept = await session.get(KEY).catch(() => ({ [KEY]: nowMs }));
  const lastMs = kept[KEY];
  return typeof lastMs === 'number' && lastMs <= nowMs ? Math.max(0, lastMs + KEPT_MS - nowMs) : 0;
}
