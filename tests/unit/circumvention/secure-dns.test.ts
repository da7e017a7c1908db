// Is one sentence about secure name resolvers the right one?

import { describe, expect, it } from 'vitest';
import {
  type ResolverQuestion,
  readSecureDns,
  type SecureDnsMeaning,
} from '../../../utils/circumvention/secure-dns.ts';
import type { Observation, ResolverAnswer } from '../../../utils/evidence/observation.ts';
import { observation } from './builders.ts';

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
    expect(readSecureDns({ resolvers: RESOLVERS, asked, probes }).meaning).toBe(expected);
  });

  it('names the targets whose names are hidden', () => {
    const asked = [says('one', 'found'), says('two', 'found', 'telegram/web/page')];
    const probes = [nameless(PAGE), passed('telegram/web/page')];
    expect(readSecureDns({ resolvers: RESOLVERS, asked, probes }).hiddenTargetIds).toEqual([PAGE]);
  });
});

describe('which resolvers answer', () => {
  it('tells an answer from silence and from not having been asked', () => {
    const { resolvers } = readSecureDns({
      resolvers: RESOLVERS,
      asked: [says('one', 'absent'), silent('two')],
      probes: [],
    });
    expect(resolvers.map((it) => it.state)).toEqual(['answers', 'does-not-answer', 'not-asked']);
  });

  it("takes a portal's page for no answer", () => {
    const portal = { resolverId: 'one', observation: observation({ kind: 'dns', answer: 'other-status' }) };
    expect(readSecureDns({ resolvers: RESOLVERS, asked: [portal], probes: [] }).resolvers[0]?.state).toBe(
      'does-not-answer',
    );
  });

  it.each([
    ['our own lag', { isLate: true, failure: 'deadline' as const }],
    ['a changed network', { failure: 'local-network-changed' as const }],
    ['a withdrawn permission', { failure: 'local-no-permission' as const }],
    ["the proxy's failure", { failure: 'proxy-unreachable' as const }],
    ['a proxy, whose names are its own', { route: 'proxy' as const }],
  ])('holds nothing against a resolver that is %s', (_, change) => {
    expect(
      readSecureDns({ resolvers: RESOLVERS, asked: [silent('one', change)], probes: [] }).resolvers[0]?.state,
    ).toBe('not-asked');
  });
});
