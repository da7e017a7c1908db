// Do shares, strips and slots tell what the looks told?

import { describe, expect, it } from 'vitest';
import { availability, slotsOf } from '../../../utils/history/availability.ts';
import { slicesOf } from '../../../utils/history/slice.ts';
import { days, hours, minutes } from '../../../utils/kernel/clock.ts';
import { DAY_MS, sample, written } from './builders.ts';

const DAY = { fromMs: DAY_MS, toMs: DAY_MS + days(1), epochIds: null };

function every(
  count: number,
  stepMinutes: number,
  state: (i: number) => Parameters<typeof sample>[1],
  epochId = 'home',
) {
  return Array.from({ length: count }, (_, i) => ({
    epochId,
    sample: sample(DAY_MS + minutes(i * stepMinutes), state(i)),
  }));
}

describe('availability', () => {
  it('is the share of the known time, not of all time', () => {
    const chunks = written(every(24, 30, (i) => (i < 18 ? 'working' : 'interference')));
    const it = availability(slicesOf(chunks, 'telegram', DAY), DAY.fromMs, DAY.toMs);
    expect(it.workingShare).toBeCloseTo(540 / (540 + 195), 5);
    expect(it.knownShare).toBeCloseTo((540 + 195) / 1440, 5);
    expect(it.checks).toBe(24);
  });

  it('counts what is unclear neither for nor against', () => {
    const chunks = written(every(4, 30, (i) => (i === 1 ? 'unclear' : 'working')));
    const it = availability(slicesOf(chunks, 'telegram', DAY), DAY.fromMs, DAY.toMs);
    expect(it.workingShare).toBe(1);
    expect(it.spentMs.unclear).toBe(minutes(30));
  });

  it('is nothing where nothing is known', () => {
    expect(availability([], DAY.fromMs, DAY.toMs)).toEqual({
      workingShare: null,
      knownShare: 0,
      spentMs: {},
      checks: 0,
    });
    const gaps = written(every(4, 30, () => 'unknown'));
    expect(availability(slicesOf(gaps, 'telegram', DAY), DAY.fromMs, DAY.toMs).workingShare).toBeNull();
  });
});

describe('slices', () => {
  it('of all networks let the later look cut the earlier one short', () => {
    const chunks = written([
      { epochId: 'home', sample: sample(DAY_MS, 'working') },
      { epochId: 'mobile', sample: sample(DAY_MS + minutes(10), 'interference') },
    ]);
    expect(slicesOf(chunks, 'telegram', DAY).map((it) => it.spentMs)).toEqual([
      { working: minutes(10) },
      { interference: minutes(45) },
    ]);
    expect(slicesOf(chunks, 'telegram', { ...DAY, epochIds: ['home'] }).map((it) => it.spentMs)).toEqual([
      { working: minutes(45) },
    ]);
  });

  it('are clipped to what was asked for', () => {
    const chunks = written(every(3, 30, () => 'working'));
    const slices = slicesOf(chunks, 'telegram', {
      fromMs: DAY_MS + minutes(10),
      toMs: DAY_MS + minutes(40),
      epochIds: null,
    });
    expect(slices.map((it) => [it.startMs - DAY_MS, it.endMs - DAY_MS])).toEqual([
      [minutes(10), minutes(30)],
      [minutes(30), minutes(40)],
    ]);
  });
});

describe('slots', () => {
  const slots = (state: (i: number) => Parameters<typeof sample>[1], count = 4) =>
    slotsOf(slicesOf(written(every(48, 30, state)), 'telegram', DAY), {
      fromMs: DAY.fromMs,
      toMs: DAY.toMs,
      count,
    }).map((it) => it.state);

  it('show the worst state that fills a tenth of what is known', () => {
    expect(slots((i) => (i === 14 || i === 15 ? 'interference' : 'working'))).toEqual([
      'working',
      'interference',
      'working',
      'working',
    ]);
  });

  it('do not show a blink', () => {
    const chunks = written(
      [...every(48, 30, () => 'working')].flatMap((it, i) =>
        i === 5 ? [it, { ...it, sample: sample(it.sample.atMs + minutes(20), 'down') }] : [it],
      ),
    );
    const row = slotsOf(slicesOf(chunks, 'telegram', DAY), { ...DAY, count: 4 });
    expect(row.map((it) => it.state)).toEqual(['working', 'working', 'working', 'working']);
  });

  it('leave a gap open, and look at the known part of a slot only', () => {
    const chunks = written([{ sample: sample(DAY_MS + hours(7), 'slowed', { responseMs: 800 }) }]);
    const row = slotsOf(slicesOf(chunks, 'telegram', DAY), { ...DAY, count: 4 });
    expect(row.map((it) => it.state)).toEqual([null, 'slowed', null, null]);
    expect(row.map((it) => it.responseMs)).toEqual([null, 800, null, null]);
  });

  it('cover the range without a hole', () => {
    const row = slotsOf([], { fromMs: DAY.fromMs, toMs: DAY.toMs, count: 48 });
    expect(row).toHaveLength(48);
    expect(row[0]?.startMs).toBe(DAY.fromMs);
    expect(row.at(-1)?.endMs).toBe(DAY.toMs);
  });
});
