import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectAhead } from '../../../utils/browser/chromium/connect-ahead.ts';
import type { Timed } from '../../../utils/browser/wire/run-requests.ts';
import { blankSight, type Sight } from '../../../utils/browser/wire/sight.ts';
import type { WireRequest } from '../../../utils/ports/network.ts';

interface Hint {
  rel: string;
  href: string;
  crossOrigin: string;
  atMs: number;
}

function request(id: string, parts: Partial<WireRequest> = {}): WireRequest {
  return {
    id,
    kind: 'https',
    url: `https://${id}.example.org/path`,
    method: 'HEAD',
    headers: {},
    subprotocols: [],
    deadlineMs: 10_000,
    startAfterMs: 0,
    maxBodyBytes: 0,
    ...parts,
  };
}

function timed(id: string, parts: Partial<Sight>): Sight & Timed {
  return { ...blankSight(), id, startedAfterMs: 0, durationMs: 3000, lagMs: 0, ...parts };
}

describe('connecting ahead', () => {
  /** What the page was told to look up and to connect to, when; and what of it still stands in the page. */
  let hints: Hint[];
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    hints = [];
    const createElement = () => ({ rel: '', href: '', crossOrigin: '', atMs: Number.NaN });
    const append = (hint: Hint) => {
      hint.atMs = performance.now() - startMs;
      hints.push(hint);
    };
    vi.stubGlobal('document', { createElement, head: { append } });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  let startMs = 0;
  /** When each may be sent; `answers`: who answers when, and after how long (null = fails). */
  async function sentMs(requests: readonly WireRequest[], answers: Record<string, [number, number | null]> = {}) {
    startMs = performance.now();
    const ahead = connectAhead(requests);
    const sent: Record<string, number> = {};
    const all = requests.map(async (one) => {
      await ahead.before(one);
      sent[one.id] = Math.round(performance.now() - startMs);
    });
    for (const [id, [atMs, responseMs]] of Object.entries(answers))
      setTimeout(() => void ahead.after(timed(id, { responseMs })), atMs);
    await vi.runAllTimersAsync();
    await Promise.all(all);
    return { sent, ahead };
  }

  it('is not done for whom no reset is expected, nor on a near line, nor for a socket', async () => {
    const { sent } = await sentMs([
      request('control'),
      request('near', { lineResponseMs: 569 }),
      request('socket', { kind: 'websocket', lineResponseMs: 900 }),
    ]);
    expect(sent).toEqual({ control: 0, near: 0, socket: 0 });
    expect(hints).toEqual([]);
  });

  it('looks the name up, connects without credentials, and sends once no spare connection is opened any more', async () => {
    const { sent } = await sentMs([request('far', { lineResponseMs: 800 })]);
    expect(hints.map(({ rel, href, crossOrigin, atMs }) => ({ rel, href, crossOrigin, atMs }))).toEqual([
      { rel: 'dns-prefetch', href: 'https://far.example.org', crossOrigin: 'anonymous', atMs: 0 },
      { rel: 'preconnect', href: 'https://far.example.org', crossOrigin: 'anonymous', atMs: 350 },
    ]);
    expect(sent['far']).toBeGreaterThan(350 + 250);
    // Of a connection that is reset and tried once more nothing is left after two round trips.
    expect(sent['far']).toBeLessThan(350 + 2 * 133);
  });

  it('learns an unknown line from the first neutral page that answers', async () => {
    const requests = [request('control'), request('target', { lineResponseMs: null })];
    expect((await sentMs(requests, { control: [200, 200] })).sent['target']).toBe(200);
    expect(hints).toEqual([]);
    expect((await sentMs(requests, { control: [800, 800] })).sent['target']).toBe(800 + 350 + 258);
    expect(hints).toHaveLength(2);
  });

  it('takes a line for long on which nobody answers within a second', async () => {
    const requests = [request('control'), request('target', { lineResponseMs: null })];
    await sentMs(requests, { control: [5000, 5000] });
    expect(hints.map(({ atMs }) => atMs)).toEqual([1000, 1425]);
  });

  it('waits for nobody where nobody can tell', async () => {
    const { sent } = await sentMs([request('target', { lineResponseMs: null })]);
    expect(sent['target']).toBe(0);
    const failing = [request('one'), request('other'), request('target', { lineResponseMs: null })];
    const answers: Record<string, [number, null]> = { one: [10, null], other: [20, null] };
    expect((await sentMs(failing, answers)).sent['target']).toBe(20);
    expect(hints).toEqual([]);
  });

  it('keeps the distance between those whom it made wait', async () => {
    const [one, other] = [0, 400].map((startAfterMs) =>
      request(`t${startAfterMs}`, { lineResponseMs: null, startAfterMs }),
    );
    const { sent } = await sentMs([request('control'), one, other] as WireRequest[], { control: [700, 700] });
    expect((sent['t400'] ?? 0) - (sent['t0'] ?? 0)).toBe(400);
  });

  it('counts the connecting into the answer and says nothing of a look-up that came before', async () => {
    const { ahead } = await sentMs([request('far', { lineResponseMs: 800 }), request('control')]);
    const answered = { outcome: 'response', responseMs: 400, hasLookup: false } as const;
    expect(ahead.after(timed('far', answered))).toMatchObject({ responseMs: 658, hasLookup: null });
    expect(ahead.after(timed('control', answered))).toMatchObject({ responseMs: 400, hasLookup: false });
  });

  it('counts the way there into the time until an error, for a name that nobody answers for takes long to fail', async () => {
    const { ahead } = await sentMs([request('far', { lineResponseMs: 800 })]);
    const failed = (outcome: 'error' | 'deadline') => ahead.after(timed('far', { outcome })).durationMs;
    expect(failed('error')).toBe(3000 + 350 + 258);
    // That one is counted from the request, as its deadline is.
    expect(failed('deadline')).toBe(3000);
  });
});
