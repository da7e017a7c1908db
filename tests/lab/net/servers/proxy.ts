// How does a proxy take a client's wish (SOCKS5, HTTP CONNECT, plain HTTP) and pass it on? (RFC 1928, 9110.)

import type { Socket } from 'node:net';

export type ProxyManner = 'works' | 'refuse' | 'auth' | 'hang';
/** Rejects when the far side cannot be had. */
export type Connect = (host: string, port: number) => Promise<Socket>;

interface Wish {
  host: string;
  port: number;
  granted: Buffer;
  failed: Buffer;
  /** Bytes that go to the far side first. */
  ahead: Buffer;
}

export function serveProxy(client: Socket, manner: ProxyManner, connect: Connect): void {
  client.on('error', () => client.destroy());
  if (manner === 'hang') return void client.resume();
  client.once('data', (first: Buffer) => {
    if (first[0] === 5) greetSocks(client, manner, connect);
    else takeHttp(client, first.toString('latin1'), first, manner, connect);
  });
}

const NO_METHOD = Buffer.from([5, 0xff]);
const WELCOME = Buffer.from([5, 0]);
const socksReply = (code: number) => Buffer.from([5, code, 0, 1, 0, 0, 0, 0, 0, 0]);

function greetSocks(client: Socket, manner: ProxyManner, connect: Connect): void {
  if (manner === 'auth') return void client.end(NO_METHOD);
  client.write(WELCOME);
  client.once('data', (request: Buffer) => {
    if (manner === 'refuse') return void client.end(socksReply(2));
    const wish = readSocks(request);
    if (wish === null) client.end(socksReply(7));
    else void passOn(client, wish, connect);
  });
}

function readSocks(request: Buffer): Wish | null {
  if (request[1] !== 1) return null;
  const isName = request[3] === 3;
  const length = isName ? (request[4] ?? 0) : 4;
  const start = isName ? 5 : 4;
  const field = request.subarray(start, start + length);
  const host = isName ? field.toString('latin1') : [...field].join('.');
  return {
    host,
    port: request.readUInt16BE(start + length),
    granted: socksReply(0),
    failed: socksReply(4),
    ahead: Buffer.alloc(0),
  };
}

const status = (line: string, headers = '') =>
  Buffer.from(`HTTP/1.1 ${line}\r\n${headers}Content-Length: 0\r\nConnection: close\r\n\r\n`);

function takeHttp(client: Socket, text: string, bytes: Buffer, manner: ProxyManner, connect: Connect): void {
  if (manner === 'refuse') return void client.end(status('403 Forbidden'));
  if (manner === 'auth')
    return void client.end(status('407 Proxy Authentication Required', 'Proxy-Authenticate: Basic realm="lab"\r\n'));
  const tunnel = /^CONNECT ([^ :]+):(\d+) /.exec(text);
  const failed = status('502 Bad Gateway');
  if (tunnel !== null) {
    const granted = Buffer.from('HTTP/1.1 200 Connection established\r\n\r\n');
    return void passOn(
      client,
      { host: tunnel[1] ?? '', port: Number(tunnel[2]), granted, failed, ahead: Buffer.alloc(0) },
      connect,
    );
  }
  const plain = /^[A-Z]+ http:\/\/([^/: ]+)(?::(\d+))?/.exec(text);
  if (plain === null) return void client.end(status('400 Bad Request'));
  const ahead = Buffer.from(bytes.toString('latin1').replace(/^([A-Z]+) http:\/\/[^/ ]+/, '$1 '), 'latin1');
  void passOn(
    client,
    { host: plain[1] ?? '', port: Number(plain[2] ?? 80), granted: Buffer.alloc(0), failed, ahead },
    connect,
  );
}

async function passOn(client: Socket, wish: Wish, connect: Connect): Promise<void> {
  client.pause();
  try {
    const far = await connect(wish.host, wish.port);
    far.on('error', () => client.destroy());
    far.on('close', () => client.destroy());
    client.on('close', () => far.destroy());
    if (wish.granted.length > 0) client.write(wish.granted);
    if (wish.ahead.length > 0) far.write(wish.ahead);
    client.pipe(far);
    far.pipe(client);
    client.resume();
  } catch {
    client.end(wish.failed);
  }
}
