// Does the guided comparison end with two sides, or with an honest reason why not?

import { describe, expect, it } from 'vitest';
import {
  advanceGuide,
  currentGuide,
  type Guide,
  type GuideEvent,
  type GuideSide,
  NO_GUIDE,
} from '../../../utils/circumvention/guided-comparison.ts';
import { minutes } from '../../../utils/kernel/clock.ts';
import { NETWORK_CONDITIONS, type NetworkCondition } from '../../../utils/network/network.ts';
import { NOW_MS } from './builders.ts';

const DIRECT: GuideSide = { epochId: 'home', route: 'direct' };
const TUNNEL: GuideSide = { epochId: 'home-tunnel', route: 'tunnel' };

const begin = (here: GuideSide, hasFreshRound = false): GuideEvent => ({ type: 'begin', here, hasFreshRound });
const ended = (here: GuideSide, condition: NetworkCondition = 'online', isVoid = false): GuideEvent => ({
  type: 'round-ended',
  here,
  condition,
  isVoid,
});
const CHECK: GuideEvent = { type: 'check' };

function run(...events: GuideEvent[]): Guide {
  return events.reduce((guide, event, i) => advanceGuide(guide, event, NOW_MS + minutes(i)), NO_GUIDE);
}

describe('the way through', () => {
  it('checks, asks to switch off, checks again and has both sides', () => {
    expect(run(begin(TUNNEL)).step).toBe('checking-first');
    expect(run(begin(TUNNEL), ended(TUNNEL))).toMatchObject({ step: 'ask-switch', switchTo: 'off', first: TUNNEL });
    expect(run(begin(TUNNEL), ended(TUNNEL), CHECK).step).toBe('checking-second');
    expect(run(begin(TUNNEL), ended(TUNNEL), CHECK, ended(DIRECT))).toMatchObject({
      step: 'done',
      first: TUNNEL,
      second: DIRECT,
    });
  });

  it('asks to switch on where the line is direct', () => {
    expect(run(begin(DIRECT), ended(DIRECT))).toMatchObject({ step: 'ask-switch', switchTo: 'on' });
  });

  it('goes by the route that the round showed, not by the one it was begun on', () => {
    expect(run(begin(DIRECT), ended(TUNNEL))).toMatchObject({ first: TUNNEL, switchTo: 'off' });
  });

  it('skips the first check when it was done just now', () => {
    expect(run(begin(DIRECT, true))).toMatchObject({ step: 'ask-switch', first: DIRECT });
  });
});

describe('when it goes wrong', () => {
  it('says that nothing changed, and lets the user try again', () => {
    const same = [begin(TUNNEL), ended(TUNNEL), CHECK, ended(TUNNEL)];
    expect(run(...same)).toMatchObject({ step: 'same-route', second: null });
    expect(run(...same, CHECK, ended(DIRECT)).step).toBe('done');
  });

  it.each(NETWORK_CONDITIONS)('compares nothing on a network that is not well: %s', (condition) => {
    const isWell = condition === 'online' || condition === 'restricted' || condition === 'unstable';
    const second = run(begin(TUNNEL), ended(TUNNEL), CHECK, ended(DIRECT, condition));
    expect(second.step).toBe(isWell ? 'done' : 'not-well');
    expect(run(begin(TUNNEL), ended(TUNNEL, condition)).step).toBe(isWell ? 'ask-switch' : 'not-well');
  });

  it('takes a first side late when the first round was not well', () => {
    const late = run(begin(TUNNEL), ended(TUNNEL, 'offline'), CHECK, ended(TUNNEL));
    expect(late).toMatchObject({ step: 'ask-switch', first: TUNNEL });
  });

  it('waits through void rounds, for they are run again by themselves', () => {
    expect(run(begin(TUNNEL), ended(TUNNEL, 'online', true)).step).toBe('checking-first');
    expect(run(begin(TUNNEL), ended(TUNNEL), CHECK, ended(DIRECT, 'online', true)).step).toBe('checking-second');
  });

  it('ignores what has no business in a step', () => {
    expect(run(CHECK)).toEqual(NO_GUIDE);
    expect(run(ended(DIRECT))).toEqual(NO_GUIDE);
    expect(run(begin(TUNNEL), CHECK).step).toBe('checking-first');
    expect(run(begin(TUNNEL), ended(TUNNEL), ended(DIRECT)).step).toBe('ask-switch');
  });

  it('stops when asked to, at any step', () => {
    expect(run(begin(TUNNEL), ended(TUNNEL), { type: 'cancel' })).toEqual(NO_GUIDE);
  });

  it('gives up after half an hour, but keeps a finished result', () => {
    const asking = run(begin(TUNNEL), ended(TUNNEL));
    expect(currentGuide(asking, asking.changedAtMs + minutes(29)).step).toBe('ask-switch');
    expect(currentGuide(asking, asking.changedAtMs + minutes(31))).toEqual(NO_GUIDE);
    expect(advanceGuide(asking, CHECK, asking.changedAtMs + minutes(31))).toEqual(NO_GUIDE);
    const done = run(begin(TUNNEL), ended(TUNNEL), CHECK, ended(DIRECT));
    expect(currentGuide(done, done.changedAtMs + minutes(600)).step).toBe('done');
  });
});
