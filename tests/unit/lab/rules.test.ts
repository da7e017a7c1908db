import { describe, expect, it } from 'vitest';
import { hostsOf, lookup, lookupAtAddress } from '../../lab/net/rules.ts';
import { createWorld, stateOf } from '../../lab/net/world.ts';
import { parseScenario } from '../../lab/scenario.ts';
import { EDGES, edgeOf, spareAddressOf } from '../../lab/zone/index.ts';

const ADDRESS = edgeOf('web.telegram.org')?.addresses[0] ?? '';

function worldOf(draft: object) {
  const parsed = parseScenario(JSON.stringify({ name: 'x', services: ['telegram'], ...draft }), 'x');
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return createWorld(stateOf(parsed.scenario));
}

describe('the more exact whom wins', () => {
  const ORDER = ['web.telegram.org', '*.telegram.org', ADDRESS, '@telegram', '149.154.160.0/20', '149.0.0.0/8', '*'];

  it.each(ORDER.slice(0, -1).map((whom, i) => [whom, ORDER[i + 1] ?? '']))('%s over %s', (narrow, wide) => {
    expect(lookup({ [wide]: 'wide', [narrow]: 'narrow' }, null)('web.telegram.org', ADDRESS)).toBe('narrow');
    expect(lookup({ [narrow]: 'narrow', [wide]: 'wide' }, null)('web.telegram.org', ADDRESS)).toBe('narrow');
  });

  it('*.x means any depth below x, not x itself', () => {
    const find = lookup({ '*.telegram.org': 1 }, null);
    expect(find('kws1.web.telegram.org', null)).toBe(1);
    expect(find('telegram.org', null)).toBeNull();
    expect(find('nottelegram.org', null)).toBeNull();
  });

  it('a more exact null spares a host', () => {
    expect(lookup({ '*': 1, 't.me': null }, null)('t.me', null)).toBeNull();
  });

  it('an address rule covers all names at the address', () => {
    const find = lookup({ 'web.telegram.org': 'cut' }, null);
    expect(lookupAtAddress(find, ADDRESS)).toEqual(['cut']);
    expect(lookupAtAddress(find, edgeOf('t.me')?.addresses[0] ?? '')).toEqual([]);
  });
});

describe('groups', () => {
  it("@domestic follows the user's country", () => {
    expect(hostsOf('@domestic', 'RU')).toContain('ya.ru');
    expect(hostsOf('@domestic', 'RU')).not.toContain('divar.ir');
    expect(hostsOf('@domestic', 'IR')).toContain('divar.ir');
    expect(hostsOf('@domestic', null)).toEqual(expect.arrayContaining(['ya.ru', 'divar.ir']));
  });

  it('no control is a messenger, and every messenger has hosts', () => {
    for (const edge of EDGES) if (edge.groups.length > 0) expect(edge.services, edge.hosts[0]).toEqual([]);
    expect(hostsOf('@global', null).length).toBeGreaterThan(30);
    expect(hostsOf('@telegram', null)).toContain('kws1.web.telegram.org');
    expect(hostsOf('149.154.160.0/20', null)).toContain('t.me');
  });
});

describe('a server that is off', () => {
  it('moves to an address of its own while its neighbours live', () => {
    const world = worldOf({ servers: { 'web.telegram.org': 'down' } });
    expect(world.addressesOf('web.telegram.org')).toEqual([spareAddressOf('web.telegram.org')]);
    expect(world.behaviourAt(spareAddressOf('web.telegram.org'))).toBe('down');
    expect(world.behaviourAt(ADDRESS)).toBe('ok');
  });

  it('stays where it is when all its neighbours are off too', () => {
    const world = worldOf({ servers: { '@telegram': 'down' } });
    expect(world.addressesOf('web.telegram.org')).toEqual([ADDRESS]);
    expect(world.behaviourAt(ADDRESS)).toBe('down');
  });

  it('is gone from every resolver when told nxdomain', () => {
    expect(worldOf({ servers: { 't.me': 'nxdomain' } }).addressesOf('t.me')).toBeNull();
  });

  it('comes back by a change, and what the change does not name stays', () => {
    const world = worldOf({ servers: { 't.me': '503', 'telegram.org': '503' } });
    world.apply({ servers: { 't.me': 'ok' } });
    expect([world.behaviourOf('t.me'), world.behaviourOf('telegram.org')]).toEqual(['ok', '503']);
  });
});
