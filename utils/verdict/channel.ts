// Does one channel of a service work?

import type { Channel, ChannelName, Service } from '../catalogue/service.ts';
import { inferredCalls, ownCalls } from './calls.ts';
import type { Finding } from './finding.ts';
import type { Ledger } from './ledger.ts';
import { needFinding, worstOf } from './need.ts';
import { unknown } from './plain-failure.ts';
import { controlReason, withReasons } from './reasons.ts';
import type { TargetLedger } from './target-ledger.ts';
import { carriageOf, isKnownFreeze, isTenTimesSlower, isTriedLately } from './volume.ts';

export function channelFinding(
  service: Service,
  name: ChannelName,
  channel: Channel,
  ledger: Ledger,
  nowMs: number,
): Finding {
  // Large transfers are for the deep check; a need of nothing else is not looked at in ordinary rounds.
  const needs = channel.needs.filter((need) => need.targets.some((target) => target.kind !== 'transfer'));
  if (needs.length === 0)
    return name === 'calls' ? inferredCalls(ledger.line, channel, nowMs) : unknown('never-checked');
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
  const told = name === 'calls' ? ownCalls(finding, ledger.line, nowMs) : withCarriage(finding, channel, ledger, nowMs);
  if (!channel.isStandIn) return told;
  return withReasons({ ...told, confidence: 'low' }, { code: 'apps-may-differ' });
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
  if (tested.some((it) => it.carriage === 'carries')) return finding;
  const isTried = entries.some((entry) => isTriedLately(entry, nowMs));
  return withReasons(finding, { code: isTried ? 'large-files-unclear' : 'large-files-untested' });
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
