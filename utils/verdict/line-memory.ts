// What do earlier rounds say about the line, and which controls vouched for the last good one?

import type { NetworkAssessment } from '../network/network.ts';

export interface LineMemory {
  /** When the line last lost something; null = never seen. */
  troubleAtMs: number | null;
  /** The last round in which the network was online. */
  passedControls: readonly string[];
  failedControls: readonly string[];
  controlResponseMs: number | null;
  udp: 'passes' | 'silent' | null;
  udpAtMs: number | null;
  onlineAtMs: number | null;
}

export const NEW_LINE: LineMemory = {
  troubleAtMs: null,
  passedControls: [],
  failedControls: [],
  controlResponseMs: null,
  udp: null,
  udpAtMs: null,
  onlineAtMs: null,
};

export function lineAfter(line: LineMemory, assessment: NetworkAssessment, nowMs: number): LineMemory {
  const isTrouble = assessment.condition === 'unstable' || assessment.line === 'lossy';
  const troubleAtMs = isTrouble ? nowMs : line.troubleAtMs;
  if (assessment.condition !== 'online') return { ...line, troubleAtMs };
  const udp = assessment.udp ?? null;
  return {
    troubleAtMs,
    passedControls: assessment.passedControls,
    failedControls: assessment.failedControls,
    controlResponseMs: assessment.controlResponseMs,
    udp: udp ?? line.udp,
    udpAtMs: udp === null ? line.udpAtMs : nowMs,
    onlineAtMs: nowMs,
  };
}
