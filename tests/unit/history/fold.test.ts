// Does folding change nothing that anybody would add up?

import { describe, expect, it } from 'vitest';
import { availability } from '../../../utils/history/availability.ts';
import { type DayChunk, dayOf, type Level, readTrack } from '../../../utils/history/chunk.ts';
import { foldChunk } from '../../../utils/history/fold.ts';
import { slicesOf } from '../../../utils/history/slice.ts';
import { days, hours, minutes } from '../../../utils/kernel/clock.ts';
import { seededRandom } from '../../../utils/kernel/random.ts';
import { DAY_MS, restlessSamples, sample, written } from './builders.ts';

function bins(chunk: DayChunk) {
  return readTrack(chunk, 'home', 'telegram').bins;
}

function foldAll(chunks: readonly DayChunk[], level: Level, upTo = chunks.length): DayChunk[] {
  const done: DayChunk[] = [];
  for (const [i, chunk] of chunks.entries()) done.push(i < upTo ? foldChunk(chunk, level, done[i - 1] ?? null) : chunk);
  return done;
}

describe('an hour', () => {
  it('holds the minutes of each state, the middle response and the worst of each channel', () => {
    const [chunk] = written([
      { sample: sample(DAY_MS, 'working', { responseMs: 100, channels: { web: 'working', media: 'working' } }) },
      {
        sample: sample(DAY_MS + minutes(20), 'interference', {
          mechanism: 'tls',
          responseMs: null,
          channels: { web: 'interference', media: 'working' },
        }),
      },
      {
        sample: sample(DAY_MS + minutes(35), 'working', {
          responseMs: 300,
          channels: { web: 'working', media: 'slowed' },
        }),
      },
    ]);
    const [first, second] = bins(foldChunk(chunk as DayChunk, 'hour', null));
    expect(first).toEqual({
      startMinute: 0,
      minutes: { working: 45, interference: 15 },
      mechanism: 'tls',
      responseMs: 100,
      checks: 3,
      channels: { web: 'interference', media: 'slowed' },
    });
    expect(second).toMatchObject({ startMinute: 60, minutes: { working: 20 }, checks: 0 });
  });

  it('leaves a gap where nobody looked, and where the network was not well', () => {
    const [chunk] = written([
      { sample: sample(DAY_MS, 'working') },
      { sample: sample(DAY_MS + minutes(10), 'unknown') },
      { sample: sample(DAY_MS + hours(5), 'working', { holdMinutes: 23 }) },
    ]);
    const folded = bins(foldChunk(chunk as DayChunk, 'hour', null));
    expect(folded.map((bin) => [bin.startMinute, bin.minutes])).toEqual([
      [0, { working: 10 }],
      [300, { working: 23 }],
    ]);
    expect(folded[0]?.checks).toBe(1);
  });

  it('begins with what the evening before still had to say, at every level of that evening', () => {
    const chunks = written([
      { sample: sample(DAY_MS - minutes(10), 'down') },
      { sample: sample(DAY_MS + minutes(30), 'working') },
    ]);
    for (const level of ['minute', 'hour', 'day'] as const) {
      const [before, today] = chunks as [DayChunk, DayChunk];
      const folded = foldChunk(today, 'hour', foldChunk(before, level, null));
      expect(bins(folded)[0]?.minutes).toEqual({ down: 30, working: 30 });
    }
  });
});

describe('folding', () => {
  it('names the mechanism of the longest trouble of the day, whichever came first', () => {
    const cut = (minute: number, mechanism: 'dns' | 'tls', holdMinutes: number) => ({
      sample: sample(DAY_MS + minutes(minute), 'interference', { mechanism, holdMinutes }),
    });
    const [chunk] = written([cut(0, 'dns', 15), cut(120, 'tls', 45), cut(180, 'tls', 45)]);
    expect(bins(foldChunk(chunk as DayChunk, 'day', null))).toMatchObject([
      { mechanism: 'tls', minutes: { interference: 105 } },
    ]);
  });

  it('does nothing to what is folded as far or further', () => {
    const [chunk] = written([{ sample: sample(DAY_MS) }]);
    const day = foldChunk(chunk as DayChunk, 'day', null);
    expect(foldChunk(day, 'hour', null)).toBe(day);
    expect(foldChunk(day, 'day', null)).toBe(day);
  });

  it('comes to the same day by way of hours as at once', () => {
    const chunks = written(restlessSamples(seededRandom(9), DAY_MS, 300).map((one) => ({ sample: one })));
    const viaHours = foldAll(foldAll(chunks, 'hour'), 'day');
    expect(viaHours).toEqual(foldAll(chunks, 'day'));
  });

  it.each([1, 2, 3, 4, 5])('keeps the time spent in each state to the minute (restless history %i)', (seed) => {
    const samples = restlessSamples(seededRandom(seed), DAY_MS, 400);
    const chunks = written(samples.map((one) => ({ sample: one })));
    const fromMs = DAY_MS;
    const toMs = Date.parse(`${dayOf(samples.at(-1)?.atMs as number)}T00:00:00Z`) + days(2);
    const spent = (list: readonly DayChunk[]) =>
      availability(slicesOf(list, 'telegram', { fromMs, toMs, epochIds: null }), fromMs, toMs);
    const before = spent(chunks);
    // With the newest days still unfolded, as they always are.
    for (const level of ['hour', 'day'] as const)
      for (const upTo of [chunks.length, chunks.length - 2]) {
        const after = spent(foldAll(chunks, level, upTo));
        for (const [state, ms] of Object.entries(before.spentMs))
          expect(after.spentMs[state as 'working']).toBeCloseTo(ms, -1);
        expect(after.checks).toBe(before.checks);
      }
  });
});
