import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDoors } from '../../../utils/browser/firefox/doors.ts';
import { createHush } from '../../../utils/browser/firefox/hush.ts';
import { look } from '../../../utils/browser/firefox/look.ts';
import type { RequestTrace } from '../../../utils/browser/firefox/request-events.ts';
import type { WireRequest } from '../../../utils/ports/network.ts';

const resolve = vi.hoisted(() => vi.fn<(host: string) => Promise<{ addresses: string[] }>>());
vi.mock('wxt/browser', () => ({ browser: { dns: { resolve } } }));

const REQUEST: WireRequest = {
  id: '0',
  kind: 'websocket',
  url: 'wss://example.org/',
  method: 'GET',
  headers: {},
  subprotocols: [],
  deadlineMs: 35_000,
  startAfterMs: 0,
  maxBodyBytes: 0,
};
const UNTOLD: RequestTrace = { errorText: null, status: null, location: null, addressClass: null, isProxied: null };

function ways(doors = createDoors()) {
  return {
    doors,
    hush: createHush(),
    warmth: { keep: async () => undefined, isWarm: () => false, use: () => undefined },
  };
}

/** A socket that nobody answers: Firefox closes it after so long. */
function socketsThatCloseAfter(ms: number, code: number) {
  return class {
    static readonly CLOSING = 2;
    readyState = 0;
    onopen: (() => void) | null = null;
    onclose: ((event: { code: number }) => void) | null = null;
    constructor() {
      setTimeout(() => this.onclose?.({ code }), ms);
    }
    close = () => undefined;
  };
}

/** Events that end the story of every request so long after the beginning; never, if null. */
function eventsEndingAt(atMs: number | null, told: Partial<RequestTrace>) {
  const startMs = performance.now();
  return {
    async traceOf(_: string, patienceMs = 0): Promise<RequestTrace> {
      const leftMs = atMs === null ? Number.POSITIVE_INFINITY : startMs + atMs - performance.now();
      await new Promise((resolve) => setTimeout(resolve, Math.min(leftMs, Math.max(250, patienceMs))));
      return leftMs <= Math.max(250, patienceMs) ? { ...UNTOLD, ...told } : UNTOLD;
    },
    isProxied: async () => null,
    carriesSeveral: () => false,
    stop: () => undefined,
  };
}

describe('a look at a silent socket in Firefox', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function lookedAt(events: ReturnType<typeof eventsEndingAt>) {
    const startMs = performance.now();
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const looking = look(REQUEST, `${REQUEST.url}#0`, events, ways()).then((sight) => {
      return { sight, tookMs: performance.now() - startMs };
    });
    await vi.runAllTimersAsync();
    expect(fetched).not.toHaveBeenCalled();
    return await looking;
  }

  it('goes on after Firefox has given up the socket, until its connection tells that the handshake was swallowed', async () => {
    vi.stubGlobal('WebSocket', socketsThatCloseAfter(20_000, 1006));
    const end = { errorText: 'NS_ERROR_NET_TIMEOUT', addressClass: 'public' as const };
    const { sight } = await lookedAt(eventsEndingAt(30_400, end));
    expect(sight).toMatchObject({ outcome: 'error', trace: end });
  });

  it('is a silence, if the connection has nothing to tell either', async () => {
    vi.stubGlobal('WebSocket', socketsThatCloseAfter(20_000, 1006));
    const { sight, tookMs } = await lookedAt(eventsEndingAt(null, {}));
    expect(sight.outcome).toBe('deadline');
    expect(tookMs).toBeLessThan(REQUEST.deadlineMs + 300);
  });

  it('waits for the name of a failure that a busy browser tells late', async () => {
    vi.stubGlobal('WebSocket', socketsThatCloseAfter(100, 1015));
    const { sight } = await lookedAt(eventsEndingAt(900, { errorText: 'a sentence' }));
    expect(sight).toMatchObject({ outcome: 'error', trace: { errorText: 'a sentence' } });
  });

  it('asks a proxy that wants a login only once, and hands its answer on', async () => {
    vi.stubGlobal('WebSocket', socketsThatCloseAfter(100, 1006));
    const { sight } = await lookedAt(eventsEndingAt(90, { status: 407, errorText: 'NS_ERROR_ABORT', isProxied: true }));
    expect(sight).toMatchObject({ status: 407, outcome: 'error' });
  });
});

describe('a look at a host whose neighbour at the same address is silent', () => {
  const NEIGHBOUR_SILENT_FOR_MS = 10_000;
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    resolve.mockReset();
  });

  async function lookedAt(kind: WireRequest['kind'], isRider = false) {
    resolve.mockResolvedValue({ addresses: ['157.240.0.1'] });
    const doors = createDoors();
    const leave = await doors.enter(['157.240.0.1'], 0);
    setTimeout(() => leave?.(), NEIGHBOUR_SILENT_FOR_MS);
    const knocked = vi.fn();
    vi.stubGlobal(
      'WebSocket',
      class extends socketsThatCloseAfter(100, 1006) {
        constructor() {
          super();
          knocked();
        }
      },
    );
    vi.stubGlobal(
      'PerformanceObserver',
      class {
        observe = () => undefined;
        disconnect = () => undefined;
      },
    );
    const fetched = vi.fn(async () => new Response(null, { status: 204 }));
    vi.stubGlobal('fetch', fetched);
    const events = { ...eventsEndingAt(0, { errorText: 'NS_ERROR_NET_RESET' }), isProxied: async () => false };
    const startMs = performance.now();
    const request: WireRequest = {
      ...REQUEST,
      kind,
      method: 'HEAD',
      url: REQUEST.url.replace('wss', kind === 'https' ? 'https' : 'wss'),
    };
    const looking = look(request, `${request.url}#0`, events, ways(doors), isRider);
    await vi.runAllTimersAsync();
    return { sight: await looking, tookMs: performance.now() - startMs, knocked, fetched };
  }

  it('does not wait long for a page: it asks without a knock', async () => {
    const { sight, knocked, fetched } = await lookedAt('https');
    expect(sight).toMatchObject({ outcome: 'response', status: 204, asideMs: 3000 });
    expect([knocked.mock.calls.length, fetched.mock.calls.length]).toEqual([0, 1]);
  });

  it('neither waits nor knocks where it rides on a connection that stands', async () => {
    const { sight, knocked, fetched } = await lookedAt('https', true);
    expect(sight).toMatchObject({ outcome: 'response', status: 204, asideMs: 0 });
    expect([knocked.mock.calls.length, fetched.mock.calls.length]).toEqual([0, 1]);
  });

  it('waits for a socket, and does not count the wait', async () => {
    const { sight, knocked } = await lookedAt('websocket');
    expect(sight).toMatchObject({ outcome: 'error', asideMs: NEIGHBOUR_SILENT_FOR_MS });
    expect(knocked).toHaveBeenCalledTimes(1);
  });
});

describe('a look in Firefox at a host whose knock is reset', () => {
  beforeEach(
    () =>
      void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] }),
  );
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    resolve.mockReset();
  });

  /** `answersAfterMs`: over what the knock's HTTP/2 attempt has left; null = it left nothing, and what is asked is silent. */
  async function lookedAt(
    kind: WireRequest['kind'],
    tookMs: number,
    answersAfterMs: number | null,
    hasNeighbour = false,
  ) {
    resolve.mockResolvedValue({ addresses: ['157.240.0.1'] });
    vi.stubGlobal('WebSocket', socketsThatCloseAfter(tookMs, 1006));
    vi.stubGlobal(
      'PerformanceObserver',
      class {
        observe = () => undefined;
        disconnect = () => undefined;
      },
    );
    const askedAtMs: number[] = [];
    const startMs = performance.now();
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      askedAtMs.push(performance.now() - startMs);
      return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
        if (answersAfterMs !== null) setTimeout(() => resolve(new Response(null, { status: 204 })), answersAfterMs);
      });
    });
    const reset = { errorText: 'NS_ERROR_NET_RESET', addressClass: 'public' as const, tookMs };
    const events = eventsEndingAt(tookMs, reset);
    const traceOf = async (url: string, patienceMs?: number) =>
      url.startsWith('wss:') ? events.traceOf(url, patienceMs) : UNTOLD;
    const url = `${kind === 'https' ? 'https' : 'wss'}://example.org/`;
    const doors = createDoors();
    if (hasNeighbour) (await doors.enter(['157.240.0.1'], 0))?.();
    const told = { ...events, traceOf, isProxied: async () => false };
    const looking = look({ ...REQUEST, kind, method: 'HEAD', url }, `${url}#0`, told, ways(doors));
    await vi.runAllTimersAsync();
    return { sight: await looking, askedAtMs };
  }

  it('asks nothing more of one that was reset at once', async () => {
    const { sight, askedAtMs } = await lookedAt('websocket', 90, 40);
    expect(sight).toMatchObject({ outcome: 'error', trace: { errorText: 'NS_ERROR_NET_RESET' } });
    expect(askedAtMs).toEqual([]);
  });

  it('leaves a page at what its knock has seen', async () => {
    const { sight, askedAtMs } = await lookedAt('https', 700, 40);
    expect(sight).toMatchObject({ outcome: 'error', trace: { errorText: 'NS_ERROR_NET_RESET' } });
    expect(askedAtMs).toEqual([]);
  });

  it('does not believe what answers where a neighbour may have left its connection', async () => {
    const { sight, askedAtMs } = await lookedAt('websocket', 700, 40, true);
    expect(sight).toMatchObject({ outcome: 'error', trace: { errorText: 'NS_ERROR_NET_RESET' } });
    expect(askedAtMs).toEqual([]);
  });

  it('says of such a socket that it failed, and not that the name is reset', async () => {
    const { sight, askedAtMs } = await lookedAt('websocket', 300, 40);
    expect(sight).toMatchObject({ outcome: 'error', trace: { errorText: 'throughline:websocket-failed' } });
    expect(askedAtMs, 'apart from the knock').toEqual([450]);
  });

  it('asks for half as long as the knock took, so that a name reset far away hears no burst', async () => {
    expect((await lookedAt('websocket', 700, 340)).sight.trace.errorText).toBe('throughline:websocket-failed');
    expect((await lookedAt('websocket', 700, 360)).sight.trace.errorText).toBe('NS_ERROR_NET_RESET');
  });

  it('does not ask where the device itself may have made the reset late', async () => {
    // Nobody ticks meanwhile, so the loop looks as late as the knock took.
    vi.stubGlobal('setInterval', () => 0);
    expect((await lookedAt('websocket', 700, 40)).askedAtMs).toEqual([]);
  });

  it('stays with the reset where nothing stands behind it', async () => {
    const { sight, askedAtMs } = await lookedAt('websocket', 300, null);
    expect(sight).toMatchObject({ outcome: 'error', trace: { errorText: 'NS_ERROR_NET_RESET' } });
    expect(askedAtMs).toHaveLength(1);
  });
});
