// Does the table of routes say what each route lets through, and no more?

import { describe, expect, it } from 'vitest';
import { compareRoutes, otherRouteLooks, type RouteMeaning } from '../../../utils/circumvention/compare-routes.ts';
import { days, hours } from '../../../utils/kernel/clock.ts';
import { VERDICT_STATES, type VerdictState } from '../../../utils/verdict/verdict.ts';
import { look, NOW_MS, view } from './builders.ts';

function meaning(direct: VerdictState | null, via: VerdictState | null): RouteMeaning {
  const here = view('proxy', via ? { telegram: look(via) } : {});
  const others = [view('direct', direct ? { telegram: look(direct) } : {})];
  const table = compareRoutes({ here, others, subjects: ['telegram'], nowMs: NOW_MS });
  return table.rows[0]?.meaning as RouteMeaning;
}

describe('what a row means', () => {
  it.each<[VerdictState | null, VerdictState | null, RouteMeaning]>([
    ['interference', 'working', 'opens-it'],
    ['confirmed', 'working', 'opens-it'],
    ['unreachable', 'slowed', 'opens-it'],
    ['stalls', 'working', 'opens-it'],
    ['interference', 'interference', 'blocked-on-both'],
    ['interference', 'unreachable', 'blocked-on-both'],
    ['working', 'working', 'works-anyway'],
    ['slowed', 'working', 'works-anyway'],
    ['working', 'refused', 'route-breaks-it'],
    ['working', 'stalls', 'route-breaks-it'],
    ['working', 'unclear', 'not-known'],
    ['unclear', 'working', 'not-known'],
    ['interference', 'unknown', 'not-known'],
    ['down', 'working', 'not-known'],
    ['down', 'down', 'not-known'],
    ['working', null, 'not-known'],
    [null, 'working', 'not-known'],
    [null, null, 'not-known'],
  ])('direct %s, detour %s: %s', (direct, via, expected) => {
    expect(meaning(direct, via)).toBe(expected);
  });

  it('knows every pair of states, and only a yes against a no opens or breaks', () => {
    for (const direct of VERDICT_STATES)
      for (const via of VERDICT_STATES) {
        const mirrored = meaning(via, direct);
        if (meaning(direct, via) === 'opens-it') expect(mirrored).toBe('route-breaks-it');
        if (meaning(direct, via) === 'route-breaks-it') expect(mirrored).toBe('opens-it');
      }
  });

  it('is said of the detour, whichever route is in use', () => {
    const direct = view('direct', { telegram: look('interference') });
    const via = view('tunnel', { telegram: look('working') }, { exit: 'NL' });
    const onDirect = compareRoutes({ here: direct, others: [via], subjects: ['telegram'], nowMs: NOW_MS });
    const onVia = compareRoutes({ here: via, others: [direct], subjects: ['telegram'], nowMs: NOW_MS });
    expect(onDirect.rows[0]?.meaning).toBe('opens-it');
    expect(onVia.rows[0]?.meaning).toBe('opens-it');
    expect(onDirect.via).toEqual({ route: 'tunnel', exit: 'NL', isInUse: false });
    expect(onVia.via).toEqual({ route: 'tunnel', exit: 'NL', isInUse: true });
  });
});

describe('the table', () => {
  it('counts what gets through more and fewer, without calls', () => {
    const direct = view('direct', {
      whatsapp: look('interference'),
      telegram: look('interference'),
      max: look('working'),
      vk: look('working'),
      calls: look('working'),
    });
    const via = view('proxy', {
      whatsapp: look('working'),
      telegram: look('working'),
      max: look('refused'),
      vk: look('working'),
      calls: look('unreachable', { mechanism: 'udp' }),
    });
    const subjects = ['whatsapp', 'telegram', 'max', 'vk', 'calls'] as const;
    const table = compareRoutes({ here: via, others: [direct], subjects, nowMs: NOW_MS });
    expect(table.rows.map((row) => row.subject)).toEqual(subjects);
    expect([table.more, table.fewer]).toEqual([2, 1]);
    expect(table.rows[4]?.meaning).toBe('route-breaks-it');
  });

  it('has no detour to name while only the direct line was ever seen', () => {
    const table = compareRoutes({
      here: view('direct', { vk: look('working') }),
      others: [],
      subjects: ['vk'],
      nowMs: NOW_MS,
    });
    expect(table.via).toBeNull();
    expect(table.rows[0]).toMatchObject({ meaning: 'not-known', via: null, direct: { state: 'working' } });
  });

  it('compares with the detour seen last', () => {
    const old = view('proxy', { vk: look('refused', { atMs: NOW_MS - hours(3) }) }, { exit: 'DE' });
    const recent = view('tunnel', { vk: look('working', { atMs: NOW_MS - hours(1) }) }, { exit: 'NL' });
    const here = view('direct', { vk: look('working') });
    const table = compareRoutes({ here, others: [old, recent], subjects: ['vk'], nowMs: NOW_MS });
    expect(table.via).toEqual({ route: 'tunnel', exit: 'NL', isInUse: false });
    expect(table.rows[0]?.meaning).toBe('works-anyway');
  });

  it('keeps the detour in use before one that was seen later elsewhere', () => {
    const here = view('proxy', { vk: look('working', { atMs: NOW_MS - hours(2) }) });
    const other = view('tunnel', { vk: look('refused') });
    expect(compareRoutes({ here, others: [other], subjects: ['vk'], nowMs: NOW_MS }).via?.isInUse).toBe(true);
  });

  it('says how old each side is, and forgets what is older than a week or from the future', () => {
    const row = (atMs: number) =>
      compareRoutes({
        here: view('proxy', { vk: look('working') }),
        others: [view('direct', { vk: look('interference', { atMs }) })],
        subjects: ['vk'],
        nowMs: NOW_MS,
      }).rows[0];
    expect(row(NOW_MS - hours(2))?.direct).toMatchObject({ ageMs: hours(2), isOld: false });
    expect(row(NOW_MS - hours(30))?.direct).toMatchObject({ isOld: true });
    expect(row(NOW_MS - days(8))).toMatchObject({ direct: null, meaning: 'not-known' });
    expect(row(NOW_MS + hours(1))).toMatchObject({ direct: null, meaning: 'not-known' });
  });
});

describe('two-sided evidence', () => {
  const row = (direct: ReturnType<typeof look>, via: ReturnType<typeof look>) =>
    compareRoutes({
      here: view('proxy', { vk: via }),
      others: [view('direct', { vk: direct })],
      subjects: ['vk'],
      nowMs: NOW_MS,
    }).rows[0];

  it('is a settled yes against a settled no', () => {
    expect(row(look('interference'), look('working'))?.isTwoSided).toBe(true);
    expect(row(look('working'), look('refused'))?.isTwoSided).toBe(true);
  });

  it.each([
    ['the no is provisional', look('interference', { stage: 'provisional' }), look('working')],
    ['the yes is provisional', look('interference'), look('working', { stage: 'provisional' })],
    ['one side is older than a day', look('interference', { atMs: NOW_MS - hours(25) }), look('working')],
    ['both say the same', look('working'), look('working')],
  ])('is none where %s', (_, direct, via) => {
    expect(row(direct, via)?.isTwoSided).toBe(false);
  });

  it('is handed to the judge only settled, fresh and decided', () => {
    const others = [
      view('direct', { vk: look('interference') }),
      view('tunnel', { vk: look('working', { stage: 'provisional' }) }),
      view('proxy', { vk: look('working', { atMs: NOW_MS - hours(25) }) }),
      view('unknown', { vk: look('unclear') }),
    ];
    expect(otherRouteLooks(others, 'vk', NOW_MS)).toEqual([{ route: 'direct', state: 'interference', atMs: NOW_MS }]);
    expect(otherRouteLooks(others, 'telegram', NOW_MS)).toEqual([]);
  });
});
