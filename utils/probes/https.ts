// Does a page's host answer over a handshake of its own?

import { isBlockPageUrl } from '../evidence/block-pages.ts';
import type { AnswerKind, Observation } from '../evidence/observation.ts';
import type { WireReport } from '../ports/network.ts';
import type { Ask, ProbeTarget } from './ask.ts';
import type { WireProbe } from './probe.ts';
import { isSameSite } from './same-site.ts';
import { observeWire } from './wire-observation.ts';

/** HEAD: a GET aborted at its headers still costs the whole body on the wire. */
export const https: WireProbe = {
  carrier: 'wire',
  request(ask, id) {
    return {
      id,
      kind: 'https',
      url: pageUrl(ask.target.url),
      method: 'HEAD',
      headers: {},
      subprotocols: [],
      deadlineMs: ask.deadlineMs,
      startAfterMs: ask.startAfterMs,
      ...(ask.roundTripMs === undefined ? {} : { roundTripMs: ask.roundTripMs }),
      maxBodyBytes: 0,
    };
  },
  read(ask, report): Observation {
    const observation = observeWire(ask, report);
    return { ...observation, answer: answerOf(ask, report, observation) };
  },
};

/** The same host and path as a page, for sockets that are confirmed by a HEAD. */
export function pageUrl(url: string): string {
  return url.replace(/^wss:/, 'https:');
}

function answerOf(ask: Ask, report: WireReport, observation: Observation): AnswerKind | null {
  const { target } = ask;
  // A private root cannot be verified here: the foreign certificate is the normal sight, and stays named as a failure.
  if (target.expects === 'private-root' && observation.failure === 'certificate-authority') return 'expected';
  if (observation.status === null || observation.failedAtMost === 'tls') return null;
  return answerKind(target, observation.status, report);
}

/** What kind of answer a status is, measured by what the target normally says. */
export function answerKind(
  target: ProbeTarget,
  status: number,
  report: Pick<WireReport, 'redirectUrl' | 'headers'>,
): AnswerKind {
  if (report.redirectUrl !== null && isBlockPageUrl(report.redirectUrl)) return 'block-page';
  if (report.headers['cf-mitigated'] === 'challenge') return 'challenge';
  const isListed = typeof target.expects !== 'string' && target.expects.includes(status);
  if (isListed) return 'expected';
  if (report.redirectUrl !== null) {
    return isSameSite(pageUrl(target.url), report.redirectUrl) ? 'redirect-same-site' : 'redirect-elsewhere';
  }
  return typeof target.expects === 'string' ? 'expected' : 'other-status';
}
