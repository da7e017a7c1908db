// Is a change of the route told once, when its picture is complete?

import { describe, expect, it } from 'vitest';
import { minutes } from '../../../utils/kernel/clock.ts';
import { decideRouteNotice, type RouteTold } from '../../../utils/notices/decide-route.ts';
import type { Stage, Verdict } from '../../../utils/verdict/verdict.ts';

const NOW = Date.UTC(2026, 7, 13, 12);
const verdict = (stage: Stage) => ({ stage }) as Verdict;
const decide = (told: RouteTold | null, stages: readonly Stage[], hereId = 'vpn', siblings = ['home']) =>
  decideRouteNotice({
    hereId,
    isSameNetwork: (id) => siblings.includes(id),
    told,
    verdicts: stages.map(verdict),
    nowMs: NOW,
  });
const HOME: RouteTold = { epochId: 'home', arrivedAtMs: null };
const arrived = (ago: number): RouteTold => ({ epochId: 'vpn', arrivedAtMs: NOW - ago });

describe('a change of the route', () => {
  it('is learned silently where nothing was known before', () => {
    expect(decide(null, ['provisional'])).toMatchObject({ holds: false, isRoute: false });
  });

  it('holds everything back until the new picture is complete', () => {
    expect(decide(HOME, ['settled', 'provisional'])).toEqual({
      told: { epochId: 'vpn', arrivedAtMs: NOW },
      holds: true,
      isRoute: false,
    });
    expect(decide(arrived(minutes(5)), ['settled', 'provisional'])).toMatchObject({ holds: true });
  });

  it('is told when everything is settled, or after half an hour, and then it is over', () => {
    const told = { epochId: 'vpn', arrivedAtMs: null };
    expect(decide(HOME, ['settled', 'settled'])).toEqual({ told, holds: false, isRoute: true });
    expect(decide(arrived(minutes(30)), ['provisional'])).toEqual({ told, holds: false, isRoute: true });
    expect(decide(told, ['provisional'])).toEqual({ told, holds: false, isRoute: false });
  });

  it('does not wait for ever when the clock was set back', () => {
    expect(decide(arrived(-minutes(9)), ['provisional'])).toMatchObject({ holds: false });
  });

  it('is none on another network', () => {
    expect(decide(HOME, ['provisional'], 'cafe', [])).toMatchObject({ holds: false, isRoute: false });
  });
});
