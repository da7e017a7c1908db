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
  /** When each may be sent; `answers`: who answers when, and how far it is (null = fails). */
  async function sentMs(requests: readonly WireRequest[], answers: Record<string, [number, number | null]> = {}) {
    startMs = performance.now();
    const ahead = connectAhead(requests);
    const sent: Record<string, number> = {};
    const all = requests.map(async (one) => {
      await ahead.before(one);
      sent[one.id] = Math.round(performance.now() - startMs);
    });
    for (const [id, [atMs, connectMs]] of Object.entries(answers))
      setTimeout(() => void ahead.after(timed(id, { connectMs, responseMs: connectMs && 4 * connectMs })), atMs);
    await vi.runAllTimersAsync();
    await Promise.all(all);
    return { sent, ahead };
  }

  it('is not done for whom no reset is expected, nor on a near line, nor for a socket', async () => {
    const { sent } = await sentMs([
      request('control'),
      request('near', { roundTripMs: 59 }),
      request('socket', { kind: 'websocket', roundTripMs: 225 }),
    ]);
    expect(sent).toEqual({ control: 0, near: 0, socket: 0 });
    expect(hints).toEqual([]);
  });

  /** Chromium looks for a spare so long after a request that began a connection. */
  const SPARE_MS = 250;

  it.each([60, 126])('looks only the name up at %i ms, for the rest is over before a spare would come', async (far) => {
    const { sent } = await sentMs([request('far', { roundTripMs: far })]);
    expect(hints.map(({ rel }) => rel)).toEqual(['dns-prefetch']);
    expect(sent['far']).toBe(1.5 * far + 50);
  });

  it.each([127, 200])(
    'looks up at %i ms, connects without credentials, and sends once no spare is opened any more',
    async (far) => {
      const { sent } = await sentMs([request('far', { roundTripMs: far })]);
      const upMs = Math.trunc(1.5 * far + 50);
      const common = { href: 'https://far.example.org', crossOrigin: 'anonymous' };
      expect(hints.map((hint) => ({ ...hint, atMs: Math.trunc(hint.atMs) }))).toEqual([
        { rel: 'dns-prefetch', ...common, atMs: 0 },
        { rel: 'preconnect', ...common, atMs: upMs },
      ]);
      expect(sent['far']).toBeGreaterThan(upMs + SPARE_MS);
      // Of a connection that is reset and tried once more nothing is left after two round trips and a few milliseconds.
      expect(sent['far']).toBeLessThan(upMs + 2 * far + 8);
    },
  );

  it('learns an unknown line from the first neutral page that answers', async () => {
    const requests = [request('control'), request('target', { roundTripMs: null })];
    expect((await sentMs(requests, { control: [200, 50] })).sent['target']).toBe(200);
    expect(hints).toEqual([]);
    expect((await sentMs(requests, { control: [800, 200] })).sent['target']).toBe(800 + 350 + 258);
    expect(hints).toHaveLength(2);
  });

  it('takes a line for long on which nobody answers within a second', async () => {
    const requests = [request('control'), request('target', { roundTripMs: null })];
    await sentMs(requests, { control: [5000, 1250] });
    expect(hints.map(({ atMs }) => atMs)).toEqual([1000, 1425]);
  });

  it('reckons with the time of an answer whose connection was not timed: a redirect, or a way through a proxy', async () => {
    const answerOf = async (responseMs: number) => {
      startMs = performance.now();
      const ahead = connectAhead([request('control'), request('other'), request('target', { roundTripMs: null })]);
      setTimeout(() => void ahead.after(timed('control', { responseMs, connectMs: null })), responseMs);
      const sent = ahead.before(request('target', { roundTripMs: null })).then(() => performance.now() - startMs);
      await vi.runAllTimersAsync();
      return Math.round(await sent);
    };
    expect(await answerOf(200)).toBe(200);
    expect(await answerOf(800)).toBe(800 + 350 + 258);
  });

  it('waits for nobody where nobody can tell', async () => {
    const { sent } = await sentMs([request('target', { roundTripMs: null })]);
    expect(sent['target']).toBe(0);
    const failing = [request('one'), request('other'), request('target', { roundTripMs: null })];
    const answers: Record<string, [number, null]> = { one: [10, null], other: [20, null] };
    expect((await sentMs(failing, answers)).sent['target']).toBe(20);
    expect(hints).toEqual([]);
  });

  it('keeps the distance between those whom it made wait', async () => {
    const [one, other] = [0, 400].map((startAfterMs) =>
      request(`t${startAfterMs}`, { roundTripMs: null, startAfterMs }),
    );
    const { sent } = await sentMs([request('control'), one, other] as WireRequest[], { control: [700, 175] });
    expect((sent['t400'] ?? 0) - (sent['t0'] ?? 0)).toBe(400);
  });

  it('counts the connecting into the answer and says nothing of a look-up that came before', async () => {
    const { ahead } = await sentMs([request('far', { roundTripMs: 200 }), request('control')]);
    const answered = { outcome: 'response', responseMs: 400, hasLookup: false } as const;
    expect(ahead.after(timed('far', answered))).toMatchObject({ responseMs: 658, hasLookup: null });
    expect(ahead.after(timed('control', answered))).toMatchObject({ responseMs: 400, hasLookup: false });
    const nearer = await sentMs([request('far', { roundTripMs: 100 })]);
    expect(nearer.ahead.after(timed('far', answered))).toMatchObject({ responseMs: 400, hasLookup: null });
  });

  it('counts the way there into the time until an error, for a name that nobody answers for takes long to fail', async () => {
    const { ahead } = await sentMs([request('far', { roundTripMs: 200 })]);
    const failed = (outcome: 'error' | 'deadline') => ahead.after(timed('far', { outcome })).durationMs;
    expect(failed('error')).toBe(3000 + 350 + 258);
    // That one is counted from the request, as its deadline is.
    expect(failed('deadline')).toBe(3000);
  });
});
