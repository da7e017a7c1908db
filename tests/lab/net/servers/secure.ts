// Which certificate meets a TLS client, and where does its connection go next?

import { constants } from 'node:crypto';
import type { Socket } from 'node:net';
import { createSecureContext, createServer, type SecureContext, type Server, type TLSSocket } from 'node:tls';
import { edgeAt, edgeOf, SINKHOLE_ADDRESS } from '../../zone/index.ts';
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

const NOBODY = 'default.hosting.example';
const ENDS_SESSIONS = new Set(['down', 'refuse', 'nxdomain', 'expired', 'wrong-name', 'self-signed']);

type Use = (socket: TLSSocket) => void;

export function createSecureFront(world: World, authorities: Authorities, use: Use): SecureFront {
  const servers = new Map<string, Server>();
  const live = new Set<TLSSocket>();
  const wardrobe = createWardrobe(world, authorities);

  function take(socket: TLSSocket): void {
    live.add(socket);
    socket.on('close', () => live.delete(socket));
    socket.on('error', () => socket.destroy());
    const operator = edgeAt(socket.localAddress ?? '')?.operator ?? '';
    if (!FULL_RECORDS.has(operator)) socket.setMaxSendFragment(SMALL_RECORD_BYTES);
    use(socket);
  }

  function serverFor(address: string): Server {
    const known = servers.get(address);
    if (known !== undefined) return known;
    const SNICallback = (host: string, give: (error: null, context: SecureContext) => void) =>
      give(null, wardrobe.contextFor(host.toLowerCase(), address));
    const options = { ...wardrobe.namelessLeaf(address), secureOptions: constants.SSL_OP_NO_TICKET };
    const server = createServer({ ...options, ALPNProtocols: ['h2', 'http/1.1'], SNICallback });
    server.on('secureConnection', take);
    server.on('tlsClientError', (_error, socket) => socket.destroy());
    servers.set(address, server);
    return server;
  }

  return {
    accept(socket) {
      socket.on('error', () => socket.destroy());
      serverFor(socket.localAddress ?? '').emit('connection', socket);
    },
    dropSessions() {
      for (const socket of live) if (ENDS_SESSIONS.has(world.behaviourOf(nameOf(socket)))) socket.destroy();
    },
  };
}

interface Wardrobe {
  contextFor(host: string, address: string): SecureContext;
  /** For clients that go by address and say no name. */
  namelessLeaf(address: string): Leaf;
}

function createWardrobe(world: World, authorities: Authorities): Wardrobe {
  const contexts = new Map<string, SecureContext>();

  function contextOf(key: string, make: () => Leaf): SecureContext {
    // A resumed session would show the browser the certificate of before the switch.
    const known = contexts.get(key) ?? createSecureContext({ ...make(), secureOptions: constants.SSL_OP_NO_TICKET });
    contexts.set(key, known);
    return known;
  }

  function genuine(host: string): SecureContext {
    const edge = edgeOf(host);
    const behaviour = edge === undefined ? 'wrong-name' : world.behaviourOf(host);
    if (behaviour === 'expired') return contextOf(`expired ${host}`, () => issue(authorities.lab, { dns: [host] }, -3));
    if (behaviour === 'self-signed') return contextOf(`self-signed ${host}`, () => selfSigned({ dns: [host] }));
    if (behaviour === 'wrong-name') return contextOf('wrong-name', () => issue(authorities.lab, { dns: [NOBODY] }));
    return contextOf(edge?.addresses[0] ?? '', () => namelessLeaf(edge?.addresses[0] ?? ''));
  }

  function contextFor(host: string, address: string): SecureContext {
    if (address === SINKHOLE_ADDRESS) return contextOf('sinkhole', () => namelessLeaf(address));
    if (address !== BACKSTAGE) return genuine(host);
    // At the interceptor, only the names it is after get its forged certificate.
    const rules = world.rulesFor(host, edgeOf(host)?.addresses[0] ?? null) ?? [];
    if (!rules.some((rule) => rule.interfere === 'tls-mitm')) return genuine(host);
    return contextOf(`forged ${host}`, () => issue(authorities.interceptor, { dns: [host] }));
  }

  function namelessLeaf(address: string): Leaf {
    const edge = edgeAt(address);
    if (address === SINKHOLE_ADDRESS || edge === undefined) return selfSigned({ dns: [edge?.hosts[0] ?? NOBODY] });
    const addresses = edge.groups.includes('doh') ? edge.addresses : [];
    return issue(authorities[edge.root], { dns: coveringNames(edge.hosts), addresses });
  }

  return { contextFor, namelessLeaf };
}

const nameOf = (socket: TLSSocket): string =>
  ((socket as { servername?: string | false }).servername || '').toLowerCase();
