// Is one sentence about secure name resolvers the right one?

import { describe, expect, it } from 'vitest';
import {
  NO_NAMES,
  type ResolverQuestion,
  readSecureDns,
  rememberNames,
  type SecureDnsMeaning,
  secureDnsAt,
} from '../../../utils/circumvention/secure-dns.ts';
import type { Observation, ResolverAnswer } from '../../../utils/evidence/observation.ts';
import { hours } from '../../../utils/kernel/clock.ts';
import { NOW_MS, observation } from './builders.ts';

const RESOLVERS = [{ id: 'one' }, { id: 'two' }, { id: 'three' }];
const PAGE = 'whatsapp/web/page';

function says(resolverId: string, answer: ResolverAnswer['says'], targetId = PAGE): ResolverQuestion {
  return { resolverId, observation: observation({ kind: 'dns', targetId, resolver: { resolverId, says: answer } }) };
}
function silent(resolverId: string, change: Partial<Observation> = {}): ResolverQuestion {
  return {
    resolverId,
    observation: observation({ kind: 'dns', targetId: PAGE, failure: 'connection-reset', ...change }),
  };
}
const passed = (targetId: string) => observation({ targetId });
const nameless = (targetId: string) => observation({ targetId, failure: 'name-not-resolved' });

describe('what it means', () => {
  it.each<[string, ResolverQuestion[], Observation[], SecureDnsMeaning]>([
    ['everything is found both ways', [says('one', 'found'), says('two', 'found')], [passed(PAGE)], 'all-fine'],
    [
      'a name is missing here and found outside',
      [says('one', 'found')],
      [nameless(PAGE), passed('control/iana')],
      'names-hidden',
    ],
    [
      'a name is missing everywhere',
      [says('one', 'absent'), says('two', 'absent')],
      [nameless(PAGE), passed('control/iana')],
      'all-fine',
    ],
    [
      'a hidden name, though one resolver is cut',
      [says('one', 'found'), silent('two')],
      [nameless(PAGE)],
      'names-hidden',
    ],
    ['no resolver answers and sites pass', [silent('one'), silent('two')], [passed('control/iana')], 'resolvers-cut'],
    ['one silent resolver proves nothing', [silent('one')], [passed('control/iana')], 'not-known'],
    ['some answer, some do not', [says('one', 'found'), silent('two')], [passed(PAGE)], 'some-cut'],
    ['no name at all is found', [silent('one'), silent('two')], [nameless(PAGE), nameless('control/iana')], 'no-names'],
    [
      'the whole line is dead',
      [silent('one'), silent('two')],
      [observation({ targetId: 'control/iana', failure: 'deadline' })],
      'not-known',
    ],
    ['nothing was asked', [], [passed(PAGE)], 'not-known'],
    ['nothing was seen at all', [], [], 'not-known'],
  ])('%s', (_, asked, probes, expected) => {
    expect(readSecureDns({ resolvers: RESOLVERS, asked, probes, missingIds: [] }).meaning).toBe(expected);
  });

  it('names the targets whose names are hidden', () => {
    const asked = [says('one', 'found'), says('two', 'found', 'telegram/web/page')];
    const probes = [nameless(PAGE), passed('telegram/web/page')];
    expect(readSecureDns({ resolvers: RESOLVERS, asked, probes, missingIds: [] }).hiddenTargetIds).toEqual([PAGE]);
  });
});

describe('a resolver that is asked a batch later', () => {
  const read = (missingIds: string[]) =>
    readSecureDns({
      resolvers: RESOLVERS,
      asked: [says('one', 'found')],
      probes: [passed('control/iana')],
      missingIds,
    });
  it('tells as well that a name is hidden here, and only of names that were missing', () => {
    expect(read([PAGE])).toMatchObject({ meaning: 'names-hidden', hiddenTargetIds: [PAGE] });
    expect(read(['telegram/web/page'])).toMatchObject({ meaning: 'all-fine', hiddenTargetIds: [] });
  });
});

describe('which resolvers answer', () => {
  it('tells an answer from silence and from not having been asked', () => {
    const { resolvers } = readSecureDns({
      resolvers: RESOLVERS,
      asked: [says('one', 'absent'), silent('two')],
      probes: [],
      missingIds: [],
    });
    expect(resolvers.map((it) => it.state)).toEqual(['answers', 'does-not-answer', 'not-asked']);
  });

  it("takes a portal's page for no answer", () => {
    const portal = { resolverId: 'one', observation: observation({ kind: 'dns', answer: 'other-status' }) };
    expect(
      readSecureDns({ resolvers: RESOLVERS, asked: [portal], probes: [], missingIds: [] }).resolvers[0]?.state,
    ).toBe('does-not-answer');
  });

  it.each([
    ['our own lag', { isLate: true, failure: 'deadline' as const }],
    ['a changed network', { failure: 'local-network-changed' as const }],
    ['a withdrawn permission', { failure: 'local-no-permission' as const }],
    ["the proxy's failure", { failure: 'proxy-unreachable' as const }],
    ['a proxy, whose names are its own', { route: 'proxy' as const }],
  ])('holds nothing against a resolver that is %s', (_, change) => {
    expect(
      readSecureDns({ resolvers: RESOLVERS, asked: [silent('one', change)], probes: [], missingIds: [] }).resolvers[0]
        ?.state,
    ).toBe('not-asked');
  });
});

describe('what is remembered from look to look', () => {
  const look = (asked: ResolverQuestion[], probes: Observation[], before = NO_NAMES, atMs = NOW_MS) =>
    rememberNames(before, readSecureDns({ resolvers: RESOLVERS, asked, probes, missingIds: [] }), probes, atMs);

  it('counts resolvers that were asked in different looks', () => {
    const first = look([says('one', 'found')], [passed(PAGE)]);
    const second = look([silent('two'), silent('three')], [passed(PAGE)], first);
    expect(secureDnsAt(first, NOW_MS)).toEqual({ meaning: 'all-fine', answering: 1, asked: 1 });
    expect(secureDnsAt(second, NOW_MS)).toEqual({ meaning: 'some-cut', answering: 1, asked: 3 });
  });

  it('keeps a hidden name for some hours, and a resolver for a day', () => {
    const names = look([says('one', 'found')], [nameless(PAGE), passed('control/iana')]);
    expect(secureDnsAt(names, NOW_MS + hours(5)).meaning).toBe('names-hidden');
    expect(secureDnsAt(names, NOW_MS + hours(7)).meaning).toBe('all-fine');
    expect(secureDnsAt(names, NOW_MS + hours(25))).toEqual({ meaning: 'not-known', answering: 0, asked: 0 });
  });

  it('says that no name is found until one is', () => {
    const gone = look([], [nameless(PAGE), nameless('control/iana')]);
    expect(secureDnsAt(gone, NOW_MS).meaning).toBe('no-names');
    expect(secureDnsAt(look([], [passed(PAGE)], gone, NOW_MS + 1), NOW_MS + 1).meaning).toBe('not-known');
  });

  it('believes nothing from the future', () => {
    const names = look([says('one', 'found')], [passed(PAGE)]);
    expect(secureDnsAt(names, NOW_MS - 1)).toEqual({ meaning: 'not-known', answering: 0, asked: 0 });
  });
});
