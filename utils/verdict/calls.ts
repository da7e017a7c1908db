// What do neutral call servers make us say about the calls of a service?

import type { Channel } from '../catalogue/service.ts';
import { hours } from '../kernel/clock.ts';
import type { Thinned } from './call-memory.ts';
import type { Finding } from './finding.ts';
import type { LineMemory } from './line-memory.ts';
import { unknown } from './plain-failure.ts';
import { controlReason, withReasons } from './reasons.ts';
import type { Reason } from './verdict.ts';

/** A neutral call server asked this long ago still speaks for the line. */
const UDP_KEPT_MS = hours(26);
/** Loss comes and goes with the hour. */
const THINNED_KEPT_MS = hours(4);
/** The way round over TLS is looked at in the quality test only; networks change their rules. */
const TLS_KEPT_MS = hours(6);
/** Like any failure, silence is settled by a second look that agrees (D3). */
const LOOKS_TO_SETTLE = 2;

/** Nobody outside a call gets an answer from its servers: neutral ones say whether such traffic passes at all. */
export function inferredCalls(line: LineMemory, channel: Channel, nowMs: number): Finding {
  const isKnown = line.udpAtMs !== null && Math.abs(nowMs - line.udpAtMs) < UDP_KEPT_MS;
  if (!isKnown || line.udp === null) return unknown('never-checked');
  if (line.udp === 'silent') return silent('udp-silent-for-all', line, channel, nowMs);
  if (areItsPortsSilent(line, channel)) return silent('udp-port-silent', line, channel, nowMs);
  const thinned = thinnedNow(line, nowMs);
  if (thinned) return broken(thinned, line, [{ code: 'calls-inferred' }]);
  const untested: Reason[] = areItsPortsUntested(line, channel) ? [{ code: 'call-ports-untested' }] : [];
  const reasons: Reason[] = [{ code: 'udp-passes' }, ...untested, { code: 'calls-inferred' }];
  return { ...said('unclear', line), reasons: [...reasons, controlReason({ line })] };
}

/** Its own call host has spoken; what happens to all call traffic here belongs to it. */
export function ownCalls(finding: Finding, line: LineMemory, nowMs: number): Finding {
  if (finding.state === 'unreachable' && line.udp === 'silent') {
    const stage = isSettledSilence(line) ? 'settled' : finding.stage;
    return withReasons({ ...finding, mechanism: 'udp', stage }, ...wayRound(line, nowMs));
  }
  const thinned = thinnedNow(line, nowMs);
  if (finding.state !== 'working' || !thinned) return finding;
  return { ...broken(thinned, line, [{ code: 'call-hosts-answer' }]), entry: finding.entry };
}

function silent(
  code: 'udp-silent-for-all' | 'udp-port-silent',
  line: LineMemory,
  channel: Channel,
  nowMs: number,
): Finding {
  const round = channel.inference?.hasTcpFallback ? wayRound(line, nowMs) : [];
  return {
    ...said('unreachable', line),
    mechanism: 'udp',
    stage: isSettledSilence(line) ? 'settled' : 'provisional',
    reasons: [{ code }, ...round, { code: 'calls-inferred' }, controlReason({ line })],
    startedAtMs: line.udpSinceMs ?? null,
  };
}

/** Packets get through, and too few of them for a voice. That accuses nobody: a crowded radio cell does it as well. */
function broken(thinned: Thinned, line: LineMemory, more: readonly Reason[]): Finding {
  return {
    ...said('unclear', line),
    mechanism: 'udp',
    stage: thinned.looks >= LOOKS_TO_SETTLE ? 'settled' : 'provisional',
    reasons: [{ code: 'udp-thinned', count: thinned.lost, total: thinned.sent }, ...more, controlReason({ line })],
    startedAtMs: thinned.sinceMs,
  };
}

function said(state: Finding['state'], line: LineMemory): Finding {
  return {
    state,
    mechanism: null,
    confidence: 'low',
    stage: 'settled',
    reasons: [controlReason({ line })],
    startedAtMs: null,
    entry: null,
  };
}

function thinnedNow({ thinned }: LineMemory, nowMs: number): Thinned | null {
  return thinned && Math.abs(nowMs - thinned.atMs) < THINNED_KEPT_MS ? thinned : null;
}

/** While other ports answer, two silent servers may be just that; the second look asks others. */
function areItsPortsSilent(line: LineMemory, channel: Channel): boolean {
  const ports = channel.inference?.udpPorts ?? [];
  const isSilent = ports.some((port) => line.silentPorts?.includes(port));
  return isSilent && !isAnyOpen(ports, line) && isSettledSilence(line);
}

function isSettledSilence({ udpLooks }: LineMemory): boolean {
  return (udpLooks ?? 0) >= LOOKS_TO_SETTLE;
}

/** Published, and none among those on which a neutral server answered. */
function areItsPortsUntested(line: LineMemory, channel: Channel): boolean {
  const ports = channel.inference?.udpPorts ?? [];
  return ports.length > 0 && !isAnyOpen(ports, line);
}

function isAnyOpen(ports: readonly number[], line: LineMemory): boolean {
  return ports.some((port) => line.openPorts?.includes(port));
}

function wayRound({ relay, relayOverTls }: LineMemory, nowMs: number): Reason[] {
  const overTls = relayOverTls && Math.abs(nowMs - relayOverTls.atMs) < TLS_KEPT_MS ? relayOverTls.says : null;
  if (relay === 'passes' || overTls === 'passes') return [{ code: 'relay-passes' }];
  if (relay == null) return [];
  return [{ code: overTls === 'fails' ? 'relay-fails' : 'relay-tls-untested' }];
}
