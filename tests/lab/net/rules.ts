// Which interference or server behaviour does a scenario mean for this host or address? The most exact whom wins.

import { ALL_HOSTS, edgeAt, edgeOf, hostsAt, isDomestic, isInGroup } from '../zone/index.ts';

/** Exact host, then the longest `*.x`, exact address, service, group, address prefix by length, `*`. */
const EXACT_HOST = 1000;
const BELOW = 500;
const EXACT_ADDRESS = 400;
const SERVICE = 300;
const GROUP = 200;
const PREFIX = 100;

export function addressNumber(address: string): number {
  const parts = address.split('.').map(Number);
  return (((parts[0] ?? 0) << 24) | ((parts[1] ?? 0) << 16) | ((parts[2] ?? 0) << 8) | (parts[3] ?? 0)) >>> 0;
}

export const isPrefix = (whom: string): boolean => /^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/.test(whom);

function isInPrefix(address: string, whom: string): number {
  const [base = '', length = '32'] = whom.split('/');
  const bits = Number(length);
  const mask = bits === 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0;
  const matches = (addressNumber(address) & mask) >>> 0 === (addressNumber(base) & mask) >>> 0;
  return matches ? bits : -1;
}

/** How exactly `whom` names this host or address; 0 when it does not. Either of the two may be unknown. */
export function exactness(
  whom: string,
  host: string | null,
  address: string | null,
  jurisdiction: string | null,
): number {
  if (whom === '*') return 1;
  if (isPrefix(whom)) {
    const bits = address === null ? -1 : isInPrefix(address, whom);
    return bits < 0 ? 0 : bits === 32 ? EXACT_ADDRESS : PREFIX + bits;
  }
  if (host === null) return 0;
  if (whom.startsWith('*.')) return host.endsWith(whom.slice(1)) ? BELOW + whom.length : 0;
  if (!whom.startsWith('@')) return host === whom ? EXACT_HOST : 0;
  const name = whom.slice(1);
  if (name === 'global') return isInGroup(host, 'global') ? GROUP : 0;
  if (name === 'domestic') return isDomestic(host, jurisdiction) ? GROUP : 0;
  if (name === 'doh') return isInGroup(host, 'doh') ? GROUP : 0;
  return edgeOf(host)?.services.includes(name) ? SERVICE : 0;
}

/** Hosts of the zone that `whom` stands for. */
export function hostsOf(whom: string, jurisdiction: string | null): string[] {
  if (!isPrefix(whom)) return ALL_HOSTS.filter((host) => exactness(whom, host, null, jurisdiction) > 0);
  return ALL_HOSTS.filter((host) => edgeOf(host)?.addresses.some((address) => isInPrefix(address, whom) >= 0));
}

export type Lookup<T> = (host: string | null, address: string | null) => T | null;

/** Memoised, because the wire asks for every packet. */
export function lookup<T>(rules: Record<string, T | null>, jurisdiction: string | null): Lookup<T> {
  const entries = Object.entries(rules);
  const known = new Map<string, T | null>();
  return (host, address) => {
    const key = `${host} ${address}`;
    const memo = known.get(key);
    if (memo !== undefined) return memo;
    let best = 0;
    let found: T | null = null;
    for (const [whom, value] of entries) {
      const rank = exactness(whom, host, address, jurisdiction);
      if (rank > best) {
        best = rank;
        found = value;
      }
    }
    known.set(key, found);
    return found;
  };
}

/** Every rule that applies to some name at an address: what an address-level censor hits, neighbours included. */
export function lookupAtAddress<T>(find: Lookup<T>, address: string): T[] {
  const names = hostsAt(address);
  const found =
    names.length === 0 || edgeAt(address) === undefined
      ? [find(names[0] ?? null, address)]
      : names.map((name) => find(name, address));
  return [...new Set(found.filter((value): value is T & {} => value !== null && value !== undefined))];
}
