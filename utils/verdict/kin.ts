// What do the other hosts of the service, its witnesses and its operator's other hosts say?

import type { Service, Target } from '../catalogue/service.ts';
import { hours } from '../kernel/clock.ts';
import type { Ledger } from './ledger.ts';
import { dominantMechanism } from './mechanism.ts';
import type { TargetLedger } from './target-ledger.ts';
import type { Mechanism } from './verdict.ts';

export interface Kin {
  /** Other hosts of this service in whose way the same mechanism stands, counted by host. */
  alsoCut(mechanism: Mechanism): number;
  /** Another host of the same operator got through lately, so its network and servers are up. */
  isSiblingPassing: boolean;
  /** `failing`: once or twice so far. A witness with a public certificate, for services whose own certificates cannot be checked. */
  publicWitness: 'answers' | 'fails' | 'failing' | 'unasked';
  /** Such a witness in whose name, by settled evidence, somebody else answers, or did until lately. */
  forgedWitness: TargetLedger | null;
}

const RECENT_MS = hours(2);
const WITNESS_KEPT_MS = hours(26);

export function kinOf(service: Service, target: Target, ledger: Ledger, nowMs: number): Kin {
  const entry = ledger.targets[target.id];
  const host = entry?.host ?? '';
  return {
    alsoCut: (mechanism) => alsoCut(service, ledger, host, mechanism),
    isSiblingPassing: Object.values(ledger.targets).some(
      (it) => it.operator === target.operator && it.host !== host && isPassing(it, nowMs, RECENT_MS),
    ),
    publicWitness: publicWitness(service, ledger, nowMs),
    forgedWitness: publicWitnesses(service, ledger, nowMs).find(isForged) ?? null,
  };
}

function alsoCut(service: Service, ledger: Ledger, host: string, mechanism: Mechanism): number {
  const hosts = Object.entries(ledger.targets)
    .filter(([id, it]) => id.startsWith(`${service.id}/`) && it.host !== host && it.sign !== 'passed')
    .filter(([, it]) => dominantMechanism(it.byMechanism) === mechanism)
    .map(([, it]) => it.host);
  return new Set(hosts).size;
}

function publicWitness(service: Service, ledger: Ledger, nowMs: number): Kin['publicWitness'] {
  const entries = publicWitnesses(service, ledger, nowMs);
  if (entries.some((it) => isPassing(it, nowMs, WITNESS_KEPT_MS))) return 'answers';
  if (entries.length === 0) return 'unasked';
  return entries.every((it) => it.accepted !== 'nothing') ? 'fails' : 'failing';
}

function publicWitnesses(service: Service, ledger: Ledger, nowMs: number): TargetLedger[] {
  return service.witnesses
    .filter((it) => it.kind === 'https' && it.expects !== 'private-root')
    .flatMap((it) => ledger.targets[it.id] ?? [])
    .filter((it) => it.sign !== null && it.seen !== null && nowMs - it.seen.atMs < WITNESS_KEPT_MS);
}

function isForged(entry: TargetLedger): boolean {
  return entry.accepted === 'accused' && entry.failSign === 'foreign-certificate';
}

function isPassing(entry: TargetLedger, nowMs: number, withinMs: number): boolean {
  return entry.sign === 'passed' && entry.lastPassAtMs !== null && nowMs - entry.lastPassAtMs < withinMs;
}
