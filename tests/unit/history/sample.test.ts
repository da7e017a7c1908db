// Does a look come back from its eleven characters as it was?

import { describe, expect, it } from 'vitest';
import { CHANNEL_NAMES } from '../../../utils/catalogue/service.ts';
import { digits, fromDigits } from '../../../utils/history/digits.ts';
import { holdFor, packSample, SAMPLE_LENGTH, type Sample, unpackSample } from '../../../utils/history/sample.ts';
import { minutes } from '../../../utils/kernel/clock.ts';
import { seededRandom } from '../../../utils/kernel/random.ts';
import { MECHANISMS, VERDICT_STATES } from '../../../utils/verdict/verdict.ts';
import { DAY_MS, sample } from './builders.ts';

const there = (one: Sample) => unpackSample(packSample(one, DAY_MS), DAY_MS);

describe('a sample', () => {
  it.each(VERDICT_STATES)('keeps the state %s, for itself and for each channel', (state) => {
    const channels = Object.fromEntries(CHANNEL_NAMES.map((name) => [name, state]));
    expect(there(sample(DAY_MS, state, { channels }))).toMatchObject({ state, channels });
  });

  it.each([null, ...MECHANISMS])('keeps the mechanism %s', (mechanism) => {
    expect(there(sample(DAY_MS, 'interference', { mechanism }))?.mechanism).toBe(mechanism);
  });

  it.each([
    ['provisional', 'low'],
    ['provisional', 'high'],
    ['settled', 'low'],
    ['settled', 'medium'],
  ] as const)('keeps %s and %s', (stage, confidence) => {
    expect(there(sample(DAY_MS, 'working', { stage, confidence }))).toMatchObject({ stage, confidence });
  });

  it('keeps the minute, first and last of the day', () => {
    expect(there(sample(DAY_MS))?.atMs).toBe(DAY_MS);
    expect(there(sample(DAY_MS + minutes(1439) + 59_999))?.atMs).toBe(DAY_MS + minutes(1439));
  });

  it.each([
    [null, null],
    [0, 0],
    [122, 120],
    [19_999, 20_000],
    [90_000, 20_470],
  ])('keeps a response of %s ms as %s', (responseMs, expected) => {
    expect(there(sample(DAY_MS, 'working', { responseMs }))?.responseMs).toBe(expected);
  });

  it('leaves a channel out that it has not', () => {
    expect(there(sample(DAY_MS, 'working', { channels: { messages: 'unclear' } }))?.channels).toEqual({
      messages: 'unclear',
    });
    expect(there(sample(DAY_MS, 'working', { channels: {} }))?.channels).toEqual({});
  });

  it('takes eleven characters that JSON leaves alone', () => {
    const packed = packSample(sample(DAY_MS + minutes(777), 'unknown'), DAY_MS);
    expect(packed).toHaveLength(SAMPLE_LENGTH);
    expect(JSON.stringify(packed)).toHaveLength(SAMPLE_LENGTH + 2);
  });

  it('reads nothing from what it did not write', () => {
    const random = seededRandom(3);
    const good = packSample(sample(DAY_MS), DAY_MS);
    for (const text of [
      '',
      good.slice(1),
      `${good}0`,
      `~${good.slice(1)}`,
      `${digits(1440, 2)}${good.slice(2)}`,
      '-----------',
      '___________',
    ])
      expect(unpackSample(text, DAY_MS)).toBeNull();
    for (let i = 0; i < 5000; i++) {
      const text = Array.from({ length: SAMPLE_LENGTH }, () =>
        String.fromCharCode(32 + Math.floor(random.next() * 95)),
      ).join('');
      const read = unpackSample(text, DAY_MS);
      // What can be read at all is something that could have been written.
      if (read !== null) expect(VERDICT_STATES).toContain(read.state);
    }
  });
});

describe('how long a look speaks', () => {
  it.each([
    [15, 23],
    [30, 45],
    [60, 90],
    [120, 180],
    [360, 540],
    [720, 1080],
    [1440, 2160],
    [null, 15],
  ])('at an interval of %s min: %s min', (interval, hold) => {
    expect(holdFor(interval)).toBe(hold);
  });

  it('is kept as the shortest that is not shorter', () => {
    expect(there(sample(DAY_MS, 'working', { holdMinutes: 46 }))?.holdMinutes).toBe(90);
    expect(there(sample(DAY_MS, 'working', { holdMinutes: 99_999 }))?.holdMinutes).toBe(2160);
  });
});

describe('digits', () => {
  it('come back as the number they were', () => {
    for (const value of [0, 1, 63, 64, 4095, 262_143]) expect(fromDigits(digits(value, 3))).toBe(value);
  });

  it('refuse what does not fit, for that is our own mistake', () => {
    for (const [value, width] of [
      [64, 1],
      [-1, 2],
      [1.5, 2],
      [Number.NaN, 2],
    ] as const)
      expect(() => digits(value, width)).toThrow();
    expect(fromDigits('é')).toBeNull();
    expect(fromDigits('')).toBeNull();
  });
});
