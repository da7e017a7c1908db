// How is an IPv4 packet read, changed in place and built? (RFC 791, 792, 768, 9293, 1624.)

export const TCP = 6;
export const UDP = 17;
export const ICMP = 1;
export const FIN = 1;
export const SYN = 2;
export const RST = 4;
export const PSH = 8;
export const ACK = 16;

export const sourceOf = (packet: Buffer): number => packet.readUInt32BE(12);
export const destinationOf = (packet: Buffer): number => packet.readUInt32BE(16);
export const headerLength = (packet: Buffer): number => ((packet[0] ?? 0) & 15) * 4;

export function dotted(address: number): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}

export interface Segment {
  sourcePort: number;
  destinationPort: number;
  sequence: number;
  acknowledgement: number;
  flags: number;
  payload: Buffer;
}

export function readTcp(packet: Buffer): Segment {
  const start = headerLength(packet);
  const dataOffset = ((packet[start + 12] ?? 0) >> 4) * 4;
  return {
    sourcePort: packet.readUInt16BE(start),
    destinationPort: packet.readUInt16BE(start + 2),
    sequence: packet.readUInt32BE(start + 4),
    acknowledgement: packet.readUInt32BE(start + 8),
    flags: packet[start + 13] ?? 0,
    payload: packet.subarray(start + dataOffset, packet.readUInt16BE(2)),
  };
}

/** A datagram, as a segment without sequence and flags. */
export function readUdp(packet: Buffer): Segment {
  const start = headerLength(packet);
  const ports = { sourcePort: packet.readUInt16BE(start), destinationPort: packet.readUInt16BE(start + 2) };
  const payload = packet.subarray(start + 8, packet.readUInt16BE(2));
  return { ...ports, sequence: 0, acknowledgement: 0, flags: 0, payload };
}

/** One's complement sum, not yet inverted. */
function sum(bytes: Buffer, from: number, to: number, seed = 0): number {
  let total = seed;
  let at = from;
  for (; at + 1 < to; at += 2) total += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  if (at < to) total += (bytes[at] ?? 0) << 8;
  while (total > 0xffff) total = (total & 0xffff) + Math.floor(total / 0x10000);
  return total;
}

function adjust(packet: Buffer, at: number, before: number, after: number): void {
  let total = (~packet.readUInt16BE(at) & 0xffff) + (~before & 0xffff) + after;
  while (total > 0xffff) total = (total & 0xffff) + (total >>> 16);
  packet.writeUInt16BE(~total & 0xffff, at);
}

function checksumOffset(packet: Buffer): number | null {
  const protocol = packet[9];
  const start = headerLength(packet);
  if (protocol === TCP) return start + 16;
  if (protocol === UDP && packet.readUInt16BE(start + 6) !== 0) return start + 6;
  return null;
}

/** `field` 12 is the source, 16 the destination; both checksums are kept right. */
export function rewriteAddress(packet: Buffer, field: 12 | 16, address: number): void {
  const transport = checksumOffset(packet);
  for (const half of [0, 2]) {
    const before = packet.readUInt16BE(field + half);
    const after = half === 0 ? address >>> 16 : address & 0xffff;
    adjust(packet, 10, before, after);
    if (transport !== null) adjust(packet, transport, before, after);
    packet.writeUInt16BE(after, field + half);
  }
}

/** `field` 0 is the source port, 2 the destination port. */
export function rewritePort(packet: Buffer, field: 0 | 2, port: number): void {
  const at = headerLength(packet) + field;
  const transport = checksumOffset(packet);
  if (transport !== null) adjust(packet, transport, packet.readUInt16BE(at), port);
  packet.writeUInt16BE(port, at);
}

function buildIp(protocol: number, source: number, destination: number, body: Buffer): Buffer {
  const packet = Buffer.alloc(20 + body.length);
  packet[0] = 0x45;
  packet.writeUInt16BE(packet.length, 2);
  packet[8] = 64;
  packet[9] = protocol;
  packet.writeUInt32BE(source, 12);
  packet.writeUInt32BE(destination, 16);
  packet.writeUInt16BE(~sum(packet, 0, 20) & 0xffff, 10);
  body.copy(packet, 20);
  return packet;
}

function transportChecksum(packet: Buffer, protocol: number): number {
  const length = packet.length - 20;
  const pseudo = sum(packet, 12, 20, protocol + length);
  return ~sum(packet, 20, packet.length, pseudo) & 0xffff;
}

export interface TcpFields {
  source: number;
  destination: number;
  sourcePort: number;
  destinationPort: number;
  sequence: number;
  acknowledgement: number;
  flags: number;
  payload?: Buffer;
}

export function buildTcp(fields: TcpFields): Buffer {
  const payload = fields.payload ?? Buffer.alloc(0);
  const body = Buffer.alloc(20 + payload.length);
  body.writeUInt16BE(fields.sourcePort, 0);
  body.writeUInt16BE(fields.destinationPort, 2);
  body.writeUInt32BE(fields.sequence >>> 0, 4);
  body.writeUInt32BE(fields.acknowledgement >>> 0, 8);
  body[12] = 0x50;
  body[13] = fields.flags;
  body.writeUInt16BE(64240, 14);
  payload.copy(body, 20);
  const packet = buildIp(TCP, fields.source, fields.destination, body);
  packet.writeUInt16BE(transportChecksum(packet, TCP), 36);
  return packet;
}

export function buildUdp(
  source: number,
  sourcePort: number,
  destination: number,
  destinationPort: number,
  payload: Buffer,
): Buffer {
  const body = Buffer.alloc(8 + payload.length);
  body.writeUInt16BE(sourcePort, 0);
  body.writeUInt16BE(destinationPort, 2);
  body.writeUInt16BE(body.length, 4);
  payload.copy(body, 8);
  const packet = buildIp(UDP, source, destination, body);
  packet.writeUInt16BE(transportChecksum(packet, UDP) || 0xffff, 26);
  return packet;
}

/** Code 1 is "host unreachable", 3 "port unreachable"; quotes the packet it answers (RFC 792). */
export function buildUnreachable(from: number, code: 1 | 3, offending: Buffer): Buffer {
  const quoted = offending.subarray(0, Math.min(offending.length, headerLength(offending) + 64));
  const body = Buffer.alloc(8 + quoted.length);
  body[0] = 3;
  body[1] = code;
  quoted.copy(body, 8);
  body.writeUInt16BE(~sum(body, 0, body.length) & 0xffff, 2);
  return buildIp(ICMP, from, sourceOf(offending), body);
}

/** In an ICMP error, puts the inside address back into the packet it quotes (a NAT's duty). */
export function restoreQuoted(packet: Buffer, inside: number): void {
  const start = headerLength(packet);
  if (packet[start] !== 3 || packet.length < start + 28) return;
  const quoted = packet.subarray(start + 8);
  for (const half of [0, 2]) {
    const after = half === 0 ? inside >>> 16 : inside & 0xffff;
    adjust(quoted, 10, quoted.readUInt16BE(12 + half), after);
    quoted.writeUInt16BE(after, 12 + half);
  }
  packet.writeUInt16BE(0, start + 2);
  packet.writeUInt16BE(~sum(packet, start, packet.readUInt16BE(2)) & 0xffff, start + 2);
}
