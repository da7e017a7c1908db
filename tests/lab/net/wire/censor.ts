// What does the censor do with this packet of the client's? True lets it pass.

import type { Interference } from '../../scenario.ts';
import { hostsAt } from '../../zone/index.ts';
import { BACKSTAGE, INTERCEPTOR_PORT, PORTAL_PORT } from '../addresses.ts';
import { addressNumber, exactness, lookupAtAddress } from '../rules.ts';
import type { World } from '../world.ts';
import type { Counters } from './counters.ts';
import type { Flow, FlowTable } from './flow.ts';
import { type Injector, refuse } from './forge.ts';
import { createPolicer } from './line.ts';
import { judgeName } from './name-rules.ts';
import { buildUnreachable, RST, type Segment, SYN } from './packet.ts';

export interface CensorPorts {
  world: World;
  counters: Counters;
  flows: FlowTable;
  injector: Injector;
  random: () => number;
  /** Virtual time, in which residual and burst windows are measured. */
  now: () => number;
}

export interface Memory {
  /** `address:port` -> until when everything to it is swallowed. */
  silencedUntilMs: Map<string, number>;
  /** Name -> times of its latest handshakes; name -> until when it is silenced for hurrying. */
  handshakesMs: Map<string, number[]>;
  hurriedUntilMs: Map<string, number>;
}
export type Censor = CensorPorts & Memory;

export function createCensor(ports: CensorPorts): Censor {
  return { ...ports, silencedUntilMs: new Map(), handshakesMs: new Map(), hurriedUntilMs: new Map() };
}

export function countOnce(censor: Censor, flow: Flow, kind: string): void {
  if (flow.counted.has(kind)) return;
  flow.counted.add(kind);
  censor.counters.hit(kind, flow.label);
}

/** The dice fall once per connection and rule. */
export function comesUp(censor: Censor, flow: Flow, rule: Interference): boolean {
  const known = flow.dice.get(rule);
  if (known !== undefined) return known;
  const fallen = rule.probability >= 1 || censor.random() < rule.probability;
  flow.dice.set(rule, fallen);
  return fallen;
}

export function silence(censor: Censor, flow: Flow, rule: Interference): void {
  if (rule.residualSeconds > 0)
    censor.silencedUntilMs.set(`${flow.address}:${flow.serverPort}`, censor.now() + rule.residualSeconds * 1000);
}

export function mayPassWhitelist(censor: Censor, flow: Flow): boolean {
  const { network, jurisdiction } = censor.world.state;
  if (flow.isExempt || network.condition !== 'whitelist') return true;
  const names = flow.host === null ? hostsAt(flow.address) : [flow.host];
  const listed = network.whitelist.some((whom) =>
    names.some((name) => exactness(whom, name, flow.address, jurisdiction) > 0),
  );
  if (!listed) countOnce(censor, flow, 'whitelist');
  return listed;
}

/** Rules of a connection are drawn when it opens and again when the scenario changes. */
export function refresh(censor: Censor, flow: Flow): void {
  const { world } = censor;
  if (flow.version === world.version) return;
  const isOld = flow.version >= 0;
  flow.version = world.version;
  flow.addressRules = flow.isExempt
    ? []
    : lookupAtAddress(world.rulesFor, flow.address)
        .flat()
        .filter((rule) => comesUp(censor, flow, rule));
  if (!isOld) return;
  if (flow.gathered === null) drawNameRules(censor, flow);
  if (isCaptive(censor, flow) && flow.divertedTo === null) flow.isDead = true;
  if (flow.gathered === null && !mayPassWhitelist(censor, flow)) flow.isDead = true;
}

export function drawNameRules(censor: Censor, flow: Flow): void {
  flow.nameRules = flow.isExempt
    ? []
    : (censor.world.rulesFor(flow.host, flow.address) ?? []).filter((rule) => comesUp(censor, flow, rule));
  const throttle = flow.nameRules.find((rule) => rule.interfere === 'throttle');
  const kbps = throttle?.kbps ?? 128;
  flow.policers = throttle === undefined ? null : { up: createPolicer(kbps), down: createPolicer(kbps) };
}

export function isCaptive(censor: Censor, flow: Flow): boolean {
  return !flow.isExempt && censor.world.state.network.condition === 'captive';
}

function isSilenced(censor: Censor, flow: Flow): boolean {
  return !flow.isExempt && (censor.silencedUntilMs.get(`${flow.address}:${flow.serverPort}`) ?? 0) > censor.now();
}

/** `port-drop`: everything to these ports of the address, over TCP and UDP alike. */
export function hitsPort(censor: Censor, flow: Flow): boolean {
  const isNamed = flow.addressRules.some(
    ({ interfere, ports }) => interfere === 'port-drop' && ports?.includes(flow.serverPort),
  );
  if (isNamed) countOnce(censor, flow, 'port-drop');
  return isNamed;
}

/** Address-level interference with TCP and UDP alike. */
export function passesAddress(censor: Censor, flow: Flow, packet: Buffer, isOpening: boolean): boolean {
  for (const rule of flow.addressRules) {
    if (rule.interfere === 'ip-drop') {
      countOnce(censor, flow, 'ip-drop');
      return false;
    }
    if (rule.interfere === 'ip-icmp') {
      countOnce(censor, flow, 'ip-icmp');
      if (isOpening) censor.injector.toClient(flow, buildUnreachable(flow.server, 1, packet));
      return false;
    }
    if (rule.interfere === 'ip-loss' && censor.random() * 100 < (rule.percent ?? 50)) {
      countOnce(censor, flow, 'ip-loss');
      return false;
    }
  }
  return true;
}

export function passesTcp(censor: Censor, flow: Flow, segment: Segment, packet: Buffer): boolean {
  refresh(censor, flow);
  if (flow.isDead) return false;
  const isOpening = (segment.flags & SYN) !== 0;
  if (!passesAddress(censor, flow, packet, isOpening) || hitsPort(censor, flow)) return false;
  if (isSilenced(censor, flow)) {
    countOnce(censor, flow, 'residual');
    return false;
  }
  if (isOpening) return passesOpening(censor, flow, segment);
  const isReset = (segment.flags & RST) !== 0;
  if (segment.payload.length === 0 || isReset) return true;
  if (flow.gathered !== null && !judgeName(censor, flow, segment)) return false;
  return passesVolume(censor, flow, 'up', segment.payload.length);
}

function passesOpening(censor: Censor, flow: Flow, syn: Segment): boolean {
  const resetting = flow.addressRules.some((rule) => rule.interfere === 'ip-reset');
  const captive = isCaptive(censor, flow);
  if (resetting || (captive && flow.serverPort !== 80)) {
    countOnce(censor, flow, resetting ? 'ip-reset' : 'captive');
    refuse(flow, syn, censor.injector);
    return false;
  }
  if (captive) {
    countOnce(censor, flow, 'captive');
    censor.flows.divert(flow, { address: addressNumber(BACKSTAGE), port: PORTAL_PORT });
  } else if (flow.serverPort === 443 && flow.addressRules.some((rule) => rule.interfere === 'tls-mitm')) {
    censor.flows.divert(flow, { address: addressNumber(BACKSTAGE), port: INTERCEPTOR_PORT });
  }
  return true;
}

/** Freeze and throttle look at payload, in either direction. */
export function passesVolume(censor: Censor, flow: Flow, direction: 'up' | 'down', bytes: number): boolean {
  flow.payload[direction] += bytes;
  const freeze = flow.nameRules.find((rule) => rule.interfere === 'freeze');
  if (freeze !== undefined && flow.payload[direction] > (freeze.bytes ?? 16_384)) {
    countOnce(censor, flow, 'freeze');
    silence(censor, flow, freeze);
    flow.isDead = true;
    return false;
  }
  if (flow.policers !== null && !flow.policers[direction].mayPass(bytes)) {
    countOnce(censor, flow, 'throttle');
    return false;
  }
  return true;
}

/** Packets that come back, after the line: loss and volume hit them too. */
export function passesBack(censor: Censor, flow: Flow, payloadBytes: number, packet: Buffer): boolean {
  refresh(censor, flow);
  if (flow.isDead || !passesAddress(censor, flow, packet, false)) return false;
  if (isSilenced(censor, flow)) return false;
  return payloadBytes === 0 || passesVolume(censor, flow, 'down', payloadBytes);
}
