// Does a bad entry of the catalogue fail with its file and its field?

import { describe, expect, it } from 'vitest';
import { catalogueProblems } from '../../../utils/catalogue/schema.ts';
import type { Control, Resolver, Service } from '../../../utils/catalogue/service.ts';
import { endpoint, inferredCalls, need, page, socket, stun } from '../../../utils/catalogue/target.ts';

const base = { operator: 'acme', source: 'general knowledge' };
const PAGE = page({ ...base, id: 'wire/web/page', url: 'https://app.acme.example/' });

function service(change: Partial<Service> = {}): Service {
  return {
    id: 'wire',
    name: 'Wire',
    channels: { web: { needs: [need('wire/web/page', PAGE)] } },
    witnesses: [],
    listedIn: [],
    retiredHosts: [],
    ...change,
  };
}

function control(change: Partial<Control> = {}): Control {
  const target = page({ ...base, id: 'control/neutral', url: 'https://neutral.example/', operator: 'neutral' });
  return { id: 'control/neutral', kind: 'global', jurisdiction: null, target, ...change };
}

const RESOLVER: Resolver = {
  id: 'one',
  operator: 'one',
  url: 'https://dns.one.example/dns-query',
  validUntil: '2027-11-30',
  source: 'general knowledge',
};

function problems(lists: {
  services?: Service[];
  controls?: Control[];
  callControls?: Control[];
  resolvers?: Resolver[];
}) {
  return catalogueProblems({ services: [], controls: [], callControls: [], resolvers: [], ...lists });
}

const withTarget = (change: object) =>
  service({ channels: { web: { needs: [need('wire/web/page', { ...PAGE, ...change })] } } });

describe('a sound catalogue', () => {
  it('has no problems', () => {
    const shared = service({
      channels: {
        web: { needs: [need('wire/web/page', PAGE)] },
        messages: { needs: [need('wire/messages/page', PAGE)] },
        calls: inferredCalls({ udpPorts: [3478], hasTcpFallback: true, source: 'general knowledge' }),
      },
      witnesses: [endpoint({ ...base, id: 'wire/witness/api', url: 'https://api.acme.example/v1' })],
    });
    const callControl = control({
      id: 'control/stun',
      target: stun({ ...base, id: 'control/stun', url: 'stun:stun.neutral.example:3478' }),
    });
    expect(
      problems({ services: [shared], controls: [control()], callControls: [callControl], resolvers: [RESOLVER] }),
    ).toEqual([]);
  });
});

describe('a bad target names file and field', () => {
  it.each([
    ['plain http', { url: 'http://app.acme.example/' }, 'url'],
    ['an address instead of a name', { url: 'https://192.0.2.1/' }, 'url'],
    ['a single-label host', { url: 'https://localhost/' }, 'url'],
    ['credentials', { url: 'https://me:pw@app.acme.example/' }, 'url'],
    ['a port', { url: 'https://app.acme.example:8443/' }, 'url'],
    ['a fragment', { url: 'https://app.acme.example/#me' }, 'url'],
    ['a query, which could carry an identifier', { url: 'https://app.acme.example/?id=7' }, 'url'],
    ['no URL at all', { url: 'nonsense' }, 'url'],
    ['a socket address under https', { url: 'wss://app.acme.example/' }, 'url'],
    ['a kind nobody knows', { kind: 'gopher' }, 'kind'],
    ['a date that does not exist', { validUntil: '2027-02-30' }, 'validUntil'],
    ['a date of another shape', { validUntil: 'next year' }, 'validUntil'],
    ['no source', { source: '' }, 'source'],
    ['a source that is only a word', { source: 'internet' }, 'source'],
    ['an operator with blanks', { operator: 'Acme Inc' }, 'operator'],
    ['an empty list of answers', { expects: [] }, 'expects'],
    ['an answer that is no status', { expects: [200, 2000] }, 'expects[1]'],
    ['subprotocols on a page', { subprotocols: ['binary'] }, 'subprotocols'],
    ['a size on a page', { bytes: 100_000 }, 'bytes'],
    ['an unknown field', { timeout: 3 }, 'timeout'],
  ])('%s', (_, change, field) => {
    const found = problems({ services: [withTarget(change)] });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^services\/wire\.ts: channels\.web\.needs\[0\]\.targets\[0\]/);
    expect(found[0]).toContain(field);
  });

  it.each([
    [
      'a socket with an expected status',
      { ...socket({ ...base, id: 'wire/web/s', url: 'wss://s.acme.example/' }), expects: [101] },
    ],
    ['STUN without a port', stun({ ...base, id: 'wire/web/s', url: 'stun:s.acme.example' })],
    ['STUN at an address', stun({ ...base, id: 'wire/web/s', url: 'stun:192.0.2.1:3478' })],
    [
      'TURN without a transport',
      { ...stun({ ...base, id: 'wire/web/s', url: 'turn:t.acme.example:3478' }), kind: 'turn' as const },
    ],
    ['a transfer without its size', { ...PAGE, kind: 'transfer' as const }],
    ['a transfer too small to freeze', { ...PAGE, kind: 'transfer' as const, bytes: 20_000 }],
  ])('%s', (_, target) => {
    const bad = service({ channels: { web: { needs: [{ id: 'wire/web/x', targets: [target] }] } } });
    expect(problems({ services: [bad] }).join()).toMatch(
      /^services\/wire\.ts: channels\.web\.needs\[0\]\.targets\[0\]\./,
    );
  });
});

describe('a bad service names file and field', () => {
  it.each([
    ['an id nobody knows', { id: 'icq' as never }, 'id:'],
    ['no name', { name: '' }, 'name:'],
    ['a need without targets', { channels: { web: { needs: [need('wire/web/page')] } } }, 'targets:'],
    [
      'a channel without needs',
      { channels: { web: { needs: [] } } },
      'channels.web: a channel without needs would always work',
    ],
    [
      'an unknown channel',
      { channels: { web: { needs: [need('wire/web/page', PAGE)] }, video: { needs: [] } } as never },
      'video',
    ],
    [
      'no channel that could give a state',
      { channels: { calls: inferredCalls({ udpPorts: [], hasTcpFallback: false, source: 'general knowledge' }) } },
      'neither web nor messages',
    ],
    [
      'an inference outside calls',
      {
        channels: {
          web: {
            needs: [need('wire/web/page', PAGE)],
            inference: { udpPorts: [1], hasTcpFallback: true, source: 'general knowledge' },
          },
        },
      },
      'only calls are inferred',
    ],
    [
      'a stand-in outside web',
      { channels: { messages: { needs: [need('wire/messages/a', PAGE)], isStandIn: true as const } } },
      'only a site can stand in',
    ],
    [
      'a need under another channel',
      { channels: { web: { needs: [need('wire/media/page', PAGE)] } } },
      'a need is called wire/web/<name>',
    ],
    [
      'a target of another service',
      { channels: { web: { needs: [need('wire/web/page', { ...PAGE, id: 'vk/web/page' })] } } },
      'must begin with wire/',
    ],
    [
      'two targets under one id',
      { channels: { web: { needs: [need('wire/web/page', PAGE, { ...PAGE, url: 'https://b.acme.example/' })] } } },
      'two targets bear this id',
    ],
    [
      'two needs under one id',
      { channels: { web: { needs: [need('wire/web/page', PAGE), need('wire/web/page', PAGE)] } } },
      'wire/web/page is there twice',
    ],
    ['a retired host that is still probed', { retiredHosts: ['app.acme.example'] }, 'listed as retired'],
    [
      'a witness under a channel',
      { witnesses: [{ ...PAGE, id: 'wire/web/other' }] },
      'a witness is called wire/witness/<name>',
    ],
    [
      'a legal label without a link',
      { listedIn: [{ jurisdiction: 'RU', label: 'banned' as const, source: 'hearsay' }] },
      'listedIn[0].source',
    ],
    [
      'a place that is no code',
      { listedIn: [{ jurisdiction: 'Russia', label: 'banned' as const, source: 'https://x.example/' }] },
      'listedIn[0].jurisdiction',
    ],
  ])('%s', (_, change, text) => {
    const found = problems({ services: [service(change)] });
    expect(found.join('\n')).toContain(text);
    expect(found.every((line) => line.startsWith('services/'))).toBe(true);
  });
});

describe('a bad control or resolver names file and field', () => {
  it('refuses a control run by somebody who runs a messenger', () => {
    const ofAcme = control({ target: { ...control().target, operator: 'acme' } });
    expect(problems({ services: [service()], controls: [ofAcme] })).toEqual([
      'controls.ts (control/neutral): target.operator: acme runs a messenger, so it is no neutral witness',
    ]);
  });

  it.each([
    ['a domestic one without a place', control({ kind: 'domestic' }), 'jurisdiction'],
    ['a global one with a place', control({ jurisdiction: 'RU' }), 'jurisdiction'],
    [
      'one whose target bears another id',
      control({ target: { ...control().target, id: 'control/other' } }),
      'target.id',
    ],
    [
      'one over UDP',
      control({ target: stun({ ...base, id: 'control/neutral', url: 'stun:s.neutral.example:3478' }) }),
      'target.kind',
    ],
  ])('%s', (_, bad, field) => {
    const found = problems({ controls: [bad] });
    expect(found.join()).toContain(`controls.ts (control/neutral): ${field}`);
  });

  it('refuses two global controls of one operator, but not one abroad and one at home', () => {
    const second = control({ id: 'control/b', target: { ...control().target, id: 'control/b' } });
    expect(problems({ controls: [control(), second] })).toEqual([
      'controls.ts: operator (global): neutral is there twice',
    ]);
    const atHome: Control = { ...second, kind: 'domestic', jurisdiction: 'RU' };
    expect(problems({ controls: [control(), atHome] })).toEqual([]);
  });

  it('refuses a call control that speaks HTTPS', () => {
    expect(problems({ callControls: [control()] })).toEqual([
      'call-controls.ts (control/neutral): target.kind: must be stun or turn',
    ]);
  });

  it.each([
    ['plain http', { url: 'http://dns.one.example/dns-query' }, 'url'],
    ['an address', { url: 'https://1.1.1.1/dns-query' }, 'url'],
    ['no date', { validUntil: '' }, 'validUntil'],
  ])('refuses a resolver with %s', (_, change, field) => {
    const found = problems({ resolvers: [{ ...RESOLVER, ...change }] });
    expect(found.join()).toContain(`resolvers.ts (one): ${field}`);
  });
});
