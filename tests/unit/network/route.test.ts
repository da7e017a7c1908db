// Is the route named only as surely as the signs allow?

import { describe, expect, it } from 'vitest';
import type { Route } from '../../../utils/evidence/observation.ts';
import { inferRoute, type RouteInference, type RouteSigns, shownRoute } from '../../../utils/network/route.ts';

const seen = (...routes: Route[]) => routes.map((route) => ({ route }));
/** Whatever was asked, nobody answered. */
const SILENCE = { observations: seen('unknown', 'unknown'), hasAnswer: false };

function signs(change: Partial<RouteSigns> = {}): RouteSigns {
  return {
    observations: seen('direct', 'direct'),
    hasAnswer: true,
    hasProxyFailed: false,
    exit: null,
    exitSeenOn: null,
    jurisdiction: 'RU',
    before: { route: 'direct', exit: null, controlResponseMs: 60 },
    change: null,
    told: null,
    controlResponseMs: 60,
    openedServices: 0,
    closedServices: 0,
    knownElsewhere: 0,
    ...change,
  };
}

const TUNNELLED = { route: 'tunnel', exit: null, controlResponseMs: 60 } as const;
const NO_GAP = { hadGap: false, hasConnectionTypeChanged: false };

describe('inferRoute', () => {
  it.each<[string, Partial<RouteSigns>, Partial<RouteInference>]>([
    ['nothing speaks against the direct line', {}, { route: 'direct', certainty: 'assumed' }],
    ['a first round, nothing known before', { before: null }, { route: 'direct', certainty: 'assumed' }],
    [
      'requests show a proxy',
      { observations: seen('proxy', 'proxy', 'direct') },
      { route: 'proxy', certainty: 'seen' },
    ],
    ['a proxy wins over the exit', { observations: seen('proxy'), exit: 'NL' }, { route: 'proxy', certainty: 'seen' }],
    ['the exit is in another country', { exit: 'NL' }, { route: 'tunnel', certainty: 'inferred' }],
    ['the exit is at home', { exit: 'RU' }, { route: 'direct', certainty: 'inferred' }],
    [
      'the exit is known, the place was never told',
      { exit: 'NL', jurisdiction: null },
      { route: 'direct', certainty: 'assumed' },
    ],
    [
      'the exit moved without a gap',
      {
        exit: 'NL',
        jurisdiction: null,
        before: { route: 'direct', exit: 'DE', controlResponseMs: 60 },
        change: NO_GAP,
      },
      { route: 'tunnel', certainty: 'inferred' },
    ],
    [
      'the exit moved from one tunnel to somewhere',
      {
        exit: 'NL',
        jurisdiction: null,
        before: { route: 'tunnel', exit: 'DE', controlResponseMs: 60 },
        change: NO_GAP,
      },
      { route: 'unknown', certainty: 'inferred' },
    ],
    [
      'a change with a detour that opens services',
      { change: NO_GAP, controlResponseMs: 110, openedServices: 3 },
      { route: 'tunnel', certainty: 'inferred' },
    ],
    [
      'a change with a detour alone',
      { change: NO_GAP, controlResponseMs: 110 },
      { route: 'unknown', certainty: 'assumed' },
    ],
    [
      'a change that opens services alone',
      { change: NO_GAP, openedServices: 2 },
      { route: 'unknown', certainty: 'assumed' },
    ],
    [
      'a change with one service opened',
      { change: NO_GAP, openedServices: 1 },
      { route: 'direct', certainty: 'assumed' },
    ],
    ['a change that shows nothing', { change: NO_GAP }, { route: 'direct', certainty: 'assumed' }],
    [
      'another network: the link was down in between',
      { change: { hadGap: true, hasConnectionTypeChanged: false }, controlResponseMs: 200, openedServices: 5 },
      { route: 'direct', certainty: 'assumed' },
    ],
    [
      'from Wi-Fi to mobile',
      { change: { hadGap: false, hasConnectionTypeChanged: true }, controlResponseMs: 200, openedServices: 5 },
      { route: 'direct', certainty: 'assumed' },
    ],
    [
      'a tunnel stays without a change',
      { before: { route: 'tunnel', exit: null, controlResponseMs: 60 } },
      { route: 'tunnel', certainty: 'inferred' },
    ],
    [
      'a tunnel goes with a change',
      { before: { route: 'tunnel', exit: null, controlResponseMs: 60 }, change: NO_GAP },
      { route: 'direct', certainty: 'assumed' },
    ],
    [
      'a proxy that is no longer seen is gone',
      { before: { route: 'proxy', exit: null, controlResponseMs: 60 } },
      { route: 'direct', certainty: 'assumed' },
    ],
    [
      'answers that do not show it, so it is as before',
      { observations: seen('unknown'), before: { route: 'proxy', exit: null, controlResponseMs: null } },
      { route: 'proxy', certainty: 'assumed' },
    ],
    ['nothing answers', SILENCE, { route: 'unknown', certainty: 'assumed' }],
    ['nothing answers, in a tunnel before', { ...SILENCE, before: TUNNELLED }, { route: 'unknown' }],
    [
      'nothing answers, and the round before was offline',
      { ...SILENCE, change: { hadGap: true, hasConnectionTypeChanged: false } },
      { route: 'unknown' },
    ],
    ['nothing answers after a change', { ...SILENCE, change: NO_GAP, before: null }, { route: 'unknown' }],
    ['nothing answers, and an exit was looked up before', { ...SILENCE, exit: 'RU' }, { route: 'unknown' }],
    [
      'nothing answers, and the user says it was switched off',
      { ...SILENCE, told: 'off', before: TUNNELLED, closedServices: 3 },
      { route: 'unknown' },
    ],
    [
      'all fails, one failure shows a direct line',
      { observations: seen('unknown', 'direct'), hasAnswer: false },
      { route: 'direct', certainty: 'assumed' },
    ],
    [
      'the controls failed at the proxy',
      { observations: [], hasProxyFailed: true, before: null },
      { route: 'proxy', certainty: 'seen' },
    ],
    [
      'a detour that opens two services while nobody looked',
      { controlResponseMs: 110, openedServices: 2 },
      { route: 'tunnel', certainty: 'inferred' },
    ],
    [
      'a detour that opens one, just as a tunnel did before',
      { controlResponseMs: 110, openedServices: 1, knownElsewhere: 1 },
      { route: 'tunnel', certainty: 'inferred' },
    ],
    [
      'services that are let go on a line as long as before',
      { openedServices: 5, knownElsewhere: 5 },
      { route: 'direct', certainty: 'assumed' },
    ],
    [
      'a detour that opens some and cuts others',
      { controlResponseMs: 110, openedServices: 2, closedServices: 1 },
      { route: 'tunnel', certainty: 'inferred' },
    ],
    [
      'what the tunnel opened is cut again as it was without it',
      { before: TUNNELLED, closedServices: 2, knownElsewhere: 2 },
      { route: 'direct', certainty: 'assumed' },
    ],
    [
      'one service cut inside a tunnel',
      { before: TUNNELLED, closedServices: 1, knownElsewhere: 1 },
      { route: 'tunnel', certainty: 'inferred' },
    ],
    [
      'one service cut again, on a shorter way',
      { before: { ...TUNNELLED, controlResponseMs: 110 }, closedServices: 1, knownElsewhere: 1 },
      { route: 'direct', certainty: 'assumed' },
    ],
    [
      'the exit moved to one that was seen directly',
      {
        exit: 'DE',
        exitSeenOn: 'direct',
        jurisdiction: null,
        before: { ...TUNNELLED, exit: 'NL' },
      },
      { route: 'direct', certainty: 'inferred' },
    ],
    [
      'the exit moved and nobody told of a change',
      { exit: 'NL', jurisdiction: null, before: { route: 'direct', exit: 'DE', controlResponseMs: 60 } },
      { route: 'tunnel', certainty: 'inferred' },
    ],
    [
      'the user switched it on and one service opens',
      { told: 'on', openedServices: 1 },
      { route: 'tunnel', certainty: 'told' },
    ],
    [
      'the user switched it on and the way is a little longer',
      { told: 'on', controlResponseMs: 72 },
      { route: 'tunnel', certainty: 'told' },
    ],
    ['the user says on and nothing agrees', { told: 'on', controlResponseMs: 55 }, { route: 'direct' }],
    [
      'the user switched it off and one service is cut',
      { told: 'off', before: TUNNELLED, closedServices: 1 },
      { route: 'direct', certainty: 'told' },
    ],
    [
      'the user switched the proxy off',
      { told: 'off', before: { route: 'proxy', exit: null, controlResponseMs: 60 } },
      { route: 'direct', certainty: 'told' },
    ],
    ['the user says off and nothing agrees', { told: 'off', before: TUNNELLED }, { route: 'tunnel' }],
    ['the user says off and a proxy is seen', { told: 'off', observations: seen('proxy') }, { route: 'proxy' }],
    [
      'nothing was ever shown',
      { observations: [], hasAnswer: false, before: null },
      { route: 'unknown', certainty: 'assumed' },
    ],
  ])('%s', (_, change, expected) => {
    expect(inferRoute(signs(change))).toMatchObject(expected);
  });

  it('hands the exit on, and never makes one up', () => {
    expect(inferRoute(signs({ exit: 'NL' })).exit).toBe('NL');
    expect(inferRoute(signs()).exit).toBeNull();
  });

  it('takes the evening jitter of a near control for no detour', () => {
    const route = (beforeMs: number, nowMs: number) =>
      inferRoute(
        signs({
          before: { route: 'direct', exit: null, controlResponseMs: beforeMs },
          controlResponseMs: nowMs,
          change: NO_GAP,
          openedServices: 2,
        }),
      ).route;
    expect(route(10, 25)).toBe('unknown');
    expect(route(200, 230)).toBe('unknown');
    expect(route(200, 300)).toBe('tunnel');
  });
});

describe('shownRoute', () => {
  it('goes by the majority of those that know', () => {
    expect(shownRoute(seen('unknown', 'proxy', 'proxy', 'direct'))).toBe('proxy');
    expect(shownRoute(seen('direct', 'proxy'))).toBe('direct');
    expect(shownRoute(seen('unknown'))).toBe('unknown');
    expect(shownRoute([])).toBe('unknown');
  });
});
