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
}

export function tallyHandshakes(all: Counts['handshakes']): HandshakeTally {
  const handshakes = all.filter(({ host }) => !isFirefoxsOwn(host));
  const times = new Map<string, number[]>();
  for (const { host, atMs } of handshakes) times.set(host, [...(times.get(host) ?? []), atMs]);
  const perMinute = [...times].map(([host, list]) => ({ host, most: mostWithin(list, 60_000) }));
  const most = (windowMs: number) => Math.max(0, ...[...times.values()].map((list) => mostWithin(list, windowMs)));
  return {
    total: handshakes.length,
    hosts: times.size,
    mostWithin400Ms: most(400),
    mostPerMinute: most(60_000),
    busiestHost: perMinute.sort((a, b) => b.most - a.most)[0]?.host ?? null,
  };
}

/** Firefox asks its settings server and its kin by itself, whatever is installed. */
function isFirefoxsOwn(host: string): boolean {
  return /\.services\.mozilla\.com$|\.cdn\.mozilla\.net$|^aus5\.mozilla\.org$/.test(host) && !host.startsWith('stun.');
}

/** The fullest window that begins with one of the moments. */
export function mostWithin(momentsMs: readonly number[], windowMs: number): number {
  const sorted = [...momentsMs].sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  sorted.forEach((moment, last) => {
    while (moment - (sorted[first] ?? moment) >= windowMs) first++;
    most = Math.max(most, last - first + 1);
  });
  return most;
}
