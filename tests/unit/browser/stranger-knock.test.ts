import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDoors } from '../../../utils/browser/firefox/doors.ts';
import { createHush } from '../../../utils/browser/firefox/hush.ts';
import { look } from '../../../utils/browser/firefox/look.ts';
import type { RequestTrace } from '../../../utils/browser/firefox/request-events.ts';
import type { WireRequest } from '../../../utils/ports/network.ts';

const resolve = vi.hoisted(() => vi.fn<(host: string) => Promise<{ addresses: string[] }>>());
vi.mock('wxt/browser', () => ({ browser: { dns: { resolve } } }));

const OPENS_AFTER_MS = 200;
const APART_MS = 450;
const ADDRESSES: Record<string, string> = {
  ...{ 'example.org': '192.0.2.1', 'example.net': '192.0.2.2', 'www.example.net': '192.0.2.2' },
};
const UNTOLD: RequestTrace = { errorText: null, status: null, location: null, addressClass: null, isProxied: null };

describe('a knock in Firefox, where a connection of ours may be open', () => {
  let startMs = 0;
  let knocks: { url: string; atMs: number }[] = [];
  let asksAtMs: number[] = [];
  let traced: string[] = [];

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
    resolve.mockImplementation(async (host) => ({ addresses: [ADDRESSES[host] ?? ''] }));
    [startMs, knocks, asksAtMs, traced] = [performance.now(), [], [], []];
    vi.stubGlobal(
      'WebSocket',
      class {
        static readonly CLOSING = 2;
        readyState = 0;
        onopen: (() => void) | null = null;
        constructor(url: string) {
          knocks.push({ url, atMs: performance.now() - startMs });
          setTimeout(() => this.onopen?.(), OPENS_AFTER_MS);
        }
        close = () => undefined;
      },
    );
    vi.stubGlobal(
      'PerformanceObserver',
      class {
        observe = () => undefined;
        disconnect = () => undefined;
      },
    );
    vi.stubGlobal('fetch', async () => {
      asksAtMs.push(performance.now() - startMs);
      return new Response(null, { status: 204 });
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    resolve.mockReset();
  });

  const events = {
    async traceOf(url: string): Promise<RequestTrace> {
      traced.push(url);
      return { ...UNTOLD, status: url.startsWith('wss:') ? 101 : 204 };
    },
    isProxied: async () => false,
    carriesSeveral: () => false,
    stop: () => undefined,
  };

  async function lookedAt(urls: readonly string[], isWarm: boolean, hush = createHush()) {
    const use = vi.fn();
    const warmth = { keep: async () => undefined, isWarm: () => isWarm, use };
    const ways = { doors: createDoors(), hush, warmth };
    const looks = urls.map((url, index) => {
      const kind = url.startsWith('wss:') ? ('websocket' as const) : ('https' as const);
      const request: WireRequest = {
        ...{ id: String(index), kind, url, method: 'HEAD', headers: {}, subprotocols: [] },
        ...{ deadlineMs: 10_000, startAfterMs: 0, maxBodyBytes: 0 },
      };
      return look(request, `${url}#${index}`, events, ways);
    });
    await vi.runAllTimersAsync();
    return { sights: await Promise.all(looks), use };
  }

  it('goes under a new name each time, and the events know it by that', async () => {
    await lookedAt(['https://example.org/', 'wss://example.net/apiws'], true);
    const [page, socket] = knocks.map(({ url }) => url);
    expect(page).toMatch(/^wss:\/\/[0-9a-f]{8}@example\.org\/robots\.txt$/);
    expect(socket).toMatch(/^wss:\/\/[0-9a-f]{8}@example\.net\/apiws$/);
    expect(traced).toEqual(expect.arrayContaining([page, socket]));
    expect(page?.slice(6, 14)).not.toBe(socket?.slice(6, 14));
  });

  it('goes under no name where nothing is open, and the question at once over what it leaves', async () => {
    await lookedAt(['https://example.org/'], false);
    expect(knocks).toEqual([{ url: 'wss://example.org/robots.txt', atMs: 0 }]);
    expect(asksAtMs).toEqual([APART_MS]);
  });

  it('keeps the question away, which may open a connection of its own then', async () => {
    await lookedAt(['https://example.org/'], true);
    expect(asksAtMs).toEqual([OPENS_AFTER_MS + APART_MS]);
  });

  it('waits until all others have closed what they opened, and counts none of it as its own time', async () => {
    const { sights } = await lookedAt(['wss://example.org/', 'wss://example.net/'], true);
    const closedMs = OPENS_AFTER_MS * 1.5;
    expect(knocks.map(({ atMs }) => atMs)).toEqual([0, closedMs]);
    expect(sights.map(({ asideMs }) => asideMs)).toEqual([0, closedMs]);
  });

  it('is not taken for a silent neighbour while it waits', async () => {
    const hush = createHush();
    const fallSilent = await hush.enter(true);
    setTimeout(fallSilent, 2900);
    await lookedAt(['https://example.net/', 'https://www.example.net/'], true, hush);
    expect(knocks.map(({ url }) => new URL(url).hostname)).toEqual(['example.net', 'www.example.net']);
  });

  it('goes side by side with others where nothing is open', async () => {
    await lookedAt(['wss://example.org/', 'wss://example.net/'], false);
    expect(knocks.map(({ atMs }) => atMs)).toEqual([0, 0]);
  });

  it('leaves one open from its beginning to its end', async () => {
    const { use } = await lookedAt(['https://example.org/'], false);
    expect(use.mock.calls).toEqual([[['example.org', '192.0.2.1']], [['example.org', '192.0.2.1']]]);
  });
});
