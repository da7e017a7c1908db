// Does one channel of a service work?

import type { Channel, ChannelName, Service } from '../catalogue/service.ts';
import { hours } from '../kernel/clock.ts';
import type { Finding } from './finding.ts';
import type { Ledger } from './ledger.ts';
import type { LineMemory } from './line-memory.ts';
import { needFinding, worstOf } from './need.ts';
import { unknown } from './plain-failure.ts';
import { controlReason, withReasons } from './reasons.ts';
import type { TargetLedger } from './target-ledger.ts';
import type { Reason } from './verdict.ts';
import { carriageOf, isKnownFreeze, isTenTimesSlower } from './volume.ts';

/** A neutral call server asked this long ago still speaks for the line. */
const UDP_KEPT_MS = hours(26);
/** Like any failure, silence is settled by a second look that agrees (D3). */
const LOOKS_TO_SETTLE = 2;

export function channelFinding(
  service: Service,
  name: ChannelName,
  channel: Channel,
  ledger: Ledger,
  nowMs: number,
): Finding {
  // Large transfers are for the deep check; a need of nothing else is not looked at in ordinary rounds.
  const needs = channel.needs.filter((need) => need.targets.some((target) => target.kind !== 'transfer'));
  if (needs.length === 0) return name === 'calls' ? inferredCalls(ledger, channel, nowMs) : unknown('never-checked');
  const finding = worstOf(
    needs.map((need) =>
      needFinding(
        service,
        need.targets.filter((it) => it.kind !== 'transfer'),
        ledger,
        nowMs,
      ),
    ),
  );
  const told = name === 'calls' ? withWayRound(finding, ledger.line) : withCarriage(finding, channel, ledger, nowMs);
  if (!channel.isStandIn) return told;
  return withReasons({ ...told, confidence: 'low' }, { code: 'apps-may-differ' });
}

/** Nobody outside a call gets an answer from these servers: neutral ones say whether such traffic passes at all. */
function inferredCalls(ledger: Ledger, channel: Channel, nowMs: number): Finding {
  const { line } = ledger;
  const isKnown = line.udpAtMs !== null && Math.abs(nowMs - line.udpAtMs) < UDP_KEPT_MS;
  if (!isKnown || line.udp === null) return unknown('never-checked');
  if (line.udp === 'passes') return inferred('unclear', 'settled', [{ code: 'udp-passes' }], line);
  const mayGoRound = channel.inference?.hasTcpFallback ?? false;
  const reasons: Reason[] = [{ code: 'udp-silent-for-all' }, ...(mayGoRound ? wayRound(line) : [])];
  const stage = (line.udpLooks ?? 0) >= LOOKS_TO_SETTLE ? 'settled' : 'provisional';
  return { ...inferred('unreachable', stage, reasons, line), startedAtMs: line.udpSinceMs ?? null };
}

function inferred(
  state: Finding['state'],
  stage: Finding['stage'],
  reasons: readonly Reason[],
  line: LineMemory,
): Finding {
  return {
    state,
    mechanism: null,
    confidence: 'low',
    stage,
    reasons: [...reasons, { code: 'calls-inferred' }, controlReason({ line })],
    startedAtMs: null,
    entry: null,
  };
}

/** Where UDP is silent for everyone, a call may still go round over TCP or TLS. */
function withWayRound(finding: Finding, line: LineMemory): Finding {
  if (finding.state !== 'unreachable' || line.udp !== 'silent') return finding;
  return withReasons(finding, ...wayRound(line));
}

function wayRound({ relay }: LineMemory): Reason[] {
  return relay == null ? [] : [{ code: relay === 'passes' ? 'relay-passes' : 'relay-fails' }];
}

/** What a deep check found shows only where small answers pass: else the page's own trouble explains it. */
function withCarriage(finding: Finding, channel: Channel, ledger: Ledger, nowMs: number): Finding {
  if (finding.state !== 'working') return finding;
  const entries = channel.needs.flatMap((need) => need.targets.flatMap((it) => ledger.targets[it.id] ?? []));
  const tested = entries.map((entry) => ({ entry, carriage: carriageOf(entry.transfers, nowMs) }));
  const stalling = tested.find((it) => it.carriage === 'stalls');
  if (stalling) return carriageFinding(finding, stalling.entry, 'stalls', ledger);
  const slow = tested.find((it) => it.carriage === 'slowed');
  if (slow) return carriageFinding(finding, slow.entry, 'slowed', ledger);
  const isTested = tested.some((it) => it.carriage === 'carries');
  return isTested ? finding : withReasons(finding, { code: 'large-files-untested' });
}

/** `volume` is what is sent, by amount or by rate; a stop outside the known span is not said to be one. */
function carriageFinding(base: Finding, entry: TargetLedger, state: 'stalls' | 'slowed', ledger: Ledger): Finding {
  const pairs = entry.transfers;
  const isStall = state === 'stalls';
  const bad = pairs.filter((it) => (isStall ? it.isFrozen : isTenTimesSlower(it)));
  return {
    ...base,
    state,
    mechanism: isStall && !isKnownFreeze(pairs) ? 'unidentified' : 'volume',
    confidence: 'medium',
    stage: 'settled',
    reasons: [
      {
        code: isStall ? 'body-freezes' : 'slower-than-control',
        host: entry.host,
        count: bad.length,
        total: pairs.length,
      },
      controlReason(ledger),
    ],
    startedAtMs: bad[0]?.atMs ?? null,
    entry,
  };
}
