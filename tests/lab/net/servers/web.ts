// How does a request become an answer: over HTTP/2, HTTP/1.1 or plain HTTP, well-behaved or not?

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { constants, createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { edgeAt, edgeOf, isInGroup, SINKHOLE_ADDRESS } from '../../zone/index.ts';
import type { World } from '../world.ts';
import { BLOCK_PAGE, delayOf, misbehaviour, SIGN_IN_PAGE } from './behaviours.ts';
import { answerDoh } from './doh.ts';
import { type Page, pageFor, servesPlainHttp } from './pages.ts';
import { upgrade } from './sockets.ts';
import { countryOf, keptHeaders, type RequestRecord, visitorAt } from './visitors.ts';

type Request = IncomingMessage | Http2ServerRequest;
type Response = ServerResponse | Http2ServerResponse;

export interface WebPorts {
  world: World;
  now: () => number;
  record(request: RequestRecord): void;
  /** Pages that a test put there with `serve`. */
  servedPage(host: string, path: string): Page | null;
}

export interface Web {
  /** Takes an established TLS connection, by the protocol it agreed on. */
  accept(socket: TLSSocket): void;
  plain: ReturnType<typeof createServer>;
  portal: ReturnType<typeof createServer>;
}

const MAX_HEADER_BYTES = 65_536;

export function createWeb(ports: WebPorts): Web {
  const limits = { maxHeaderSize: MAX_HEADER_BYTES };
  const take = (kind: 'http' | 'https') => (request: Request, response: Response) =>
    void answer(ports, request, response, kind).catch(() => cut(request)); // the asker left in the middle
  const modern = createSecureServer({});
  modern.on('request', take('https'));
  modern.on('sessionError', (_error, session) => session.destroy()); // a client that goes away is nothing to complain about
  const classic = createServer(limits, take('https'));
  classic.on('upgrade', (request, stream, head) => openSocket(ports, request, stream, head));
  const portal = createServer((request, response) => {
    ports.record(recordOf(ports, request, 'http', SIGN_IN_PAGE.status));
    send(request, response, SIGN_IN_PAGE, false);
  });
  const accept = (socket: TLSSocket) => {
    if (socket.alpnProtocol === 'h2') modern.emit('secureConnection', socket);
    else classic.emit('connection', socket);
  };
  return { accept, plain: createServer(limits, take('http')), portal };
}

function recordOf(
  ports: WebPorts,
  request: Request,
  kind: RequestRecord['kind'],
  status: number | null,
): RequestRecord {
  const { host, path, address } = whatOf(request);
  const method = request.method ?? 'GET';
  const headers = keptHeaders(request.headers);
  return { host, path, kind, status, method, headers, from: visitorAt(address), atMs: Math.round(ports.now()) };
}

async function answer(ports: WebPorts, request: Request, response: Response, kind: 'http' | 'https'): Promise<void> {
  const record = recordOf(ports, request, kind, null);
  ports.record(record);
  const behaviour = ports.world.behaviourOf(record.host);
  // Reached over a neighbour's live session or an old DNS answer: a machine that is off says nothing there either.
  if (behaviour === 'down') return;
  if (behaviour === 'refuse') {
    cut(request);
    return;
  }
  const body = await bodyOf(request);
  const delayMs = delayOf(behaviour);
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
  const isSinkhole = whatOf(request).localAddress === SINKHOLE_ADDRESS;
  const forced = isSinkhole ? BLOCK_PAGE : misbehaviour(behaviour, record.host, record.path);
  const page = forced ?? unlessKnown(healthyPage(ports, request, kind, body), request);
  record.status = page.status;
  send(request, response, page, behaviour === 'truncate');
}

function healthyPage(ports: WebPorts, request: Request, kind: 'http' | 'https', body: Buffer): Page {
  const { world } = ports;
  const { host, path, address } = whatOf(request);
  const site = edgeAt(host)?.hosts[0] ?? host; // asked by address, it answers as the first of its names
  const served = ports.servedPage(host, path);
  if (served !== null) return served;
  const { accept } = request.headers;
  const doh = isInGroup(site, 'doh') ? answerDoh(world, request.method ?? 'GET', path, accept, body) : null;
  if (doh !== null) return doh;
  const country = countryOf(address, world.state.jurisdiction);
  const protocol = request.httpVersion === '2.0' ? 'http/2' : 'http/1.1';
  return plainOrPage(kind, { host: site, path, address, country, protocol, nowMs: ports.now() });
}

/** Who shows that they have it already gets the short answer. */
function unlessKnown(page: Page, request: Request): Page {
  const etag = page.headers?.['etag'];
  return etag !== undefined && request.headers['if-none-match'] === etag ? { status: 304, headers: { etag } } : page;
}

function openSocket(ports: WebPorts, request: IncomingMessage, stream: Duplex, head: Buffer): void {
  const { host, path } = whatOf(request);
  const behaviour = ports.world.behaviourOf(host);
  stream.on('error', () => stream.destroy());
  if (behaviour === 'down') return;
  const refusal = behaviour === 'ws-refuse' ? 403 : (misbehaviour(behaviour, host, path)?.status ?? null);
  const open = () => ports.record(recordOf(ports, request, 'websocket', upgrade(host, request, stream, head, refusal)));
  setTimeout(open, delayOf(behaviour));
}

function whatOf(request: Request): { host: string; path: string; address: string; localAddress: string } {
  const named = request.headers[':authority'] ?? request.headers.host;
  const { remoteAddress = '', localAddress = '' } = request.socket;
  const host = String(named ?? localAddress)
    .replace(/:\d+$/, '')
    .toLowerCase();
  return { host, path: request.url ?? '/', address: remoteAddress, localAddress };
}

function plainOrPage(kind: 'http' | 'https', visit: Parameters<typeof pageFor>[0]): Page {
  if (kind === 'https' || servesPlainHttp(visit.host) || edgeOf(visit.host) === undefined) return pageFor(visit);
  return { status: 301, headers: { location: `https://${visit.host}${visit.path}` } };
}

function bodyOf(request: Request): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('error', reject);
    request.on('aborted', () => reject(new Error('gone')));
  });
}

function send(request: Request, response: Response, page: Page, isTruncated: boolean): void {
  const body = Buffer.isBuffer(page.body) ? page.body : Buffer.from(page.body ?? '');
  const isEmpty = page.status === 204 || page.status === 304;
  const headers: Record<string, string> = { ...page.headers, date: new Date().toUTCString() };
  if (!isEmpty) headers['content-length'] = String(body.length);
  const reply = response as ServerResponse; // both kinds share these calls
  reply.writeHead(page.status, headers);
  if (request.method === 'HEAD' || isEmpty) {
    reply.end();
    return;
  }
  if (!isTruncated) {
    reply.end(body);
    return;
  }
  reply.write(body.subarray(0, Math.floor(body.length / 2)), () => cut(request));
}

/** Ends a request in the middle: resets the stream in HTTP/2, the connection in HTTP/1.1. */
function cut(request: Request): void {
  if ('stream' in request && request.stream !== undefined) request.stream.close(constants.NGHTTP2_INTERNAL_ERROR);
  else (request.socket as TLSSocket).destroy();
}
