// What does the censor do with a datagram of the client's: QUIC, STUN, anything? True lets it pass.

import type { Interference } from '../../scenario.ts';
import { type Censor, countOnce, mayPassWhitelist, passesAddress, refresh } from './censor.ts';
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
  const has = (kind: Interference['interfere']) => flow.addressRules.some((rule) => rule.interfere === kind);
  if (isStun(payload) && has('stun-drop')) {
    countOnce(censor, flow, 'stun-drop');
    return false;
  }
  const dropping = has('udp-drop') ? 'udp-drop' : network.udp === 'drop' ? 'network-udp-drop' : null;
  const rejecting = has('udp-reject') ? 'udp-reject' : network.udp === 'reject' ? 'network-udp-reject' : null;
  if (dropping === null && rejecting === null) return true;
  countOnce(censor, flow, dropping ?? rejecting ?? '');
  if (dropping === null) censor.injector.toClient(flow, buildUnreachable(flow.server, 3, packet));
  return false;
}
