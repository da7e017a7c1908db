// Does a day of history survive being written, stored, damaged and read?

import { describe, expect, it } from 'vitest';
import { appendSample, dayOf, emptyChunk, readChunk, readTrack } from '../../../utils/history/chunk.ts';
import { foldChunk } from '../../../utils/history/fold.ts';
import { days, minutes } from '../../../utils/kernel/clock.ts';
import { DAY_MS, sample, written } from './builders.ts';

describe('a day', () => {
  it('keeps networks and services apart', () => {
    const [chunk] = written([
      { epochId: 'home', service: 'telegram', sample: sample(DAY_MS, 'working') },
      { epochId: 'home', service: 'vk', sample: sample(DAY_MS, 'down') },
      { epochId: 'mobile', service: 'telegram', sample: sample(DAY_MS, 'interference') },
    ]);
    const state = (epochId: string, service: string) =>
      readTrack(chunk as never, epochId, service).samples.map((it) => it.state);
    expect(state('home', 'telegram')).toEqual(['working']);
    expect(state('home', 'vk')).toEqual(['down']);
    expect(state('mobile', 'telegram')).toEqual(['interference']);
    expect(state('mobile', 'vk')).toEqual([]);
  });

  it('lets the later look of one minute stand', () => {
    const [chunk] = written([
      { sample: sample(DAY_MS, 'unclear') },
      { sample: sample(DAY_MS + 30_000, 'working') },
      { sample: sample(DAY_MS + minutes(1), 'down') },
    ]);
    expect(readTrack(chunk as never, 'home', 'telegram').samples.map((it) => it.state)).toEqual(['working', 'down']);
  });

  it('takes no look of another day, and none once it is folded', () => {
    const chunk = emptyChunk('2026-11-01');
    expect(() => appendSample(chunk, 'home', 'vk', sample(DAY_MS + days(1)))).toThrow();
    const folded = foldChunk(appendSample(chunk, 'home', 'vk', sample(DAY_MS)), 'hour', null);
    expect(() => appendSample(folded, 'home', 'vk', sample(DAY_MS + minutes(9)))).toThrow();
  });

  it('is cut at midnight UTC', () => {
    expect(dayOf(DAY_MS)).toBe('2026-11-01');
    expect(dayOf(DAY_MS - 1)).toBe('2026-10-31');
  });
});

describe('a stored day', () => {
  it('comes back as it was', () => {
    const [chunk] = written([{ sample: sample(DAY_MS) }]);
    expect(readChunk(JSON.parse(JSON.stringify(chunk)))).toEqual(chunk);
  });

  it.each([
    undefined,
    null,
    7,
    'x',
    [],
    {},
    { version: 2 },
    { version: 1, day: '2026-02-30', level: 'minute', tracks: {} },
    { version: 1, day: '2026-11-01', level: 'week', tracks: {} },
    { version: 1, day: '2026-11-01', level: 'minute', tracks: null },
  ])('is none when it is %j', (stored) => {
    expect(readChunk(stored)).toBeNull();
  });

  it('loses what is damaged in it and keeps the rest', () => {
    const [chunk] = written([
      { sample: sample(DAY_MS, 'working') },
      { sample: sample(DAY_MS + minutes(30), 'down') },
      { service: 'vk', sample: sample(DAY_MS) },
    ]);
    const track = chunk?.tracks.home?.telegram as string;
    const damaged = readChunk({ ...chunk, tracks: { home: { telegram: `~~${track.slice(2)}zz`, vk: 7 }, other: 'x' } });
    expect(damaged?.tracks).toEqual({ home: { telegram: expect.any(String) } });
    expect(readTrack(damaged as never, 'home', 'telegram').samples.map((it) => it.state)).toEqual(['down']);
  });

  it('gives the hours before the damage when a folded track is cut', () => {
    const [chunk] = written([{ sample: sample(DAY_MS) }, { sample: sample(DAY_MS + minutes(600)) }]);
    const folded = foldChunk(chunk as never, 'hour', null);
    const cut = { ...folded, tracks: { home: { telegram: String(folded.tracks.home?.telegram).slice(0, 20) } } };
    expect(readTrack(cut, 'home', 'telegram').bins).toHaveLength(1);
    expect(readTrack({ ...cut, tracks: { home: { telegram: '\u0000;~' } } }, 'home', 'telegram')).toEqual({
      samples: [],
      bins: [],
      last: null,
    });
  });
});
