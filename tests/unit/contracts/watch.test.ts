// Does a damaged record cost only what is damaged, and never the worker?

import { describe, expect, it } from 'vitest';
import { readWatch } from '../../../utils/contracts/read-watch.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../../utils/contracts/settings.ts';
import { EMPTY_WATCH } from '../../../utils/contracts/watch.ts';
import { seededRandom } from '../../../utils/kernel/random.ts';
import { EMPTY_LEDGER } from '../../../utils/verdict/ledger.ts';

const epoch = {
  id: 'e1',
  route: 'direct',
  label: 'Home',
  firstSeenAtMs: 1,
  lastSeenAtMs: 2,
  features: { route: 'direct', connection: null, exit: null, responseMsByControl: { a: 80 } },
};
const stored = {
  ...EMPTY_WATCH,
  epochs: [epoch],
  places: {
    e1: {
      ledger: EMPTY_LEDGER,
      verdicts: {},
      probedAtMs: { 'telegram/web/page': 5 },
      checkedAtMs: 7,
      lastKnown: {},
      strips: {},
    },
  },
};

describe('a stored watch', () => {
  it('comes back as it was', () => {
    const { watch, dropped } = readWatch(structuredClone(EMPTY_WATCH));
    expect(watch).toEqual(EMPTY_WATCH);
    expect(dropped).toBe(0);
  });
  it('that is missing is simply new', () => {
    expect(readWatch(undefined)).toEqual({ watch: EMPTY_WATCH, dropped: 0 });
  });
  it('loses a damaged agenda and keeps the rest, and says so', () => {
    const { watch, dropped } = readWatch({ ...structuredClone(stored), agenda: { round: 'soon' } });
    expect(dropped).toBe(1);
    expect(watch.agenda).toEqual(EMPTY_WATCH.agenda);
    expect(watch.places.e1).toMatchObject({ checkedAtMs: 7, probedAtMs: { 'telegram/web/page': 5 } });
  });
  it('forgets the places of networks it no longer knows', () => {
    expect(readWatch({ ...structuredClone(stored), epochs: [] }).watch.places).toEqual({});
  });
  it('survives 10,000 states of garbage', () => {
    const random = seededRandom(11);
    for (let i = 0; i < 10_000; i++) {
      const { watch } = readWatch(spoiled(structuredClone(stored), random));
      expect(Array.isArray(watch.epochs)).toBe(true);
      expect(typeof watch.agenda.turn).toBe('number');
    }
  });
});

describe('stored settings', () => {
  it('of an unknown shape are reported with the place, and the defaults serve', () => {
    const { settings, problem } = readSettings({ ...DEFAULT_SETTINGS, intervalMinutes: 7 });
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problem).toMatch(/^intervalMinutes/);
  });
  it('with a key nobody knows are reported too', () => {
    expect(readSettings({ ...DEFAULT_SETTINGS, color: 'red' }).problem).not.toBeNull();
  });
  it('that are missing are the defaults, without a word', () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, problem: null });
  });
  it('written before a setting existed keep every choice, consent first', () => {
    const { deepChecks, untoldLine, ...older } = DEFAULT_SETTINGS;
    const { settings, problem } = readSettings({ ...older, hasConsent: true, services: ['matrix'] });
    expect(problem).toBeNull();
    expect(settings).toMatchObject({ hasConsent: true, services: ['matrix'], deepChecks, untoldLine });
  });
  it('written before the agenda knew of deep checks keeps its round', () => {
    const { deepNotBeforeMs, ...older } = EMPTY_WATCH.agenda;
    const { watch, dropped } = readWatch({ ...structuredClone(stored), agenda: { ...older, turn: 9 } });
    expect(dropped).toBe(0);
    expect(watch.agenda).toMatchObject({ turn: 9, deepNotBeforeMs });
  });
});

/** Replaces a few values, at any depth, by something of another kind. */
function spoiled(value: unknown, random: { next(): number }): unknown {
  const garbage = [null, undefined, 'x', -1, Number.NaN, [], {}, [[]], { __proto__: null }, true, 1e308];
  if (random.next() < 0.08) return garbage[Math.floor(random.next() * garbage.length)];
  if (Array.isArray(value)) return value.map((item) => spoiled(item, random));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, spoiled(item, random)]));
  }
  return value;
}
