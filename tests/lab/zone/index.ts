// What does the lab's internet consist of? The one list of its hosts, and questions to it.

import type { Edge, GroupName } from './edge.ts';
import { MESSENGER_EDGES } from './messengers.ts';
import { OTHER_EDGES } from './others.ts';

export const EDGES: readonly Edge[] = [...MESSENGER_EDGES, ...OTHER_EDGES];

/** The block host that `dns-inject` with `"answer": "sinkhole"` points at. */
export const SINKHOLE_ADDRESS = '95.167.13.50';
export const SINKHOLE_HOST = 'warning.rt.ru';
export const LANDING_HOST = 'landing.example.net';

/** A records that lead to no server: Signal tells by them whether it is up. */
export const FIXED_RECORDS: ReadonlyMap<string, string> = new Map([['uptime.signal.org', '127.0.0.1']]);

const edgeByHost = new Map<string, Edge>();
for (const edge of EDGES) {
  for (const host of edge.hosts) {
    if (edgeByHost.has(host)) throw new Error(`the zone lists ${host} twice`);
    edgeByHost.set(host, edge);
  }
}
const edgeByAddress = new Map<string, Edge>();
for (const edge of EDGES) {
  for (const address of edge.addresses) {
    if (edgeByAddress.has(address)) throw new Error(`the zone lists ${address} twice`);
    edgeByAddress.set(address, edge);
  }
}

export const ALL_HOSTS: readonly string[] = [...edgeByHost.keys()];
export const SERVICE_NAMES: readonly string[] = [...new Set(EDGES.flatMap((edge) => edge.services))];

/** A host's own address for the time it is off or refusing while its neighbours are not (198.18.0.0/15, benchmarking). */
const spareByHost = new Map(ALL_HOSTS.map((host, i) => [host, `198.18.${(i >> 8) + 1}.${i & 255}`]));
const hostBySpare = new Map([...spareByHost].map(([host, address]) => [address, host]));

export const edgeOf = (host: string): Edge | undefined => edgeByHost.get(host);
export const edgeAt = (address: string): Edge | undefined => edgeByAddress.get(address);
export const spareAddressOf = (host: string): string => spareByHost.get(host) ?? '198.18.0.1';

/** Names that answer at an address; a spare address has one. */
export function hostsAt(address: string): readonly string[] {
  const spare = hostBySpare.get(address);
  return spare === undefined ? (edgeByAddress.get(address)?.hosts ?? []) : [spare];
}

export const isInGroup = (host: string, group: GroupName): boolean =>
  edgeByHost.get(host)?.groups.includes(group) ?? false;

const PLACES: ReadonlySet<string> = new Set(
  EDGES.flatMap((edge) => edge.groups).filter((it) => it.startsWith('domestic:')),
);

/** Is `host` one of the controls of the user's country, or of any when none is given? */
export function isDomestic(host: string, jurisdiction: string | null): boolean {
  const groups = edgeByHost.get(host)?.groups ?? [];
  const own = `domestic:${jurisdiction}`;
  return groups.some((group) => (PLACES.has(own) ? group === own : group.startsWith('domestic:')));
}
