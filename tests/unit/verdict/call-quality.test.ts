import { describe, expect, it } from 'vitest';
import { rateCall } from '../../../utils/verdict/call-quality.ts';

const measure = (roundTripMs: number | null, lost: number, jitterMs = 1) => ({
  sent: 100,
  lost,
  roundTripMs,
  jitterMs,
});

describe('rateCall', () => {
  it.each([
    ['a good line', measure(44, 0), 'clear'],
    ['another continent', measure(250, 0), 'clear'],
    ['a satellite', measure(600, 0), 'poor'],
    ['three in a hundred round trips lost', measure(44, 3), 'clear'],
    ['one in ten lost', measure(44, 10), 'fair'],
    ['a quarter lost', measure(44, 25), 'breaks-up'],
    ['heavy jitter', measure(80, 0, 120), 'poor'],
    ['nothing answered', measure(null, 100), 'silent'],
  ])('grades %s', (_, input, grade) => {
    expect(rateCall(input).grade).toBe(grade);
  });

  it('splits round-trip loss evenly between both ways', () => {
    expect(rateCall({ sent: 10_000, lost: 975, roundTripMs: 44, jitterMs: 0 }).oneWayLossPercent).toBeCloseTo(5, 1);
  });

  it('gets no better with more loss or delay', () => {
    const ratings = [0, 5, 20, 60].map((lost) => rateCall(measure(44, lost)).rating ?? -1);
    expect(ratings).toEqual([...ratings].sort((one, other) => other - one));
    expect(rateCall(measure(400, 0)).rating).toBeLessThan(rateCall(measure(40, 0)).rating as number);
  });

  it('rates a lossless line without delay as the published best, less the devices’ own delay', () => {
    expect(rateCall({ sent: 100, lost: 0, roundTripMs: 0, jitterMs: 0 }).rating).toBeCloseTo(91.76, 2);
  });
});
