// Which certificate meets a TLS client, and where does its connection go next?

import type { Socket } from 'node:net';
import { createSecureContext, createServer, type SecureContext, type Server, type TLSSocket } from 'node:tls';
import type { Edge } from '../../zone/edge.ts';
import { edgeAt, edgeOf, SINKHOLE_ADDRESS, SINKHOLE_HOST } from '../../zone/index.ts';
import { BACKSTAGE } from '../addresses.ts';
import type { World } from '../world.ts';
import { type Authority, coveringNames, createAuthority, issue, type Leaf, selfSigned } from './certificates.ts';

export interface Authorities {
  lab: Authority;
  signal: Authority;
  interceptor: Authority;
}

export const createAuthorities = (): Authorities => ({
  lab: createAuthority('Lab Root'),
  signal: createAuthority('Signal Messenger, LLC'),
  interceptor: createAuthority('Qaznet Trust Network'),
});

export interface SecureFront {
  /** Takes a raw connection to any address, by the address it was meant for. */
  accept(socket: Socket): void;
  /** Ends live connections of hosts whose behaviour no longer allows them. */
  dropSessions(): void;
}

/** Most large sites begin with small TLS records. With full ones a freeze under 16 KB shows as a header stall: these do that. */
const SMALL_RECORD_BYTES = 2048;
const FULL_RECORDS = new Set(['slack', 'viber']);

type Use = (socket: TLSSocket) => void;

export function createSecureFront(world: World, authorities: Authorities, use: Use): SecureFront {
  const contexts = new Map<string, SecureContext>();
  const servers = new Map<string, Server>();
  const live = new Set<TLSSocket>();

  function contextOf(key: string, make: () => Leaf): SecureContext {
    const known = contexts.get(key) ?? createSecureContext(make());
    contexts.set(key, known);
    return known;
  }

  function genuine(host: string): SecureContext {
    const behaviour = world.behaviourOf(host);
    const edge = edgeOf(host);
    if (behaviour === 'expired') return contextOf(`expired ${host}`, () => issue(authorities.lab, { dns: [host] }, -3));
    if (behaviour === 'wrong-name')
      return contextOf('wrong-name', () => issue(authorities.lab, { dns: ['default.hosting.example'] }));
    if (behaviour === 'self-signed') return contextOf(`self-signed ${host}`, () => selfSigned({ dns: [host] }));
    if (edge === undefined)
      return contextOf('unknown', () => issue(authorities.lab, { dns: ['default.hosting.example'] }));
    return contextOf(edge.addresses[0] ?? '', () => leafOf(authorities, edge));
  }

  /** At the interceptor, only the names it is after get its forged certificate. */
  function intercepted(host: string): SecureContext {
    const isWanted = (world.rulesFor(host, edgeOf(host)?.addresses[0] ?? null) ?? []).some(
      (rule) => rule.interfere === 'tls-mitm',
    );
    return isWanted
      ? contextOf(`forged ${host}`, () => issue(authorities.interceptor, { dns: [host] }))
      : genuine(host);
  }

  function serverFor(address: string): Server {
    const known = servers.get(address);
    if (known !== undefined) return known;
    const isSinkhole = address === SINKHOLE_ADDRESS;
    const contextFor =
      address === BACKSTAGE ? intercepted : isSinkhole ? () => contextOf('sinkhole', sinkholeLeaf) : genuine;
    const edge = edgeAt(address);
    const fallback = isSinkhole
      ? sinkholeLeaf()
      : edge === undefined
        ? selfSigned({ dns: ['default.hosting.example'] })
        : leafOf(authorities, edge);
    const server = createServer({
      ...fallback,
      ALPNProtocols: ['h2', 'http/1.1'],
      SNICallback: (host, give) => give(null, contextFor(host.toLowerCase())),
    });
    server.on('secureConnection', take);
    server.on('tlsClientError', (_error, socket) => socket.destroy());
    servers.set(address, server);
    return server;
  }

  function take(socket: TLSSocket): void {
    live.add(socket);
    socket.on('close', () => live.delete(socket));
    socket.on('error', () => socket.destroy());
    const operator = edgeAt(socket.localAddress ?? '')?.operator ?? '';
    if (!FULL_RECORDS.has(operator)) socket.setMaxSendFragment(SMALL_RECORD_BYTES);
    use(socket);
  }

  return {
    accept(socket) {
      socket.on('error', () => socket.destroy());
      serverFor(socket.localAddress ?? '').emit('connection', socket);
    },
    dropSessions() {
      for (const socket of live) {
        const behaviour = world.behaviourOf(nameOf(socket));
        if (['down', 'refuse', 'nxdomain', 'expired', 'wrong-name', 'self-signed'].includes(behaviour))
          socket.destroy();
      }
    },
  };
}

export const nameOf = (socket: TLSSocket): string =>
  ((socket as { servername?: string | false }).servername || '').toLowerCase();

const sinkholeLeaf = (): Leaf => selfSigned({ dns: [SINKHOLE_HOST] });

function leafOf(authorities: Authorities, edge: Edge): Leaf {
  const addresses = edge.groups.includes('doh') ? edge.addresses : [];
  return issue(authorities[edge.root], { dns: coveringNames(edge.hosts), addresses });
}
