// Which name and protocols does a TLS client ask for, or which host an HTTP client? (RFC 8446 4.1.2, 6066 3, 7301.)

export interface ClientHello {
  /** Null when the client went by address and sent no name. */
  serverName: string | null;
  protocols: string[];
}

/** Chromium's hello takes two segments: `incomplete` until all of it is there; `other` is no TLS at all. */
export function readClientHello(bytes: Buffer): ClientHello | 'incomplete' | 'other' {
  if (bytes.length > 0 && bytes[0] !== 0x16) return 'other';
  if (bytes.length < 9) return 'incomplete';
  const hello = joinRecords(bytes);
  if (hello === null) return 'other';
  if (hello.length < 4) return 'incomplete';
  if (hello[0] !== 1) return 'other';
  const length = hello.readUIntBE(1, 3);
  if (length > 16_384) return 'other';
  if (hello.length < 4 + length) return 'incomplete';
  try {
    return readExtensions(hello.subarray(4, 4 + length));
  } catch {
    return 'other'; // a length field that points outside: no hello a server would accept
  }
}

/** A hello may be spread over several records. */
function joinRecords(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; at + 5 <= bytes.length; ) {
    if (bytes[at] !== 0x16) return parts.length === 0 ? null : Buffer.concat(parts);
    const length = bytes.readUInt16BE(at + 3);
    parts.push(bytes.subarray(at + 5, Math.min(bytes.length, at + 5 + length)));
    at += 5 + length;
  }
  return Buffer.concat(parts);
}

function readExtensions(body: Buffer): ClientHello {
  let at = 34;
  at += 1 + body.readUInt8(at);
  at += 2 + body.readUInt16BE(at);
  at += 1 + body.readUInt8(at);
  const found: ClientHello = { serverName: null, protocols: [] };
  if (at + 2 > body.length) return found;
  const end = at + 2 + body.readUInt16BE(at);
  for (at += 2; at + 4 <= end; ) {
    const type = body.readUInt16BE(at);
    const length = body.readUInt16BE(at + 2);
    const content = body.subarray(at + 4, at + 4 + length);
    if (type === 0 && length > 5)
      found.serverName = content.toString('latin1', 5, 5 + content.readUInt16BE(3)).toLowerCase();
    if (type === 16) found.protocols = readProtocols(content);
    at += 4 + length;
  }
  return found;
}

function readProtocols(content: Buffer): string[] {
  const names: string[] = [];
  for (let at = 2; at < content.length; at += 1 + (content[at] ?? 0))
    names.push(content.toString('latin1', at + 1, at + 1 + (content[at] ?? 0)));
  return names;
}

/** Chromium offers only http/1.1 for a WebSocket, which gives it away. */
export const isWebSocketHello = (hello: ClientHello): boolean =>
  hello.protocols.length === 1 && hello.protocols[0] === 'http/1.1';

/** The Host of a plain HTTP request; `incomplete` until its headers end, `other` when it is none. */
export function readHttpHost(bytes: Buffer): { host: string } | 'incomplete' | 'other' {
  const text = bytes.toString('latin1', 0, 8192);
  if (
    !/^(GET|HEAD|POST|PUT|OPTIONS|DELETE)? ?/.test(text) ||
    !'GET HEAD POST PUT OPTIONS DELETE'.split(' ').some((verb) => text.startsWith(`${verb} `))
  ) {
    return text.length < 8 ? 'incomplete' : 'other';
  }
  if (!text.includes('\r\n\r\n')) return text.length >= 8192 ? 'other' : 'incomplete';
  const host = /\r\nhost: *([^\r:]+)/i.exec(text)?.[1];
  return host === undefined ? 'other' : { host: host.trim().toLowerCase() };
}
