// The client has said whom it wants (TLS server name, HTTP Host): what does the censor do about it? True lets it pass.

import type { Interference } from '../../scenario.ts';
import { edgeAt, hostsAt, isInGroup } from '../../zone/index.ts';
import { type Censor, comesUp, countOnce, drawNameRules, mayPassWhitelist, silence } from './censor.ts';
import { type ClientHello, isWebSocketHello, readClientHello, readHttpHost } from './client-hello.ts';
import type { Flow } from './flow.ts';
import { alert, blockPage, close, isBlockPage, reset } from './forge.ts';
import type { Segment } from './packet.ts';

const BURST_MS = 400;
const BURST_HANDSHAKES = 3;
const HURRIED_MS = 120_000;

/** Collects what the client sends until the name is in it; the parts before the last pass, as they do outside. */
export function judgeName(censor: Censor, flow: Flow, segment: Segment): boolean {
  const gathered = gather(flow, segment);
  if (gathered === null) return true;
  const hello = readClientHello(gathered);
  if (hello === 'incomplete') return true;
  if (hello !== 'other') return judgeHello(censor, flow, segment, hello);
  const http = readHttpHost(gathered);
  if (http === 'incomplete') return true;
  nameFlow(censor, flow, http === 'other' ? null : http.host);
  if (!mayPassWhitelist(censor, flow)) return swallow(flow);
  if (http === 'other' || flow.divertedTo !== null) return true;
  return judgeHttp(censor, flow, segment);
}

/** Null for bytes that were seen before (a retransmission). */
function gather(flow: Flow, segment: Segment): Buffer | null {
  if (flow.gathered === null) return null;
  const ahead = (segment.sequence - flow.nextSequence) | 0;
  const fresh = ahead === 0 ? segment.payload : ahead < 0 ? segment.payload.subarray(-ahead) : Buffer.alloc(0);
  if (fresh.length === 0) return ahead < 0 ? null : flow.gathered;
  flow.gathered = Buffer.concat([flow.gathered, fresh]);
  flow.nextSequence = (flow.nextSequence + fresh.length) >>> 0;
  return flow.gathered;
}

function nameFlow(censor: Censor, flow: Flow, host: string | null): void {
  flow.gathered = null;
  flow.host = host;
  const label = host ?? (edgeAt(flow.address) === undefined ? flow.label : flow.address);
  censor.counters.moveBytes(flow.label, label, flow.wireBytes);
  flow.label = label;
  drawNameRules(censor, flow);
}

function swallow(flow: Flow): false {
  flow.isDead = true;
  return false;
}

function judgeHello(censor: Censor, flow: Flow, segment: Segment, hello: ClientHello): boolean {
  nameFlow(censor, flow, hello.serverName);
  flow.handshake = censor.counters.handshake(flow.label, flow.route);
  if (!mayPassWhitelist(censor, flow)) return swallow(flow);
  for (const rule of flow.nameRules) {
    if (fires(censor, flow, rule, hello) && !strike(censor, flow, segment, rule)) return false;
  }
  return true;
}

function fires(censor: Censor, flow: Flow, rule: Interference, hello: ClientHello): boolean {
  if (rule.interfere === 'burst-freeze') return isHurried(censor, flow);
  if (rule.interfere.startsWith('ws-')) return isWebSocketHello(hello);
  if (rule.interfere.startsWith('doh-')) return isResolver(flow);
  if (rule.interfere === 'tls-mitm') return flow.divertedTo !== null;
  return rule.interfere.startsWith('sni-') || rule.interfere === 'tls-alert';
}

/** True when the connection lives on. */
function strike(censor: Censor, flow: Flow, segment: Segment, rule: Interference): boolean {
  if (rule.interfere !== 'burst-freeze') countOnce(censor, flow, rule.interfere);
  if (rule.interfere === 'tls-mitm') return true;
  silence(censor, flow, rule);
  if (rule.interfere === 'sni-reset' || rule.interfere === 'ws-reset' || rule.interfere === 'doh-reset')
    reset(flow, segment, censor.injector);
  if (rule.interfere === 'sni-fin') close(flow, segment, censor.injector);
  if (rule.interfere === 'tls-alert') alert(flow, segment, censor.injector);
  return swallow(flow);
}

/** More than 3 handshakes to one name inside 400 ms silence that name for 120 s ("Siberian" policing). */
function isHurried(censor: Censor, flow: Flow): boolean {
  const now = censor.now();
  const name = flow.label;
  if ((censor.hurriedUntilMs.get(name) ?? 0) > now) return true;
  const recent = (censor.handshakesMs.get(name) ?? []).filter((atMs) => now - atMs < BURST_MS);
  recent.push(now);
  censor.handshakesMs.set(name, recent);
  if (recent.length <= BURST_HANDSHAKES) return false;
  censor.hurriedUntilMs.set(name, now + HURRIED_MS);
  countOnce(censor, flow, 'burst-freeze');
  return true;
}

function judgeHttp(censor: Censor, flow: Flow, segment: Segment): boolean {
  for (const rule of flow.nameRules) {
    const kind = rule.interfere;
    if (!kind.startsWith('http-') || !comesUp(censor, flow, rule)) continue;
    countOnce(censor, flow, kind);
    silence(censor, flow, rule);
    if (isBlockPage(kind)) blockPage(flow, segment, kind, censor.injector);
    else reset(flow, segment, censor.injector);
    return swallow(flow);
  }
  return true;
}

const isResolver = (flow: Flow): boolean =>
  (flow.host === null ? hostsAt(flow.address) : [flow.host]).some((host) => isInGroup(host, 'doh'));
