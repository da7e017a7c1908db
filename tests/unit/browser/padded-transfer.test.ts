// Does a transfer time the load, and not the server?

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchOnce, MORE_TO_COME } from '../../../utils/browser/wire/fetch-once.ts';
import type { Sight } from '../../../utils/browser/wire/sight.ts';
import { transfer } from '../../../utils/probes/transfer.ts';
import { target } from '../verdict/story.ts';

const RTT_MS = 40;
const URL_OF = `https://web.example.org/#1.t${MORE_TO_COME}`;

interface Line {
  /** Bytes a ms, upwards; what is sent together shares it. */
  rate?: number;
  /** How long the server thinks, by the number of the answer. */
  thinksMs?: (answer: number) => number;
  /** Once so many bytes have gone up, nothing is answered any more. */
  freezesAt?: number;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function sightOn({ rate = 10_000, thinksMs = () => 0, freezesAt = Number.POSITIVE_INFINITY }: Line, isH2 = true) {
  let freeAtMs = 0;
  let sent = 0;
  let answers = 0;
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
    const bytes = new URL(url).search.length;
    freeAtMs = Math.max(freeAtMs, performance.now()) + bytes / rate;
    sent += bytes;
    const inMs = freeAtMs - performance.now() + RTT_MS + thinksMs(answers++);
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('aborted')));
      if (sent <= freezesAt) setTimeout(() => resolve(new Response(null, { status: 200 })), inMs);
    });
  });
  const request = transfer.request(
    { target: target('web'), kind: 'transfer', deadlineMs: 30_000, startAfterMs: 0 },
    '1',
  );
  const run = fetchOnce(request, URL_OF, 'omit', () => isH2);
  await vi.runAllTimersAsync();
  return await run;
}

const rateOf = ({ burst }: Sight) => (burst ? burst.bytes / burst.ms : null);

describe('a padded transfer', () => {
  it.each([
    ['HTTP/2', true, 71_680],
    ['HTTP/1.1', false, 50_176],
  ])('gives the rate of the line over %s', async (_version, isH2, bytes) => {
    const sight = await sightOn({ rate: 17.5 }, isH2);
    expect(sight).toMatchObject({ outcome: 'response', burst: { bytes } });
    expect(rateOf(sight)).toBeCloseTo(17.5, 0);
  });

  it.each([
    ['thinks two seconds over each answer', () => 2000],
    ['thinks half a second first, and two seconds later', (answer: number) => (answer < 5 ? 500 : 2000)],
  ])('calls no line slow whose server %s', async (_name, thinksMs) => {
    const sight = await sightOn({ thinksMs });
    expect(sight).toMatchObject({ outcome: 'response', bytesDown: 121_856 });
    expect(rateOf(sight)).toBeGreaterThan(1000);
  });

  it('that runs out of time at a slow server has seen no slow line', async () => {
    const sight = await sightOn({ thinksMs: () => 6000 });
    expect(sight.outcome).toBe('deadline');
    expect(rateOf(sight)).toBeGreaterThan(1000);
  });

  it('takes for a stall only a silence longer than the server is used to', async () => {
    expect(await sightOn({ thinksMs: () => 9000 })).toMatchObject({ outcome: 'deadline' });
    expect(await sightOn({ freezesAt: 16_000 })).toMatchObject({ outcome: 'stalled', bytesDown: 14_336 });
    expect(await sightOn({ freezesAt: 16_000, thinksMs: () => 1000 })).toMatchObject({ outcome: 'stalled' });
  });
});
