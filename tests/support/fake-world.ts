// A world in memory for the worker: a clock moved by hand, a wire that answers by script, a store that survives its worker.

import { encode } from '@dnsquery/dns-packet';
import { seededRandom } from '../../utils/kernel/random.ts';
import { readFeeds } from '../../utils/news/read-feeds.ts';
import type { Metering } from '../../utils/ports/metering.ts';
import type { WireReport, WireRequest } from '../../utils/ports/network.ts';
import type { IceReport } from '../../utils/ports/peer-connection.ts';
import type { WorkerPorts } from '../../utils/workflows/worker-ports.ts';

/** What happens to a request: null = a healthy answer. */
export type Script = (host: string, request: WireRequest) => Partial<WireReport> | null;

export interface World {
  ports: WorkerPorts;
  /** Everything stored, as the next worker will find it. */
  store: Map<string, unknown>;
  /** What outlives the worker but not the browser. */
  passing: Map<string, unknown>;
  /** Every request that went out, with its time. */
  sent: { host: string; atMs: number; kind: string }[];
  notices: { title: string; message: string }[];
  badges: { text: string; title: string }[];
  menu: string[];
  alarmAtMs: number | null;
  nowMs: number;
  script: Script;
  /** Whose answer does not come until `letGo`, or until the request is stopped. */
  holds: (host: string) => boolean;
  letGo: () => void;
  granted: (origin: string) => boolean;
  metering: Metering;
  /** Called at each crossing of a port; throw to kill the worker there. */
  onCrossing: (name: string) => void;
}

export function createWorld(script: Script = () => null): World {
  const world: World = {
    ports: undefined as unknown as WorkerPorts,
    store: new Map(),
    passing: new Map(),
    sent: [],
    notices: [],
    badges: [],
    menu: [],
    alarmAtMs: null,
    nowMs: Date.UTC(2026, 7, 13, 12),
    script,
    holds: () => false,
    letGo: () => undefined,
    granted: () => true,
    metering: 'unmetered',
    onCrossing: () => undefined,
  };
  world.ports = portsOf(world);
  return world;
}

/** Moves the clock to the next alarm; false when none is set. */
export function advance(world: World): boolean {
  if (world.alarmAtMs === null) return false;
  world.nowMs = Math.max(world.nowMs, world.alarmAtMs);
  world.alarmAtMs = null;
  return true;
}

function portsOf(world: World): WorkerPorts {
  const random = seededRandom(7);
  let ids = 0;
  const crossed = (name: string): void => world.onCrossing(name);
  return {
    clock: { now: () => world.nowMs },
    random,
    records: {
      async load(keys) {
        crossed('load');
        return pick(world.store, keys);
      },
      async save(records, passing = {}) {
        crossed('before-save');
        put(world.passing, passing);
        if (Object.keys(passing).length > 0) crossed('between-saves');
        put(world.store, records);
        crossed('after-save');
      },
      async replaceAll(records) {
        crossed('before-rewrite');
        world.store.clear();
        put(world.store, records);
        crossed('after-rewrite');
      },
      async eraseAll() {
        world.store.clear();
        world.passing.clear();
      },
      loadPassing: async (keys) => pick(world.passing, keys),
      async replacePassing(records) {
        world.passing.clear();
        put(world.passing, records);
        crossed('passing');
      },
      isDurable: () => true,
    },
    network: {
      async runGeneration(requests, onReport, onLeaving, stop) {
        crossed('generation');
        if (stop?.aborted) return [];
        onLeaving?.();
        const reports: WireReport[] = [];
        const keep = (report: WireReport) => {
          reports.push(report);
          onReport(report);
        };
        const held: WireReport[] = [];
        for (const request of requests) {
          const report = reportOn(world, request);
          if (world.holds(new URL(request.url).hostname)) held.push(report);
          else keep(report);
        }
        if (held.length > 0) await untilGone(world, stop);
        if (!stop?.aborted) held.forEach(keep);
        crossed('reports');
        return reports;
      },
      grantedOrigins: async (origins) => origins.filter(world.granted),
      isOnline: () => true,
    },
    feedReader: {
      async read(task) {
        crossed('reading');
        return readFeeds(task);
      },
    },
    peer: {
      gather: async (request) => ({ ...GATHERED, id: request.id, startedAtMs: world.nowMs }),
      runTrain: async () => ({ samples: [], repeatsAtMs: [] }),
    },
    proxyControl: null,
    alarms: {
      async setNext(atMs) {
        crossed('alarm');
        world.alarmAtMs = atMs;
      },
      next: async () => world.alarmAtMs,
    },
    notifier: {
      async show({ title, message }) {
        crossed('notice');
        world.notices.push({ title, message });
        return true;
      },
    },
    menu: {
      async show(items) {
        world.menu = items.map(({ title }) => title);
      },
    },
    badge: {
      async show({ text, title }) {
        world.badges.push({ text, title });
      },
    },
    grantedOrigins: async (origins) => origins.filter(world.granted),
    connection: () => 'wifi',
    metering: () => world.metering,
    language: () => 'en',
    localHour: (atMs) => new Date(atMs).getUTCHours(),
    randomId: () => `id-${++ids}-${random.next()}`,
  };
}

/** Until they are let go or nobody waits for them any more. */
function untilGone(world: World, stop: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    world.letGo = resolve;
    stop?.addEventListener('abort', () => resolve());
  });
}

function put(store: Map<string, unknown>, records: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(records)) store.set(key, copied(value));
}

/** What structuredClone does, in a third of its time for plain data: days of saving go by in a test. */
function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? structuredClone(value) : value;
  if (Array.isArray(value)) return value.map(copied);
  if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = copied((value as Record<string, unknown>)[key]);
  return copy;
}

function pick(store: Map<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.flatMap((key) => (store.has(key) ? [[key, store.get(key)]] : [])));
}

const GATHERED: IceReport = {
  id: '',
  startedAtMs: 0,
  durationMs: 60,
  hasReflexive: true,
  hasRelay: false,
  isComplete: true,
  hasInterface: true,
  errorCode: null,
  errorText: null,
  outcome: 'gathered',
  lagMs: 1,
};

function reportOn(world: World, request: WireRequest): WireReport {
  const { hostname } = new URL(request.url);
  world.sent.push({ host: hostname, atMs: world.nowMs, kind: request.kind });
  const healthy: WireReport = {
    id: request.id,
    startedAtMs: world.nowMs,
    durationMs: 90,
    outcome: 'response',
    errorText: null,
    status: 200,
    redirectUrl: null,
    headers: {},
    responseMs: 80,
    addressClass: 'public',
    isFresh: true,
    route: 'direct',
    body: dnsAnswer(request),
    bytesDown: 0,
    closeCode: null,
    lagMs: 1,
  };
  return { ...healthy, ...world.script(hostname, request) };
}

export const NAME_GONE: Partial<WireReport> = failed('net::ERR_NAME_NOT_RESOLVED');
export const RESET: Partial<WireReport> = failed('net::ERR_CONNECTION_RESET');
export const SILENT: Partial<WireReport> = { ...failed(null), outcome: 'deadline', durationMs: 10_000 };

function failed(errorText: string | null): Partial<WireReport> {
  return {
    outcome: 'error',
    errorText,
    status: null,
    responseMs: null,
    addressClass: null,
    isFresh: null,
    body: null,
    durationMs: 60,
  };
}

/** Says a public address for every name asked over RFC 8484. */
function dnsAnswer(request: WireRequest): Uint8Array | null {
  const question = new URL(request.url).searchParams.get('dns');
  if (question === null) return null;
  return encode({
    type: 'response',
    id: 0,
    flags: 0,
    questions: [{ type: 'A', name: 'x.example' }],
    answers: [{ type: 'A', name: 'x.example', ttl: 60, data: '93.184.216.34' }],
  }) as Uint8Array;
}
