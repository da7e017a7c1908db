// Is expired history dropped, older history folded, and the whole of it small?

import { describe, expect, it } from 'vitest';
import { SERVICE_IDS } from '../../../utils/catalogue/service.ts';
import { type DayChunk, dayOf } from '../../../utils/history/chunk.ts';
import { foldChunk } from '../../../utils/history/fold.ts';
import { keepEpisodes, planRetention } from '../../../utils/history/retention.ts';
import { days, minutes } from '../../../utils/kernel/clock.ts';
import { DAY_MS, sample, written } from './builders.ts';

const NOW_MS = DAY_MS + days(100) + minutes(600);
const day = (ago: number) => dayOf(NOW_MS - days(ago));

describe('planRetention', () => {
  it('keeps looks for a week, hours for a month, days beyond, and drops what is older than asked', () => {
    const stored = [0, 6, 7, 30, 31, 89, 90].map((ago) => ({ day: day(ago), level: 'minute' as const }));
    expect(planRetention(stored, 90, NOW_MS)).toEqual({
      drop: [day(90)],
      fold: [
        { day: day(89), to: 'day' },
        { day: day(31), to: 'day' },
        { day: day(30), to: 'hour' },
        { day: day(7), to: 'hour' },
      ],
    });
  });

  it('folds nothing twice', () => {
    const stored = [
      { day: day(40), level: 'day' as const },
      { day: day(20), level: 'hour' as const },
      { day: day(1), level: 'minute' as const },
    ];
    expect(planRetention(stored, 90, NOW_MS)).toEqual({ drop: [], fold: [] });
  });

  it('drops everything when nothing is to be kept on disk, and keys that are no day always', () => {
    expect(planRetention([{ day: day(0), level: 'minute' }], 0, NOW_MS).drop).toEqual([day(0)]);
    expect(planRetention([{ day: '2026-13-01', level: 'minute' }], 90, NOW_MS).drop).toEqual(['2026-13-01']);
  });

  it('leaves days from the future alone: the clock was set back', () => {
    expect(planRetention([{ day: day(-3), level: 'minute' }], 7, NOW_MS)).toEqual({ drop: [], fold: [] });
  });
});

describe('keepEpisodes', () => {
  const episode = (endedAtMs: number | null) => ({
    epochId: 'home',
    service: 'vk',
    state: 'down' as const,
    mechanism: null,
    beganAtMs: 0,
    endedAtMs,
    seenAtMs: 0,
  });

  it('keeps what lasts and what ended within the retention', () => {
    const list = [episode(null), episode(NOW_MS - days(6)), episode(NOW_MS - days(8))];
    expect(keepEpisodes(list, 7, NOW_MS)).toEqual(list.slice(0, 2));
    expect(keepEpisodes(list, 0, NOW_MS)).toEqual([]);
  });
});

describe('size', () => {
  it('stays under 512 KB at 30 days of 15 restless services, every 15 minutes by turns on two networks', () => {
    const states = ['working', 'interference', 'slowed', 'unclear'] as const;
    const entries = SERVICE_IDS.slice(0, 15).flatMap((service, s) =>
      Array.from({ length: 30 * 96 }, (_, i) => ({
        epochId: i % 2 ? '1c7f0a52-9a27-4f9f-8a3e-5a1a6b2d9d10' : '77d3f1c9-02ab-4c3e-b0d1-2f6e5f0a8c44',
        service,
        sample: sample(NOW_MS - days(29) + minutes(15 * i), states[(s + i) % 4], {
          channels: { web: 'working', messages: 'interference', media: 'slowed', calls: 'unclear' },
        }),
      })),
    );
    const kept = new Map(written(entries).map((chunk) => [chunk.day, chunk]));
    const plan = planRetention([...kept.values()], 30, NOW_MS);
    for (const { day: one, to } of plan.fold) kept.set(one, foldChunk(kept.get(one) as DayChunk, to, null));
    for (const one of plan.drop) kept.delete(one);
    const bytes = [...kept.values()].reduce((sum, chunk) => sum + JSON.stringify(chunk).length, 0);
    expect(bytes).toBeLessThan(512 * 1024);
    expect(kept.size).toBeGreaterThan(28);
  });
});
