// May a feed ever be asked a third time within a day?

import { describe, expect, it } from 'vitest';
import { days, hours, minutes } from '../../../utils/kernel/clock.ts';
import { seededRandom } from '../../../utils/kernel/random.ts';
import { readNewsState } from '../../../utils/news/news-state.ts';
import { asked, NEW_SOURCE, neverAsked, nextAtMs } from '../../../utils/news/refresh-period.ts';

const NOW_MS = Date.UTC(2026, 10, 30);
const random = () => seededRandom(5);

describe('a feed', () => {
  it('asked once may be asked again within the hour; asked twice, a day after the first', () => {
    const once = asked(NEW_SOURCE, NOW_MS, random());
    expect(nextAtMs(once, minutes(1), NOW_MS, random())).toBeLessThan(NOW_MS + minutes(2));
    const twice = asked(once, NOW_MS + minutes(9), random());
    expect(nextAtMs(twice, minutes(1), NOW_MS + minutes(9), random())).toBe(NOW_MS + days(1));
    expect(nextAtMs(twice, days(3), NOW_MS + minutes(9), random())).toBeGreaterThan(NOW_MS + days(3));
  });

  it('that was never reached is as if it had not been asked, but not at once', () => {
    const once = asked(NEW_SOURCE, NOW_MS, random());
    const taken = neverAsked(asked(once, NOW_MS + hours(13), random()), NOW_MS + hours(13), random());
    expect(taken.askedMs).toEqual([NOW_MS]);
    expect(taken.nextAtMs).toBeGreaterThanOrEqual(NOW_MS + hours(13) + minutes(5));
    expect(taken.nextAtMs).toBeLessThan(NOW_MS + hours(14));
  });

  it('that an older version asked counts as asked when it last answered', () => {
    const old = { ...NEW_SOURCE, fetchedAtMs: NOW_MS - hours(13), nextAtMs: NOW_MS };
    expect(asked(old, NOW_MS, random()).askedMs).toEqual([NOW_MS - hours(13), NOW_MS]);
  });

  it('is not silenced by a clock that was set back', () => {
    const ahead = { ...NEW_SOURCE, askedMs: [NOW_MS + days(40), NOW_MS + days(41)] };
    expect(asked(ahead, NOW_MS, random()).nextAtMs).toBeLessThan(NOW_MS + hours(1));
  });
});

describe('the record', () => {
  const record = (source: object) => ({ version: 1, sources: { eff: source }, items: [], updatedAtMs: null });

  it('reads what was stored before it told when a feed was asked', () => {
    expect(readNewsState(record(NEW_SOURCE)).sources['eff']).toEqual(NEW_SOURCE);
  });

  it('keeps what is under way', () => {
    const underWay = asked(NEW_SOURCE, NOW_MS, random());
    expect(readNewsState(record(underWay)).sources['eff']).toEqual(underWay);
  });
});
