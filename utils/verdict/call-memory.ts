// What do earlier looks at neutral call servers say about the line?

import type { NetworkAssessment } from '../network/network.ts';
import { breaksUp } from './call-quality.ts';
import { SPACING_MS } from './target-ledger.ts';

export interface CallMemory {
  udp: 'passes' | 'silent' | null;
  /** When neutral call servers were last asked. */
  udpAtMs: number | null;
  /** Since when they say the same, and how many looks spaced like confirmations agree. */
  udpSinceMs?: number | null;
  udpLooks?: number;
  /** UDP ports that answered in the last look, and that stayed silent for two operators' servers while others answered. */
  openPorts?: readonly number[];
  silentPorts?: readonly number[];
  /** Whether this network knew their names when they were last asked. */
  callNames?: 'found' | 'gone' | null;
  thinned?: Thinned | null;
  /** The way round over TCP, as last seen while UDP was silent. */
  relay?: 'passes' | 'fails' | null;
  /** The way round over TLS, as the user's quality test last saw it. */
  relayOverTls?: { says: 'passes' | 'fails'; atMs: number } | null;
}

/** So much call traffic was lost, while pages passed well, that a call would break up. */
export interface Thinned {
  sent: number;
  lost: number;
  /** Operators that lost any. */
  losers: number;
  sinceMs: number;
  atMs: number;
  looks: number;
}

/** A server that is tired of us loses packets as well; two operators' at once are the line's. */
const LOSERS_TO_AGREE = 2;
/** Of some twenty; where one in five is lost on each way, so few are lost in one look of 200. */
const MOST_LOST_WHEN_CLEAN = 1;
const MOST_REMEMBERED = 60;

/** The batches of one round hand the same look on, so a look counts by its own time. */
export function callsAfter(line: CallMemory, assessment: NetworkAssessment, nowMs: number): CallMemory {
  const { udp, udpAtMs, udpSinceMs = null, udpLooks = 0, openPorts = [] } = line;
  const seen = assessment.udp ?? null;
  const callNames = assessment.callNames ?? line.callNames ?? null;
  const relay = assessment.relay ?? line.relay ?? null;
  const atMs = assessment.callsAtMs ?? nowMs;
  const thinned = thinnedAfter(line.thinned ?? null, assessment, atMs);
  const silentPorts = silentPortsAfter(line.silentPorts ?? [], assessment);
  const isWell = seen === 'passes' && silentPorts.length === 0;
  const relayOverTls = isWell && atMs > (line.relayOverTls?.atMs ?? 0) ? null : (line.relayOverTls ?? null);
  const common = { callNames, thinned, silentPorts, relayOverTls };
  if (seen === null) return { udp, udpAtMs, udpSinceMs, udpLooks, relay, openPorts, ...common };
  const told = { ...common, udp: seen, openPorts: assessment.openPorts ?? [] };
  const isSame = seen === udp && silentPorts.join() === (line.silentPorts ?? []).join();
  if (!isSame) return { ...told, udpAtMs: atMs, udpSinceMs: atMs, udpLooks: 1, relay: assessment.relay ?? null };
  const isAnother = udpAtMs === null || atMs - udpAtMs > SPACING_MS;
  // A look too close to the last one is no second look, but the line was silent all the same.
  return { ...told, udpAtMs: isAnother ? atMs : udpAtMs, udpSinceMs, udpLooks: udpLooks + (isAnother ? 1 : 0), relay };
}

/** The user's own test says it with a hundred packets: it needs no second look. */
export function afterQualityTest(line: CallMemory, test: { sent: number; lost: number }, atMs: number): Thinned | null {
  // Where nothing comes back at all the next look says so; that is no thinning.
  if (test.lost === test.sent) return line.thinned ?? null;
  if (!breaksUp(test)) return null;
  return {
    sent: test.sent,
    lost: test.lost,
    losers: LOSERS_TO_AGREE,
    sinceMs: line.thinned?.sinceMs ?? atMs,
    atMs,
    looks: 2,
  };
}

/** On a line that is bad for pages, too, loss is the line's story and not the calls'. */
function thinnedAfter(before: Thinned | null, { bindings, line }: NetworkAssessment, atMs: number): Thinned | null {
  if (line !== 'good') return null;
  if (!bindings) return before;
  const isAnother = before !== null && atMs - before.atMs > SPACING_MS;
  const isCarriedOn = before !== null && !isAnother;
  // The batches of one round hand the same look on.
  if (isCarriedOn && bindings.lost > MOST_LOST_WHEN_CLEAN) return before;
  const { sent, lost, losers } = before ? sumOf(before, bindings) : bindings;
  if (bindings.lost <= MOST_LOST_WHEN_CLEAN || losers < LOSERS_TO_AGREE || !breaksUp({ sent, lost })) return null;
  return { sent, lost, losers, sinceMs: before?.sinceMs ?? atMs, atMs, looks: (before?.looks ?? 0) + 1 };
}

type Sum = Pick<Thinned, 'sent' | 'lost' | 'losers'>;

/** A dozen and a half packets swing widely, so looks that agree are added up; older ones fade. */
function sumOf(before: Thinned, look: Sum): Sum {
  const share = Math.min(1, MOST_REMEMBERED / before.sent);
  return {
    sent: Math.round(before.sent * share) + look.sent,
    lost: Math.round(before.lost * share) + look.lost,
    losers: Math.max(before.losers, look.losers),
  };
}

/** A port on which nobody spoke clearly stays as it was. */
function silentPortsAfter(before: readonly number[], assessment: NetworkAssessment): readonly number[] {
  const { openPorts = [], silentPorts = [] } = assessment;
  const stays = before.filter((port) => !openPorts.includes(port) && !silentPorts.includes(port));
  return [...stays, ...silentPorts].toSorted((one, other) => one - other);
}
