// What do earlier rounds say about the line, and which controls vouched for the last good one?

import type { NetworkAssessment } from '../network/network.ts';
import { SPACING_MS } from './target-ledger.ts';

export interface LineMemory {
  /** When the line last lost something; null = never seen. */
  troubleAtMs: number | null;
  /** Controls that failed when last asked. A first failure may be the line's; from the second on it is the control's own. */
  deadControls: readonly string[];
  /** The last round in which the network was online. */
  passedControls: readonly string[];
  failedControls: readonly string[];
  controlResponseMs: number | null;
  udp: 'passes' | 'silent' | null;
  /** When neutral call servers were last asked. */
  udpAtMs: number | null;
  /** Since when they say the same, and how many looks spaced like confirmations agree. */
  udpSinceMs?: number | null;
  udpLooks?: number;
  /** The way round over TCP and TLS, as last seen while UDP was silent. */
  relay?: 'passes' | 'fails' | null;
  onlineAtMs: number | null;
}

export const NEW_LINE: LineMemory = {
  troubleAtMs: null,
  deadControls: [],
  passedControls: [],
  failedControls: [],
  controlResponseMs: null,
  udp: null,
  udpAtMs: null,
  onlineAtMs: null,
};

export function lineAfter(line: LineMemory, assessment: NetworkAssessment, nowMs: number): LineMemory {
  const wereDead = line.deadControls.filter((id) => !assessment.passedControls.includes(id));
  const newlyFailed = assessment.failedControls.filter((id) => !wereDead.includes(id));
  const deadControls = [...wereDead, ...newlyFailed];
  const isTrouble = assessment.condition === 'unstable' || assessment.line === 'lossy' || newlyFailed.length > 0;
  const troubleAtMs = isTrouble ? nowMs : line.troubleAtMs;
  if (assessment.condition !== 'online') return { ...line, troubleAtMs, deadControls };
  return {
    troubleAtMs,
    deadControls,
    passedControls: assessment.passedControls,
    failedControls: assessment.failedControls,
    controlResponseMs: assessment.controlResponseMs,
    ...callsAfter(line, assessment, nowMs),
    onlineAtMs: nowMs,
  };
}

type CallMemory = Pick<LineMemory, 'udp' | 'udpAtMs' | 'udpSinceMs' | 'udpLooks' | 'relay'>;

/** The batches of one round hand the same look on, so a look counts by its own time. */
function callsAfter(line: LineMemory, assessment: NetworkAssessment, nowMs: number): CallMemory {
  const { udp, udpAtMs, udpSinceMs = null, udpLooks = 0 } = line;
  const seen = assessment.udp ?? null;
  const relay = assessment.relay ?? line.relay ?? null;
  if (seen === null) return { udp, udpAtMs, udpSinceMs, udpLooks, relay };
  const atMs = assessment.callsAtMs ?? nowMs;
  if (seen !== udp) return { udp: seen, udpAtMs: atMs, udpSinceMs: atMs, udpLooks: 1, relay: assessment.relay ?? null };
  const isAnother = udpAtMs === null || atMs - udpAtMs > SPACING_MS;
  // A look too close to the last one is no second look, but the line was silent all the same.
  return { udp, udpAtMs: isAnother ? atMs : udpAtMs, udpSinceMs, udpLooks: udpLooks + (isAnother ? 1 : 0), relay };
}
