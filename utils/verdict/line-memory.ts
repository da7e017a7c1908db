// What do earlier rounds say about the line, and which controls vouched for the last good one?

import type { NetworkAssessment } from '../network/network.ts';
import { type CallMemory, callsAfter } from './call-memory.ts';

export interface LineMemory extends CallMemory {
  /** When the line last lost something; null = never seen. */
  troubleAtMs: number | null;
  /** Controls that failed when last asked. A first failure may be the line's; from the second on it is the control's own. */
  deadControls: readonly string[];
  /** The last round in which the network was online. */
  passedControls: readonly string[];
  failedControls: readonly string[];
  controlResponseMs: number | null;
  /** One round trip to neutral pages; missing in what older versions stored. */
  roundTripMs?: number | null;
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
    roundTripMs: assessment.roundTripMs ?? line.roundTripMs ?? null,
    ...callsAfter(line, assessment, nowMs),
    onlineAtMs: nowMs,
  };
}
