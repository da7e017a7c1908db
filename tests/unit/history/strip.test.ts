// Does the day's strip move with the clock, and keep its gaps?

import { describe, expect, it } from 'vitest';
import { addToStrip, SLOT_MS, SLOTS, stripAt } from '../../../utils/history/strip.ts';
import { hours, minutes } from '../../../utils/kernel/clock.ts';

const NOW = Date.UTC(2026, 7, 13, 12, 5);

describe('a strip', () => {
  it('keeps the latest state of a slot', () => {
    const strip = addToStrip(addToStrip(undefined, 'working', NOW), 'interference', NOW + minutes(20));
    expect(strip.slots).toHaveLength(SLOTS);
    expect(strip.slots.filter((slot) => slot !== null)).toEqual(['interference']);
    expect(strip.slots.at(-1)).toBe('interference');
  });
  it('shows hours without a check as gaps', () => {
    const strip = addToStrip(addToStrip(undefined, 'working', NOW), 'working', NOW + hours(2));
    expect(strip.slots.slice(-5)).toEqual(['working', null, null, null, 'working']);
  });
  it('is empty a day later', () => {
    expect(
      stripAt(addToStrip(undefined, 'working', NOW), NOW + SLOTS * SLOT_MS).slots.every((slot) => slot === null),
    ).toBe(true);
  });
  it('starts afresh when the clock was set back', () => {
    expect(stripAt(addToStrip(undefined, 'working', NOW), NOW - hours(3)).slots.every((slot) => slot === null)).toBe(
      true,
    );
  });
});
