// In which words, as data, is a sign told to the user?

import type { Finding, TargetView } from './finding.ts';
import { type FailingSign, meaningOf } from './signs.ts';
import { LONG_WAIT_MS, type TargetLedger } from './target-ledger.ts';
import type { Reason, ReasonCode } from './verdict.ts';

/** What was seen, how often, and what makes it more or less certain. */
export function failureReasons(view: TargetView, entry: TargetLedger): readonly Reason[] {
  const { host } = entry;
  const own = entry.failSign === null ? [] : signReasons(entry.failSign, entry, view);
  return [...own.map((it) => ({ host, ...it })), agreement(entry)];
}

export function agreement(entry: TargetLedger): Reason {
  // A server that says no has let the way pass, and has failed all the same.
  const isAnswering = entry.failSign !== null && meaningOf(entry.failSign).opensPath === true;
  const passes = isAnswering ? entry.passRun : entry.passesBefore + entry.pathRun;
  const total = entry.fails + passes;
  if (entry.fails < 2 && passes === 0) return { code: 'one-check-only' };
  return { code: passes > 0 ? 'checks-disagree' : 'checks-agree', count: entry.fails, total };
}

/** Every verdict other than `working` names who vouches for the network (D2). */
export function controlReason({ line }: Pick<TargetView, 'line'>): Reason {
  const { passedControls, failedControls } = line;
  const total = passedControls.length + failedControls.length;
  return { code: 'controls-passed', count: passedControls.length, total, controls: passedControls };
}

export function withReasons(finding: Finding, ...more: readonly Reason[]): Finding {
  return { ...finding, reasons: [...finding.reasons, ...more] };
}

const PLAIN: Partial<Record<FailingSign, ReasonCode>> = {
  'block-page': 'block-page',
  'block-address': 'block-page',
  reset: 'reset-on-name',
  closed: 'closed-on-name',
  'tls-alert': 'tls-alert-on-name',
  'plain-text': 'plain-text-on-tls',
  'socket-cut': 'socket-fails',
  'foreign-certificate': 'foreign-certificate',
  'wrong-name': 'wrong-name-certificate',
  'udp-cut': 'udp-silent-here',
  'answers-elsewhere': 'redirected-elsewhere',
  'cut-later': 'cut-after-handshake',
  refused: 'address-refuses',
  'no-route': 'address-unreachable',
  'proxy-says-no': 'proxy-cannot-reach',
  'expired-certificate': 'expired-certificate',
  'odd-certificate': 'certificate-problem',
  odd: 'unknown-failure',
};

function signReasons(sign: FailingSign, entry: TargetLedger, view: TargetView): readonly Reason[] {
  const found = entry.names?.found ?? 0;
  // While passes come in, the last look is no longer the failure's.
  const seen = entry.sign === 'passed' ? null : entry.seen;
  const waitedMs = seen?.durationMs;
  const status = seen?.status ?? undefined;
  switch (sign) {
    case 'name-gone-here':
      return [{ code: 'name-missing-here' }, { code: 'name-found-elsewhere', count: found }];
    case 'name-swallowed':
      return [
        { code: 'name-missing-here', ms: waitedMs },
        { code: 'name-found-elsewhere', count: found },
      ];
    case 'points-astray':
      return [{ code: 'name-points-astray' }, { code: 'name-found-elsewhere', count: found }];
    case 'name-gone':
      return [{ code: 'name-missing-everywhere', count: entry.names?.absent ?? 0 }];
    case 'name-unresolved':
      return [{ code: 'name-missing-here' }, { code: hasAnswers(entry) ? 'resolvers-disagree' : 'resolvers-silent' }];
    case 'swallowed':
      return [{ code: 'handshake-swallowed', ms: waitedMs }];
    case 'silent':
      return [{ code: isLongWait(entry) ? 'address-silent' : 'no-answer-in-time', ms: waitedMs }];
    case 'says-no':
      return [seen?.answer === 'challenge' ? { code: 'refuses-challenge' } : { code: 'refuses-status', count: status }];
    case 'server-error':
      return [{ code: 'server-error', count: status }];
    case 'socket-hangs':
      return [{ code: 'socket-fails-page-works', ms: waitedMs }];
    case 'socket-fails':
      return [{ code: entry.lastPagePassAtMs === null ? 'socket-fails' : 'socket-fails-page-works' }];
    case 'call-fails':
      return [{ code: view.line.udp === 'silent' ? 'udp-silent-for-all' : 'call-host-silent' }];
    default:
      return [{ code: PLAIN[sign] ?? 'unknown-failure' }];
  }
}

function hasAnswers({ names }: TargetLedger): boolean {
  return names !== null && names.found + names.absent + names.odd > 0;
}

function isLongWait({ seen }: TargetLedger): boolean {
  return (seen?.deadlineMs ?? 0) >= LONG_WAIT_MS;
}
