// The servers process: everything that answers on the lab's internet. It obeys the wire, its parent, over IPC.

import { writeFileSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { CALL_SERVERS, callServerAt } from '../../zone/calls.ts';
import { BACKSTAGE, INTERCEPTOR_PORT, PORTAL_PORT, PROXY, PROXY_PORTS } from '../addresses.ts';
import { createWorld, type WorldState } from '../world.ts';
import type { Page } from './pages.ts';
import { type ProxyManner, serveProxy } from './proxy.ts';
import { createAuthorities, createSecureFront } from './secure.ts';
import { looksLikeStun, serveStream, serveUdp } from './stun.ts';
import type { RequestRecord } from './visitors.ts';
import { createWeb } from './web.ts';

const { state, folder } = JSON.parse(process.env['LAB_START'] ?? '') as { state: WorldState; folder: string };
const world = createWorld(state);
const served = new Map<string, Page>();
let requests: RequestRecord[] = [];
let clockOffsetMs = 0;
const now = () => performance.timeOrigin + performance.now() + clockOffsetMs;

const web = createWeb({
  world,
  now,
  record: (request) => request.from !== 'vantage' && requests.push(request),
  servedPage: (host, path) =>
    served.get(`${host} ${path}`) ?? served.get(`${host} ${path.split('?')[0]}`) ?? served.get(`${host} *`) ?? null,
});
const authorities = createAuthorities();
writeFileSync(`${folder}/ca.pem`, authorities.lab.certificate);
const front = createSecureFront(world, authorities, useSecure);

/** A call server on port 443 may hear STUN inside TLS; a browser there speaks HTTP. */
function useSecure(socket: TLSSocket): void {
  const call = callServerAt(socket.localAddress ?? '');
  const isHttp = socket.alpnProtocol === 'h2' || socket.alpnProtocol === 'http/1.1';
  if (call === undefined || isHttp || socket.localPort === INTERCEPTOR_PORT) {
    web.accept(socket);
    return;
  }
  serveStream(socket, peerOf(socket), call.isTurn, world.behaviourAt(call.address));
}

const peerOf = (socket: Socket) => ({ address: socket.remoteAddress ?? '', port: socket.remotePort ?? 0 });

/** By the first bytes: STUN or plain HTTP. */
function usePlain(socket: Socket): void {
  const call = callServerAt(socket.localAddress ?? '');
  if (call === undefined) return void web.plain.emit('connection', socket);
  socket.on('error', () => socket.destroy());
  socket.once('readable', () => {
    const first = socket.read() as Buffer | null;
    if (first === null) return void socket.destroy();
    socket.unshift(first);
    if (looksLikeStun(first[0] ?? 0)) serveStream(socket, peerOf(socket), call.isTurn, world.behaviourAt(call.address));
    else web.plain.emit('connection', socket);
  });
}

function listen(port: number, address: string, take: (socket: Socket) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer({ noDelay: true }, take);
    server.on('error', reject);
    server.listen(port, address, 1024, resolve);
  });
}

/** What a proxy abroad reaches: the same internet, without the wire between. */
function reach(host: string, port: number): Promise<Socket> {
  const address = /^[\d.]+$/.test(host) ? host : world.addressesOf(host.toLowerCase())?.[0];
  const behaviour = world.behaviourOf(host);
  if (address === undefined || behaviour === 'refuse') return Promise.reject(new Error('unreachable'));
  return new Promise((resolve, reject) => {
    if (behaviour === 'down') return void setTimeout(() => reject(new Error('timed out')), 20_000);
    const socket = createConnection({ host: address, port, localAddress: PROXY }, () => resolve(socket));
    socket.once('error', reject);
  });
}

const proxyAt = (port: number, manner: ProxyManner) =>
  listen(port, PROXY, (socket) => serveProxy(socket, manner, reach));

const ready = Promise.all([
  listen(443, '0.0.0.0', front.accept),
  listen(5349, '0.0.0.0', front.accept),
  listen(INTERCEPTOR_PORT, BACKSTAGE, front.accept),
  listen(80, '0.0.0.0', usePlain),
  listen(3478, '0.0.0.0', usePlain),
  listen(PORTAL_PORT, BACKSTAGE, (socket) => void web.portal.emit('connection', socket)),
  proxyAt(PROXY_PORTS.uncensored, 'works'),
  proxyAt(PROXY_PORTS.relay, 'works'),
  proxyAt(PROXY_PORTS.refuse, 'refuse'),
  proxyAt(PROXY_PORTS.auth, 'auth'),
  proxyAt(PROXY_PORTS.hang, 'hang'),
  ...CALL_SERVERS.flatMap((call) => call.udp.map((port) => serveUdp(call.address, port, call.isTurn))),
]);

const methods: Record<string, (params: never) => unknown> = {
  ready: () => ready.then(() => null),
  apply(change: Parameters<typeof world.apply>[0]) {
    world.apply(change);
    front.dropSessions();
  },
  setNow(epochMs: number) {
    clockOffsetMs = 0;
    clockOffsetMs = epochMs - now();
  },
  requests: () => requests,
  resetRequests: () => {
    requests = [];
  },
  serve: ({ host, path, page }: { host: string; path: string; page: Page }) => {
    served.set(`${host} ${path}`, page);
  },
};

process.on('message', async (message: { id: number; method: string; params: never }) => {
  try {
    process.send?.({ id: message.id, result: (await methods[message.method]?.(message.params)) ?? null });
  } catch (error) {
    process.send?.({ id: message.id, error: (error as Error).message });
  }
});
process.on('disconnect', () => process.exit(0));
