// What went over the wire: techniques that fired, handshakes, bytes, names asked for?

export interface Handshake {
  host: string;
  atMs: number;
  /** True once the server's hello came back to the client. */
  ok: boolean;
  route: 'direct' | 'tunnel';
}

export interface WireCounts {
  /** Connections (or names asked for) that each technique really touched. */
  hits: Record<string, number>;
  hitsByHost: Record<string, Record<string, number>>;
  handshakes: Handshake[];
  bytes: Record<string, { up: number; down: number }>;
  packets: { up: number; down: number };
  /** UDP payloads with the STUN cookie sent by the client, by destination. */
  stun: Record<string, number>;
  dnsQueries: { name: string; type: string; atMs: number }[];
}

export interface Counters {
  hit(kind: string, host: string): void;
  handshake(host: string, route: 'direct' | 'tunnel'): Handshake;
  bytes(host: string, direction: 'up' | 'down', count: number): void;
  /** A connection's bytes so far turn out to be another host's. */
  moveBytes(from: string, to: string, bytes: { up: number; down: number }): void;
  stun(destination: string): void;
  dnsQuery(name: string, type: string): void;
  read(): WireCounts;
  reset(): void;
}

const empty = (): WireCounts => ({
  hits: {},
  hitsByHost: {},
  handshakes: [],
  bytes: {},
  packets: { up: 0, down: 0 },
  stun: {},
  dnsQueries: [],
});

export function createCounters(now: () => number): Counters {
  let counts = empty();
  return {
    hit(kind, host) {
      counts.hits[kind] = (counts.hits[kind] ?? 0) + 1;
      counts.hitsByHost[kind] ??= {};
      const byHost = counts.hitsByHost[kind];
      byHost[host] = (byHost[host] ?? 0) + 1;
    },
    handshake(host, route) {
      const handshake: Handshake = { host, atMs: Math.round(now()), ok: false, route };
      counts.handshakes.push(handshake);
      return handshake;
    },
    bytes(host, direction, count) {
      counts.bytes[host] ??= { up: 0, down: 0 };
      counts.bytes[host][direction] += count;
      counts.packets[direction]++;
    },
    moveBytes(from, to, bytes) {
      const source = counts.bytes[from];
      if (source === undefined || from === to) return;
      counts.bytes[to] ??= { up: 0, down: 0 };
      const target = counts.bytes[to];
      for (const direction of ['up', 'down'] as const) {
        const moved = Math.min(source[direction], bytes[direction]);
        source[direction] -= moved;
        target[direction] += moved;
      }
      if (source.up === 0 && source.down === 0) delete counts.bytes[from];
    },
    stun(destination) {
      counts.stun[destination] = (counts.stun[destination] ?? 0) + 1;
    },
    dnsQuery: (name, type) => counts.dnsQueries.push({ name, type, atMs: Math.round(now()) }),
    read: () => counts,
    reset: () => {
      counts = empty();
    },
  };
}
