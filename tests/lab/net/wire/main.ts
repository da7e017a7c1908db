// The wire process: holds the TUN devices of all namespaces, starts the servers, and obeys its parent over stdin.
// Descriptors come in LAB_DESCRIPTORS: client eth0, client vpn0, client namespace, vantage eth0 and namespace, internet eth0 and namespace.

import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createWorld, type WorldState } from '../world.ts';
import { createCounters } from './counters.ts';
import { readPackets, writePacket } from './devices.ts';
import { endProcessesIn } from './leftovers.ts';
import { createRandom } from './line.ts';
import { createLinks } from './links.ts';
import { openCapture } from './pcap.ts';
import { createResolver } from './resolver.ts';
import { Wire } from './wire.ts';

interface Start {
  state: WorldState;
  seed: number;
  folder: string;
  pcapFile: string | null;
}

const start = JSON.parse(process.env['LAB_START'] ?? '') as Start;
const [clientTun = 0, tunnelTun = 0, clientNs = 0, vantageTun = 0, vantageNs = 0, internetTun = 0] = (
  process.env['LAB_DESCRIPTORS'] ?? ''
)
  .split(',')
  .map(Number);

const servers = fork(new URL('../servers/main.ts', import.meta.url), { env: { ...process.env, LAB_DESCRIPTORS: '' } });
const calls = new Map<number, (answer: { result?: unknown; error?: string }) => void>();
let lastCall = 0;

servers.on('message', (message: { id: number; result?: unknown; error?: string }) => {
  calls.get(message.id)?.(message);
  calls.delete(message.id);
});
servers.on('exit', (code, signal) => end(`the lab's servers ended by themselves (${code ?? signal})`));

function askServers(method: string, params: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const id = ++lastCall;
    calls.set(id, ({ result, error }) => (error === undefined ? resolve(result) : reject(new Error(error))));
    servers.send({ id, method, params });
  });
}

let clockOffsetMs = 0;
const now = () => performance.timeOrigin + performance.now() + clockOffsetMs;
const world = createWorld(start.state);
const random = createRandom(start.seed);
const counters = createCounters(now);
const wire = new Wire({
  world,
  counters,
  random,
  now,
  resolver: createResolver(world, counters, random, now),
  capture: openCapture(start.pcapFile),
  toClient: (route, packet) => writePacket(route === 'direct' ? clientTun : tunnelTun, packet),
  toVantage: (packet) => writePacket(vantageTun, packet),
  toInternet: (packet) => writePacket(internetTun, packet),
});
readPackets(clientTun, (packet) => wire.fromClient('direct', packet));
readPackets(tunnelTun, (packet) => wire.fromClient('tunnel', packet));
readPackets(vantageTun, (packet) => wire.fromVantage(packet));
readPackets(internetTun, (packet) => wire.fromInternet(packet));

const links = createLinks(world, clientNs);
const methods: Record<string, (params: never) => unknown> = {
  async apply(change: Parameters<typeof world.apply>[0]) {
    world.apply(change);
    await Promise.all([askServers('apply', change), links.follow()]);
  },
  flush: () => links.flush(),
  setNow(epochMs: number) {
    clockOffsetMs = 0;
    clockOffsetMs = epochMs - now();
    return askServers('setNow', epochMs);
  },
  counts: async () => ({ ...counters.read(), requests: await askServers('requests', null) }),
  resetCounts() {
    counters.reset();
    return askServers('resetRequests', null);
  },
  serve: (answer: unknown) => askServers('serve', answer),
};

const input = createInterface({ input: process.stdin });
input.on('line', async (line) => {
  const { id, method, params } = JSON.parse(line) as { id: number; method: string; params: never };
  try {
    if (method === 'stop') end(null);
    reply({ id, result: (await methods[method]?.(params)) ?? null });
  } catch (error) {
    reply({ id, error: (error as Error).message });
  }
});
input.on('close', () => end(null));
for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) process.on(signal, () => end(null));
process.on('uncaughtException', (error) => end(error.stack ?? String(error)));

function reply(message: unknown): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** A thread stuck in a TUN read keeps a process from exiting: it has to kill itself. */
function end(complaint: string | null): never {
  if (complaint !== null) process.stderr.write(`${complaint}\n`);
  servers.removeAllListeners('exit');
  servers.kill('SIGKILL');
  links.end();
  endProcessesIn([`/proc/self/fd/${clientNs}`, `/proc/self/fd/${vantageNs}`]);
  rmSync(start.folder, { recursive: true, force: true });
  process.kill(process.pid, 'SIGKILL');
  throw new Error('unreachable');
}

await askServers('ready', null);
await links.follow();
reply({ id: 0, result: { pid: process.pid, clientNs, vantageNs } });
