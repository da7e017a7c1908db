// What do probes over the peer connection have in common when they are read?

import type { FailureName } from '../evidence/failure-names.ts';
import { isNameMissing } from '../evidence/ice-errors.ts';
import type { Observation, Step } from '../evidence/observation.ts';
import type { IceReport } from '../ports/peer-connection.ts';
import type { Ask } from './ask.ts';
import { isOwnLag } from './wire-observation.ts';

export function observeIce(ask: Ask, report: IceReport, isAnswered: boolean): Observation {
  const overUdp = isOverUdp(ask.target.url);
  const failure = isAnswered ? null : failureOf(report, overUdp);
  const success: Step = overUdp ? 'udp' : 'response';
  return {
    targetId: ask.target.id,
    kind: ask.kind,
    startedAtMs: report.startedAtMs,
    durationMs: report.durationMs,
    reachedAtLeast: isAnswered ? success : null,
    failedAtMost: failure === null ? null : failedAtMost(failure, success),
    failure,
    status: null,
    answer: isAnswered ? 'expected' : null,
    responseMs: isAnswered ? report.durationMs : null,
    bytesDown: 0,
    isFresh: true,
    addressClass: null,
    route: 'unknown',
    deadlineMs: ask.deadlineMs,
    isLate: isOwnLag(report),
    resolver: null,
  };
}

/** RFC 7065: `turns:` and `transport=tcp` go over TCP; everything else over UDP. */
export function isOverUdp(url: string): boolean {
  return !url.startsWith('turns:') && !/[?&]transport=tcp\b/.test(url);
}

function failureOf(report: IceReport, overUdp: boolean): FailureName {
  if (report.outcome === 'aborted') return 'local-aborted';
  if (isNameMissing(report.errorText)) return 'name-not-resolved';
  if (!report.hasInterface) return 'local-disconnected';
  return overUdp ? 'udp-silent' : 'turn-failed';
}

function failedAtMost(failure: FailureName, success: Step): Step | null {
  if (failure === 'name-not-resolved') return 'name';
  return failure.startsWith('local-') ? null : success;
}
