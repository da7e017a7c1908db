// How hard did we knock on any one door?

import type { Counts } from '../lab.ts';

export interface HandshakeTally {
  total: number;
  hosts: number;
  /** More than three within this is what sets off a burst freeze. */
  mostWithin400Ms: number;
  mostPerMinute: number;
  /** Whose door that was. */
  busiestHost: string | null;
  /** The fullest 400 ms: at whose door, and when after the first knock of them. */
  burst: { host: string; afterMs: number[] } | null;
}

export function tallyHandshakes(all: Counts['handshakes']): HandshakeTally {
  const handshakes = all.filter(({ host }) => !isFirefoxsOwn(host));
  const times = new Map<string, number[]>();
  for (const { host, atMs } of handshakes) times.set(host, [...(times.get(host) ?? []), atMs]);
  const perMinute = [...times].map(([host, list]) => ({ host, most: mostWithin(list, 60_000) }));
  const bursts = [...times].map(([host, list]) => ({ host, afterMs: fullestWindow(list, 400) }));
  const burst = bursts.sort((a, b) => b.afterMs.length - a.afterMs.length)[0] ?? null;
  return {
    total: handshakes.length,
    hosts: times.size,
    mostWithin400Ms: burst?.afterMs.length ?? 0,
    mostPerMinute: Math.max(0, ...perMinute.map(({ most }) => most)),
    busiestHost: perMinute.sort((a, b) => b.most - a.most)[0]?.host ?? null,
    burst,
  };
}

/** Firefox asks its settings server and its kin by itself, whatever is installed. */
function isFirefoxsOwn(host: string): boolean {
  return /\.services\.mozilla\.com$|\.cdn\.mozilla\.net$|^aus5\.mozilla\.org$/.test(host) && !host.startsWith('stun.');
}

export function mostWithin(momentsMs: readonly number[], windowMs: number): number {
  return fullestWindow(momentsMs, windowMs).length;
}

/** The fullest window that begins with one of the moments: when each of it came, after its first. */
function fullestWindow(momentsMs: readonly number[], windowMs: number): number[] {
  const sorted = [...momentsMs].sort((a, b) => a - b);
  let fullest: number[] = [];
  let first = 0;
  sorted.forEach((moment, last) => {
    while (moment - (sorted[first] ?? moment) >= windowMs) first++;
    if (last - first + 1 > fullest.length) fullest = sorted.slice(first, last + 1);
  });
  return fullest.map((moment) => moment - (fullest[0] ?? moment));
}
