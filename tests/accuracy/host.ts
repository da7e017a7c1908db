// What does one probe of one host show, given the line and what is done to that host?

import type { Target } from '../../utils/catalogue/service.ts';
import type { FailureName } from '../../utils/evidence/failure-names.ts';
import type { Observation, ProbeKind, Step } from '../../utils/evidence/observation.ts';
import type { Random } from '../../utils/kernel/random.ts';
import { course, type LineState } from './line.ts';

/** Interference, server trouble and drift, as the browser meets them. */
export type Fate =
  | 'dns-nxdomain'
  | 'dns-drop'
  | 'dns-inject-loopback'
  | 'sni-reset'
  | 'sni-fin'
  | 'tls-alert'
  | 'sni-drop'
  | 'tls-mitm'
  | 'ip-drop'
  | 'ip-reset'
  | 'ip-icmp'
  | 'ws-drop'
  | 'portal'
  | 'nxdomain'
  | 'wrong-name'
  | 'expired'
  | 'ws-refuse'
  | 'empty'
  | `status-${number}`
  | 'challenge'
  | 'redirect-elsewhere'
  | 'redirect-same-site'
  | 'answers';

export interface ProbeTerms {
  target: Target;
  kind: ProbeKind;
  startedAtMs: number;
  deadlineMs: number;
  line: LineState;
  fate: Fate;
  isLate: boolean;
}

export function probe(terms: ProbeTerms, random: Random): Observation {
  const { target, line, deadlineMs, fate } = terms;
  const way = course(line, deadlineMs, random);
  // What is dropped far away never comes back, however good the line.
  const isSwallowed = SILENT.has(fate) || (fate === 'ws-drop' && terms.kind === 'websocket');
  if (!isSwallowed && way.outcome !== 'answered') return failed(terms, lineFailure(way.outcome), way.ms);
  const quickMs = Math.min(way.ms * 0.6, deadlineMs);
  switch (fate) {
    case 'dns-nxdomain':
    case 'nxdomain':
      return named(terms, 'name-not-resolved', line.rttMs + 15);
    case 'dns-drop':
      return deadlineMs > 13_000 ? named(terms, 'name-not-resolved', 13_000) : failed(terms, 'deadline', deadlineMs);
    case 'dns-inject-loopback':
    case 'ip-reset':
      return named(terms, 'connection-refused', quickMs);
    case 'ip-icmp':
      return named(terms, 'address-unreachable', quickMs);
    case 'ip-drop':
      return failed(terms, 'deadline', deadlineMs);
    case 'sni-drop':
      return deadlineMs > 30_050 ? named(terms, 'timed-out', 30_050) : failed(terms, 'deadline', deadlineMs);
    case 'ws-drop':
      return terms.kind === 'websocket' ? failed(terms, 'deadline', deadlineMs) : answered(terms, 200, way.ms);
    case 'ws-refuse':
      return terms.kind === 'websocket' ? named(terms, 'websocket-failed', way.ms) : answered(terms, 200, way.ms);
    case 'sni-reset':
      return named(terms, 'connection-reset', quickMs);
    case 'sni-fin':
      return named(terms, 'connection-closed', quickMs);
    case 'tls-alert':
      return named(terms, 'tls-alert', quickMs);
    case 'portal':
      return named(terms, random.next() < 0.5 ? 'certificate-authority' : 'connection-refused', quickMs);
    case 'tls-mitm':
      return named(terms, 'certificate-authority', quickMs);
    case 'wrong-name':
      return named(terms, 'certificate-name', quickMs);
    case 'expired':
      return named(terms, 'certificate-date', quickMs);
    case 'empty':
      return named(terms, 'empty-response', way.ms);
    case 'challenge':
      return { ...answered(terms, 403, way.ms), answer: 'challenge' };
    case 'redirect-elsewhere':
      return { ...answered(terms, 302, way.ms), answer: 'redirect-elsewhere' };
    case 'redirect-same-site':
      return { ...answered(terms, 302, way.ms), answer: 'redirect-same-site' };
    case 'answers':
      return target.expects === 'private-root'
        ? { ...named(terms, 'certificate-authority', quickMs), answer: 'expected' }
        : answered(terms, 200, way.ms);
    default:
      return answered(terms, Number(fate.slice('status-'.length)), way.ms);
  }
}

const SILENT: ReadonlySet<Fate> = new Set<Fate>(['ip-drop', 'sni-drop', 'dns-drop']);

const SPANS: Partial<Record<FailureName, [Step | null, Step]>> = {
  'name-not-resolved': [null, 'name'],
  'connection-refused': ['name', 'connect'],
  'address-unreachable': ['name', 'connect'],
  'connection-reset': ['name', 'tls'],
  'connection-closed': ['name', 'tls'],
  'timed-out': ['connect', 'tls'],
  'tls-alert': ['connect', 'tls'],
  'certificate-authority': ['connect', 'tls'],
  'certificate-name': ['connect', 'tls'],
  'certificate-date': ['connect', 'tls'],
  'empty-response': ['connect', 'response'],
};

/** A socket in Chromium tells no reasons; a private root is a certificate error whoever answers. */
function named(terms: ProbeTerms, failure: FailureName, ms: number): Observation {
  return failed(terms, terms.kind === 'websocket' ? 'websocket-failed' : failure, ms);
}

function lineFailure(outcome: 'name' | 'handshake' | 'deadline'): FailureName {
  if (outcome === 'name') return 'name-not-resolved';
  return outcome === 'handshake' ? 'timed-out' : 'deadline';
}

function failed(terms: ProbeTerms, failure: FailureName, ms: number): Observation {
  const [reachedAtLeast, failedAtMost] = SPANS[failure] ?? [null, 'response'];
  return { ...plain(terms, ms), failure, reachedAtLeast, failedAtMost };
}

function answered(terms: ProbeTerms, status: number, ms: number): Observation {
  const { expects } = terms.target;
  const isListed = typeof expects === 'string' || expects.includes(status);
  return {
    ...plain(terms, ms),
    reachedAtLeast: 'response',
    status: terms.kind === 'websocket' ? null : status,
    answer: isListed ? 'expected' : 'other-status',
    responseMs: ms,
  };
}

function plain({ target, kind, startedAtMs, deadlineMs, isLate }: ProbeTerms, ms: number): Observation {
  return {
    targetId: target.id,
    kind,
    startedAtMs,
    durationMs: Math.round(ms),
    reachedAtLeast: null,
    failedAtMost: null,
    failure: null,
    status: null,
    answer: null,
    responseMs: null,
    bytesDown: 0,
    isFresh: true,
    addressClass: null,
    route: 'direct',
    deadlineMs,
    isLate,
    resolver: null,
  };
}
