// What does the censor do with a datagram of the client's, or with the answer: QUIC, STUN, anything? True lets it pass.

import type { Interference } from '../../scenario.ts';
import { type Censor, countOnce, hitsPort, mayPassWhitelist, passesAddress, refresh } from './censor.ts';
import type { Flow } from './flow.ts';
import { buildUnreachable } from './packet.ts';

const isStun = (payload: Buffer): boolean => payload.length >= 20 && payload.readUInt32BE(4) === 0x2112a442;

export function passesUdp(censor: Censor, flow: Flow, payload: Buffer, packet: Buffer): boolean {
  refresh(censor, flow);
  const { network } = censor.world.state;
  if (isStun(payload)) censor.counters.stun(`${flow.label}:${flow.serverPort}`);
  if (flow.isExempt) return true;
  if (network.condition === 'captive' || !mayPassWhitelist(censor, flow)) return false;
  if (flow.serverPort === 443 && network.quic === 'drop' && !isStun(payload)) {
    countOnce(censor, flow, 'quic-drop');
    return false;
  }
  if (!passesAddress(censor, flow, packet, true)) return false;
  if (hitsPort(censor, flow) || isLost(censor, flow)) return false;
  const has = (kind: Interference['interfere']) => flow.addressRules.some((rule) => rule.interfere === kind);
  if (isStun(payload) && has('stun-drop')) {
    countOnce(censor, flow, 'stun-drop');
    return false;
  }
  const dropping = has('udp-drop') ? 'udp-drop' : network.udp === 'drop' ? 'network-udp-drop' : null;
  const rejecting = has('udp-reject') ? 'udp-reject' : network.udp === 'reject' ? 'network-udp-reject' : null;
  if (dropping === null && rejecting === null)
    return !isDelayed(censor, flow, packet, (held) => censor.injector.toServer(flow, held));
  countOnce(censor, flow, dropping ?? rejecting ?? '');
  if (dropping === null) censor.injector.toClient(flow, buildUnreachable(flow.server, 3, packet));
  return false;
}

/** The way back: loss and jitter work on both. `deliver` takes what was held back. */
export function passesUdpBack(censor: Censor, flow: Flow, packet: Buffer, deliver: (packet: Buffer) => void): boolean {
  refresh(censor, flow);
  return !isLost(censor, flow) && !isDelayed(censor, flow, packet, deliver);
}

/** Of each packet by itself, not of the connection: what thins a call without cutting it. */
function isLost(censor: Censor, flow: Flow): boolean {
  const rule = flow.addressRules.find(({ interfere }) => interfere === 'udp-loss');
  if (rule === undefined || censor.random() * 100 >= (rule.percent ?? 50)) return false;
  countOnce(censor, flow, 'udp-loss');
  return true;
}

/** Held back by a random time up to `ms`, so that packets overtake each other. */
function isDelayed(censor: Censor, flow: Flow, packet: Buffer, deliver: (packet: Buffer) => void): boolean {
  const rule = flow.addressRules.find(({ interfere }) => interfere === 'udp-jitter');
  if (rule === undefined) return false;
  countOnce(censor, flow, 'udp-jitter');
  const held = Buffer.from(packet);
  setTimeout(() => deliver(held), censor.random() * (rule.ms ?? 50));
  return true;
}
