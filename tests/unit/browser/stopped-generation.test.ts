// Does a generation that nobody waits for any more end at once, and send nothing afterwards?

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNetwork } from '../../../utils/browser/chromium/network.ts';
import type { OffscreenDocument } from '../../../utils/browser/chromium/offscreen-document.ts';
import { createPeerConnection } from '../../../utils/browser/chromium/peer-connection.ts';
import { networkFactory } from '../../../utils/browser/firefox/network.ts';
import type { WireRequest } from '../../../utils/ports/network.ts';

const resolve = vi.hoisted(() => vi.fn<(host: string) => Promise<{ addresses: string[] }>>());
/** Of `onBeforeRequest`. */
const listeners = vi.hoisted(() => new Set<(details: object) => void>());
vi.mock('wxt/browser', () => {
  const event = { addListener: () => undefined, removeListener: () => undefined };
  const onBeforeRequest = {
    addListener: (listener: (details: object) => void) => void listeners.add(listener),
    removeListener: (listener: (details: object) => void) => void listeners.delete(listener),
  };
  const webRequest = new Proxy({}, { get: (_, name) => (name === 'onBeforeRequest' ? onBeforeRequest : event) });
  const session = { get: async () => ({}), set: async () => undefined };
  return {
    browser: {
      dns: { resolve },
      webRequest,
      storage: { session },
      permissions: { contains: async () => true },
      runtime: { getPlatformInfo: async () => ({}) },
    },
  };
});

const CLOCK = { now: () => 0 };
const ignore = () => undefined;
const request = (id: string, kind: WireRequest['kind'] = 'https'): WireRequest => ({
  id,
  kind,
  url: `${kind === 'https' ? 'https' : 'wss'}://${id}.example.org/`,
  method: 'HEAD',
  headers: {},
  subprotocols: [],
  deadlineMs: 35_000,
  startAfterMs: 0,
  maxBodyBytes: 0,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('in Chromium', () => {
  /** A page that never answers. */
  function silentDocument() {
    const commands: string[] = [];
    let borrowers = 0;
    const document: OffscreenDocument = {
      async borrow(_need, work) {
        borrowers += 1;
        const page = { send: ({ type }: { type: string }) => void commands.push(type), onNews: ignore, onGone: ignore };
        return await work(page).finally(() => {
          borrowers -= 1;
        });
      },
    };
    return { document, commands, borrowers: () => borrowers };
  }

  it('it leaves its page at once, and the next one begins', async () => {
    const { document, commands, borrowers } = silentDocument();
    const network = createNetwork(document, CLOCK);
    const stop = new AbortController();
    const first = network.runGeneration([request('a'), request('b')], ignore, ignore, stop.signal);
    const second = network.runGeneration([request('c')], ignore);
    await vi.advanceTimersByTimeAsync(1000);
    expect(commands).toEqual(['run']);
    stop.abort();
    const reports = await first;
    expect(reports.map(({ errorText }) => errorText)).toEqual(reports.map(() => 'throughline:page-gone'));
    await vi.advanceTimersByTimeAsync(1);
    expect([commands, borrowers()]).toEqual([['run', 'run'], 1]);
    await vi.runAllTimersAsync();
    await second;
  });

  it('one that was stopped before its turn, or while its page came up, sends nothing', async () => {
    const { document, commands } = silentDocument();
    const stop = new AbortController();
    const slow: OffscreenDocument = {
      async borrow(need, work) {
        stop.abort();
        return document.borrow(need, work);
      },
    };
    await createNetwork(slow, CLOCK).runGeneration([request('a')], ignore, ignore, stop.signal);
    expect(commands).toEqual([]);
    const borrow = vi.fn();
    await createNetwork({ borrow }, CLOCK).runGeneration([request('a')], ignore, ignore, stop.signal);
    expect(borrow).not.toHaveBeenCalled();
  });

  it('a gathering gives its page back, and one that waited for its turn sends nothing', async () => {
    const { document, commands, borrowers } = silentDocument();
    const peer = createPeerConnection(document, CLOCK);
    const stop = new AbortController();
    const ice = { id: '0', url: 'stun:a.example.org:3478', username: null, credential: null, deadlineMs: 3000 };
    const both = Promise.all([peer.gather(ice, stop.signal), peer.gather(ice, stop.signal)]);
    await vi.advanceTimersByTimeAsync(100);
    stop.abort();
    expect((await both).map(({ outcome }) => outcome)).toEqual(['aborted', 'aborted']);
    expect([commands, borrowers()]).toEqual([['gather'], 0]);
  });
});

describe('in Firefox', () => {
  it('its sockets are closed, what waited is never asked, and the next one begins', async () => {
    const opened: string[] = [];
    const closed: string[] = [];
    vi.stubGlobal(
      'WebSocket',
      class {
        static readonly CLOSING = 2;
        readyState = 0;
        readonly #url: string;
        constructor(url: string) {
          this.#url = new URL(url).hostname;
          opened.push(this.#url);
        }
        close = () => void closed.push(this.#url);
      },
    );
    // The way is told by a request that is cancelled: none of ours.
    const fetched = vi.fn(async (url: string) => {
      if (url.endsWith('#which-way')) throw new TypeError('cancelled');
      return new Response(null);
    });
    vi.stubGlobal('fetch', fetched);
    const network = networkFactory(CLOCK)(() => ignore);
    const stop = new AbortController();
    const late = { ...request('late'), startAfterMs: 2500 };
    const three = ['a', 'b', 'c'].map((id) => request(id));
    const first = network.runGeneration([...three, late], ignore, ignore, stop.signal);
    const second = network.runGeneration([request('next', 'websocket')], ignore);
    await vi.advanceTimersByTimeAsync(2000);
    expect(opened).toEqual(['a', 'b', 'c'].map((id) => `${id}.example.org`));
    stop.abort();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await first).toEqual([]);
    expect(closed.toSorted()).toEqual(opened.slice(0, 3));
    expect(opened.slice(3)).toEqual(['next.example.org']);
    await vi.runAllTimersAsync();
    await second;
    expect(opened).toHaveLength(4);
    // Not even which way it would go.
    expect(fetched.mock.calls.filter(([url]) => url.includes('late') || !url.endsWith('#which-way'))).toEqual([]);
  });

  it('it waits for no silent resolver, and its listeners hear the last of it', async () => {
    resolve.mockReturnValue(new Promise(() => undefined));
    vi.stubGlobal('fetch', async (url: string) => {
      for (const listener of listeners) listener({ url, proxyInfo: { type: 'direct' } });
      throw new TypeError('cancelled');
    });
    const stop = new AbortController();
    const network = networkFactory(CLOCK)(() => ignore);
    const ended = vi.fn();
    void network.runGeneration([request('a')], ignore, ignore, stop.signal).then(ended);
    await vi.advanceTimersByTimeAsync(2000);
    expect(resolve).toHaveBeenCalledTimes(1);
    stop.abort();
    await vi.advanceTimersByTimeAsync(100);
    expect([ended.mock.calls.length, listeners.size]).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(900);
    expect([ended.mock.calls.length, listeners.size]).toEqual([1, 0]);
  });
});
