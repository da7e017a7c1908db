// Is the user told each real change once, and nothing else?

import { describe, expect, it } from 'vitest';
import { hours, minutes } from '../../../utils/kernel/clock.ts';
import { badgeOf } from '../../../utils/notices/badge-state.ts';
import {
  decideNotice,
  isQuiet,
  NOTICE_KINDS,
  NOTICES_A_DAY,
  type NoticeInput,
  type ToldSoFar,
} from '../../../utils/notices/decide.ts';
import type { Verdict } from '../../../utils/verdict/verdict.ts';

const NOW = Date.UTC(2026, 7, 13, 12);
const NOTHING_TOLD: ToldSoFar = { shownAtMs: [], told: {} };

function verdict(state: Verdict['state'], more: Partial<Verdict> = {}): Verdict {
  return {
    state,
    mechanism: null,
    confidence: 'medium',
    stage: 'settled',
    reasons: [],
    sinceMs: NOW,
    isFlapping: false,
    reachedAtLeast: null,
    failedAtMost: null,
    failure: null,
    responseMs: null,
    ...more,
  };
}
function decide(states: Record<string, Verdict>, toldSoFar: ToldSoFar = NOTHING_TOLD, more: Partial<NoticeInput> = {}) {
  const verdicts = Object.entries(states).map(([serviceId, own]) => ({ serviceId, verdict: own }));
  return decideNotice({
    verdicts,
    toldSoFar,
    isOn: true,
    isNetworkWell: true,
    kinds: NOTICE_KINDS,
    mutedIds: [],
    isQuietHour: false,
    nowMs: NOW,
    ...more,
  });
}
const THROUGH: ToldSoFar = { shownAtMs: [], told: { telegram: 'through', signal: 'through' } };

describe('notices', () => {
  it('learn the first settled state without a word', () => {
    const { changes, toldSoFar } = decide({ telegram: verdict('interference') });
    expect(changes).toEqual([]);
    expect(toldSoFar.told).toEqual({ telegram: 'not-through' });
  });
  it('tell a change once, several changes in one', () => {
    const states = { telegram: verdict('interference', { mechanism: 'tls' }), signal: verdict('unreachable') };
    const first = decide(states, THROUGH);
    expect(first.changes.map(({ serviceId, state }) => [serviceId, state])).toEqual([
      ['telegram', 'interference'],
      ['signal', 'unreachable'],
    ]);
    expect(decide(states, first.toldSoFar).changes).toEqual([]);
  });
  it.each([
    ['a provisional verdict', { telegram: verdict('interference', { stage: 'provisional' }) }, {}],
    ['a flip-flop', { telegram: verdict('interference', { isFlapping: true }) }, {}],
    ['"can\'t tell"', { telegram: verdict('unclear') }, {}],
    ['anything while the network itself is not well', { telegram: verdict('unreachable') }, { isNetworkWell: false }],
  ] as const)('do not tell %s, and do not count it as told', (_, states, more) => {
    const { changes, toldSoFar } = decide(states, THROUGH, more);
    expect(changes).toEqual([]);
    expect(toldSoFar.told).toEqual(THROUGH.told);
  });
  it('tell after the quiet hours what still holds', () => {
    const states = { telegram: verdict('interference') };
    const quiet = decide(states, THROUGH, { isQuietHour: true });
    expect(quiet.changes).toEqual([]);
    expect(decide(states, quiet.toldSoFar).changes).toHaveLength(1);
  });
  it('are at most four a day', () => {
    const full = { ...THROUGH, shownAtMs: Array.from({ length: NOTICES_A_DAY }, (_, i) => NOW - minutes(i)) };
    const held = decide({ telegram: verdict('down') }, full);
    expect(held.changes).toEqual([]);
    expect(decide({ telegram: verdict('down') }, held.toldSoFar, { nowMs: NOW + hours(25) }).changes).toHaveLength(1);
  });
  it('tell what was held back by the limit in one, once it may be told', () => {
    const full = {
      shownAtMs: [1, 2, 3, 4].map((ago) => NOW - hours(ago)),
      told: { telegram: 'through', signal: 'through' },
    };
    const both = { telegram: verdict('interference'), signal: verdict('unreachable') };
    const held = decide(both, full);
    expect(held.changes).toEqual([]);
    const later = decide(both, held.toldSoFar, { nowMs: NOW + hours(21) });
    expect(later.changes.map(({ serviceId }) => serviceId)).toEqual(['telegram', 'signal']);
  });
  it('tell only the changes and the services that were asked for, and learn the others', () => {
    const states = { telegram: verdict('interference'), signal: verdict('slowed') };
    const only = decide(states, THROUGH, { kinds: ['slowed'] });
    expect(only.changes.map(({ serviceId }) => serviceId)).toEqual(['signal']);
    expect(only.toldSoFar.told).toMatchObject({ telegram: 'not-through', signal: 'slowed' });
    const without = decide(states, THROUGH, { mutedIds: ['signal'] });
    expect(without.changes.map(({ serviceId }) => serviceId)).toEqual(['telegram']);
    const back = decide({ telegram: verdict('working') }, without.toldSoFar, { kinds: ['stops'] });
    expect(back.changes).toEqual([]);
    expect(back.toldSoFar.told['telegram']).toBe('through');
  });
  it('tell of calls by themselves', () => {
    const calls = (state: Verdict['state']) => [
      { serviceId: 'telegram', verdict: verdict('working'), calls: verdict(state) },
    ];
    const known = decide({}, THROUGH, { verdicts: calls('working') });
    expect(known.changes).toEqual([]);
    const cut = decide({}, known.toldSoFar, { verdicts: calls('unreachable') });
    expect(cut.changes).toEqual([{ serviceId: 'telegram', channel: 'calls', state: 'unreachable', mechanism: null }]);
    expect(decide({}, cut.toldSoFar, { verdicts: calls('unreachable') }).changes).toEqual([]);
    expect(decide({}, cut.toldSoFar, { verdicts: calls('working') }).changes).toMatchObject([{ channel: 'calls' }]);
    expect(decide({}, known.toldSoFar, { verdicts: calls('unreachable'), kinds: ['stops'] }).changes).toEqual([]);
  });
  it('stay silent while they are off, and do not burst out when switched on', () => {
    const off = decide({ telegram: verdict('interference') }, THROUGH, { isOn: false });
    expect(off.changes).toEqual([]);
    expect(decide({ telegram: verdict('interference') }, off.toldSoFar).changes).toEqual([]);
  });
});

describe('quiet hours', () => {
  it.each([
    [{ from: 22, to: 7 }, 23, true],
    [{ from: 22, to: 7 }, 6, true],
    [{ from: 22, to: 7 }, 7, false],
    [{ from: 9, to: 17 }, 12, true],
    [{ from: 9, to: 17 }, 17, false],
    [{ from: 9, to: 9 }, 9, false],
    [null, 3, false],
  ] as const)("%j at %i o'clock: %s", (span, hour, expected) => {
    expect(isQuiet(span, hour)).toBe(expected);
  });
});

describe('the badge', () => {
  it('counts settled services that do not get through and takes the worst tone', () => {
    expect(
      badgeOf(
        [verdict('working'), verdict('refused'), verdict('interference'), verdict('down', { stage: 'provisional' })],
        true,
      ),
    ).toEqual({ text: '2', tone: 'cut' });
    expect(badgeOf([verdict('working'), verdict('slowed')], true)).toEqual({ text: '', tone: 'slowed' });
    expect(badgeOf([verdict('working')], true)).toEqual({ text: '', tone: 'well' });
  });
  it('accuses nobody while the network itself is not well', () => {
    expect(badgeOf([verdict('unreachable')], false)).toEqual({ text: '', tone: 'unclear' });
  });
});
