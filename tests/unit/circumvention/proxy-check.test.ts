// Does the report on a proxy say what the pairs of probes showed?

import { describe, expect, it } from 'vitest';
import { type ProxyPair, type ProxyState, readProxyPairs } from '../../../utils/circumvention/proxy-check.ts';
import type { Observation } from '../../../utils/evidence/observation.ts';
import { observation } from './builders.ts';

const good = (change: Partial<Observation> = {}) => observation({ route: 'proxy', ...change });
const bad = (failure: Observation['failure'], change: Partial<Observation> = {}) =>
  observation({ route: 'proxy', failure, ...change });
const pair = (direct: Observation | null, proxied: Observation | null, targetId = 'control/iana'): ProxyPair => ({
  targetId,
  direct,
  proxied,
});

describe('its state', () => {
  it.each<[string, ProxyPair[], ProxyState]>([
    ['answers come through it', [pair(observation(), good())], 'up'],
    ['nobody listens', [pair(observation(), bad('proxy-unreachable'))], 'nothing-there'],
    ['it refuses', [pair(observation(), bad('proxy-refused'))], 'refuses'],
    [
      'it refuses some targets and carries others',
      [pair(observation(), bad('proxy-refused')), pair(observation(), good())],
      'up',
    ],
    ['it asks for a login', [pair(observation(), bad('proxy-authentication'))], 'asks-for-login'],
    ['its certificate is bad', [pair(observation(), bad('proxy-certificate'))], 'bad-certificate'],
    ['it hangs where the direct way answers', [pair(observation(), bad('deadline'))], 'hangs'],
    ['both ways hang', [pair(observation({ failure: 'deadline' }), bad('deadline'))], 'not-known'],
    ['nothing gets through it', [pair(observation(), bad('connection-reset'))], 'passes-nothing'],
    ['both ways are cut', [pair(observation({ failure: 'connection-reset' }), bad('connection-reset'))], 'not-known'],
    [
      'it is silent for one and cuts another',
      [pair(observation(), bad('connection-reset')), pair(observation(), bad('deadline'))],
      'hangs',
    ],
    ['traffic slips past it', [pair(observation(), good()), pair(observation(), good({ route: 'direct' }))], 'leaks'],
    ['our own lag', [pair(observation(), bad('deadline', { isLate: true }))], 'not-known'],
    ['nothing was tried', [], 'not-known'],
  ])('%s', (_, pairs, expected) => {
    expect(readProxyPairs(pairs).state).toBe(expected);
  });
});

describe('what it changes', () => {
  it('lists what it opens and what it closes', () => {
    const report = readProxyPairs([
      pair(observation({ failure: 'connection-reset' }), good(), 'telegram/web/page'),
      pair(observation(), bad('connection-reset'), 'max/web/page'),
      pair(observation(), good(), 'vk/web/vk.com'),
      pair(null, good(), 'control/iana'),
    ]);
    expect(report.opened).toEqual(['telegram/web/page']);
    expect(report.closed).toEqual(['max/web/page']);
  });

  it('says that it finds names itself where it reaches one that is hidden here', () => {
    const hidden = observation({ failure: 'name-not-resolved' });
    expect(readProxyPairs([pair(hidden, good())]).resolvesNames).toBe(true);
    expect(readProxyPairs([pair(hidden, bad('name-not-resolved'))]).resolvesNames).toBe(false);
    expect(readProxyPairs([pair(hidden, bad('deadline'))]).resolvesNames).toBeNull();
    expect(readProxyPairs([pair(observation(), good())]).resolvesNames).toBeNull();
  });

  it('gives the delay in the middle, over targets that answered both ways', () => {
    const delay = (ms: number) => pair(observation({ responseMs: 100 }), good({ responseMs: 100 + ms }));
    expect(readProxyPairs([delay(40), delay(90), delay(600)]).delayMs).toBe(90);
    expect(readProxyPairs([pair(observation(), bad('deadline'))]).delayMs).toBeNull();
  });
});
