// Does the list of episodes say when a state began and ended, and nothing it does not know?

import { describe, expect, it } from 'vitest';
import { closeForgotten, countTroubles, type Episode, recordEpisode } from '../../../utils/history/episode.ts';
import { days, hours } from '../../../utils/kernel/clock.ts';
import type { Verdict, VerdictState } from '../../../utils/verdict/verdict.ts';
import { DAY_MS, verdict } from './builders.ts';

interface Look {
  state: VerdictState;
  hour: number;
  change?: Partial<Verdict>;
  service?: string;
  epochId?: string;
}

function record(...looks: Look[]): readonly Episode[] {
  return looks.reduce<readonly Episode[]>(
    (episodes, { state, hour, change, service = 'telegram', epochId = 'home' }) =>
      recordEpisode(episodes, { epochId, service, verdict: verdict(state, change), atMs: DAY_MS + hours(hour) }),
    [],
  );
}

const brief = (episodes: readonly Episode[]) =>
  episodes.map((it) => [
    it.state,
    (it.beganAtMs - DAY_MS) / hours(1),
    it.endedAtMs === null ? null : (it.endedAtMs - DAY_MS) / hours(1),
  ]);

describe('episodes', () => {
  it('begin when the judge says they began, and end where the next begins', () => {
    const since = (hour: number) => ({ sinceMs: DAY_MS + hours(hour) });
    const list = record(
      { state: 'working', hour: 1, change: since(1) },
      { state: 'working', hour: 2, change: since(1) },
      { state: 'interference', hour: 4, change: { ...since(3), mechanism: 'tls' } },
    );
    expect(brief(list)).toEqual([
      ['working', 1, 3],
      ['interference', 3, null],
    ]);
  });

  it('never begin before the last good look at the state before', () => {
    const list = record(
      { state: 'working', hour: 1 },
      { state: 'working', hour: 3 },
      { state: 'down', hour: 4, change: { sinceMs: DAY_MS } },
    );
    expect(brief(list)).toEqual([
      ['working', 1, 3],
      ['down', 3, null],
    ]);
  });

  it('are made by settled states only; what is unclear or unknown neither begins nor ends one', () => {
    const list = record(
      { state: 'working', hour: 1 },
      { state: 'interference', hour: 2, change: { stage: 'provisional' } },
      { state: 'unclear', hour: 3 },
      { state: 'unknown', hour: 4 },
      { state: 'working', hour: 5 },
    );
    expect(brief(list)).toEqual([['working', 1, null]]);
    expect(list[0]?.seenAtMs).toBe(DAY_MS + hours(5));
  });

  it('outlive a change of mechanism', () => {
    const list = record(
      { state: 'interference', hour: 1, change: { mechanism: 'dns' } },
      { state: 'interference', hour: 2, change: { mechanism: 'tls' } },
    );
    expect(list).toHaveLength(1);
    expect(list[0]?.mechanism).toBe('tls');
  });

  it('do not mix networks or services', () => {
    const list = record(
      { state: 'working', hour: 1 },
      { state: 'down', hour: 2, epochId: 'mobile' },
      { state: 'refused', hour: 3, service: 'vk' },
      { state: 'working', hour: 4 },
    );
    expect(list).toHaveLength(3);
    expect(list.every((it) => it.endedAtMs === null)).toBe(true);
  });

  it('end when their network is forgotten, at the last look', () => {
    const list = closeForgotten(
      record(
        { state: 'working', hour: 1 },
        { state: 'working', hour: 6 },
        { state: 'down', hour: 2, epochId: 'mobile' },
      ),
      ['mobile'],
    );
    expect(brief(list)).toEqual([
      ['working', 1, 6],
      ['down', 2, null],
    ]);
  });

  it('are bounded: the oldest go first', () => {
    const looks = Array.from({ length: 1100 }, (_, i): Look => ({ state: i % 2 ? 'working' : 'down', hour: i }));
    const list = record(...looks);
    expect(list).toHaveLength(1000);
    expect(list.at(-1)?.endedAtMs).toBeNull();
  });
});

describe('"the third time this month"', () => {
  const count = (list: readonly Episode[], withinDays = 30) =>
    countTroubles(list, { service: 'telegram', epochIds: null, withinDays, nowMs: DAY_MS + days(20) });

  it('counts troubles that began, the present one among them', () => {
    const list = record(
      ...['down', 'working', 'interference', 'working', 'refused'].map((state, i) => ({
        state: state as VerdictState,
        hour: i * 24,
      })),
    );
    expect(count(list)).toBe(3);
    expect(count(list, 17)).toBe(1);
  });

  it('takes "likely blocked, then block page seen" for one', () => {
    expect(
      count(record({ state: 'working', hour: 0 }, { state: 'interference', hour: 2 }, { state: 'confirmed', hour: 4 })),
    ).toBe(1);
  });

  it('counts the networks asked for', () => {
    const list = record({ state: 'down', hour: 0 }, { state: 'down', hour: 1, epochId: 'mobile' });
    expect(count(list)).toBe(2);
    expect(
      countTroubles(list, { service: 'telegram', epochIds: ['mobile'], withinDays: 30, nowMs: DAY_MS + days(1) }),
    ).toBe(1);
  });
});
