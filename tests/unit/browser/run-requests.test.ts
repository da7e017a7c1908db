import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runRequests, type Timed } from '../../../utils/browser/wire/run-requests.ts';
import { blankSight, type Sight } from '../../../utils/browser/wire/sight.ts';
import type { WireRequest } from '../../../utils/ports/network.ts';

function request(id: string, startAfterMs = 0): WireRequest {
  return {
    id,
    kind: 'https',
    url: `https://${id}.example.org/`,
    method: 'HEAD',
    headers: {},
    subprotocols: [],
    deadlineMs: 10_000,
    startAfterMs,
    maxBodyBytes: 0,
  };
}

describe('runRequests', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  /** Each look takes a second; keeps when it began and how many ran at once. Hosts that are `mute` never answer. */
  async function observed(requests: readonly WireRequest[], mute = false) {
    const beganMs: Record<string, number> = {};
    let running = 0;
    let most = 0;
    const look = async ({ id }: WireRequest): Promise<Sight> => {
      beganMs[id] = performance.now();
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      running--;
      return { ...blankSight(), responseMs: mute ? null : 1000 };
    };
    const startMs = performance.now();
    const seen: Timed[] = [];
    const done = runRequests(requests, look, (sight) => seen.push(sight));
    await vi.runAllTimersAsync();
    await done;
    return { beganMs, most, seen, startMs };
  }

  it('lets no more than four run at once and leaves none out', async () => {
    const { most, seen } = await observed(Array.from({ length: 10 }, (_, index) => request(String(index))));
    expect(most).toBe(4);
    expect(seen).toHaveLength(10);
  });

  it('starts none before its time, counted from the start of the generation', async () => {
    const { beganMs, startMs } = await observed([request('late', 700), request('now'), request('soon', 400)]);
    expect(beganMs['now']).toBe(startMs);
    expect(beganMs['soon']).toBeGreaterThanOrEqual(startMs + 400);
    expect(beganMs['late']).toBeGreaterThanOrEqual(startMs + 700);
  });

  it('is not held up by one that starts late', async () => {
    const { beganMs, startMs } = await observed([
      request('late', 5000),
      ...['a', 'b', 'c', 'd'].map((id) => request(id)),
    ]);
    for (const id of ['a', 'b', 'c', 'd']) expect(beganMs[id]).toBe(startMs);
  });

  it('counts the duration from the request’s own start', async () => {
    const { seen } = await observed([request('soon', 400)]);
    expect(seen[0]?.startedAfterMs).toBeGreaterThanOrEqual(400);
    expect(seen[0]?.durationMs).toBeLessThan(1100);
  });

  describe('with questions that may share a connection', () => {
    const question = (id: string) => ({ ...request(id), url: `https://resolver.example/?dns=${id}`, mayShare: true });
    const questions = ['a', 'b', 'c', 'd', 'e'].map(question);

    it('sends the first alone and the others over its connection, all at once', async () => {
      const { beganMs, startMs } = await observed(questions);
      expect(beganMs).toEqual({
        a: startMs,
        ...Object.fromEntries(['b', 'c', 'd', 'e'].map((id) => [id, startMs + 1000])),
      });
    });

    it('asks nothing more of a host that did not answer the first: the others share its story', async () => {
      const { beganMs, seen } = await observed(questions, true);
      expect(Object.keys(beganMs)).toEqual(['a']);
      expect(seen.map(({ id, failedWithId }) => [id, failedWithId])).toEqual([
        ['a', undefined],
        ...['b', 'c', 'd', 'e'].map((id) => [id, 'a']),
      ]);
    });

    it('counts them as one host among those in flight, and holds nobody up', async () => {
      const { beganMs, startMs } = await observed([...questions, ...['f', 'g', 'h'].map((id) => request(id))]);
      for (const id of ['f', 'g', 'h']) expect(beganMs[id]).toBe(startMs);
    });
  });
});
