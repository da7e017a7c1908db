// How does a test say what a port reported, naming only what matters to it?

import type { WireReport } from '../../../utils/ports/network.ts';
import type { IceReport } from '../../../utils/ports/peer-connection.ts';
import type { Ask, ProbeTarget } from '../../../utils/probes/ask.ts';

export function target(wish: Partial<ProbeTarget> = {}): ProbeTarget {
  return { id: 'x/web/page', url: 'https://web.example.org/', expects: 'any', ...wish };
}

export function ask(kind: Exclude<Ask['kind'], 'dns'>, wish: Partial<ProbeTarget> = {}): Ask {
  return { kind, target: target(wish), deadlineMs: 10_000, startAfterMs: 0 };
}

export function dnsAsk(wish: Partial<ProbeTarget> = {}): Ask {
  const resolver = { id: 'resolver', url: 'https://dns.example.net/dns-query' };
  return { kind: 'dns', resolver, target: target(wish), deadlineMs: 10_000, startAfterMs: 0 };
}

export function answered(status: number, wish: Partial<WireReport> = {}): WireReport {
  return { ...blank(), outcome: 'response', status, responseMs: 120, addressClass: 'public', isFresh: true, ...wish };
}

export function failed(errorText: string | null, wish: Partial<WireReport> = {}): WireReport {
  return { ...blank(), outcome: 'error', errorText, ...wish };
}

export function silent(wish: Partial<WireReport> = {}): WireReport {
  return { ...blank(), outcome: 'deadline', durationMs: 10_000, ...wish };
}

export function gathering(wish: Partial<IceReport> = {}): IceReport {
  return {
    id: '0',
    startedAtMs: 1000,
    durationMs: 80,
    hasReflexive: false,
    hasRelay: false,
    isComplete: false,
    hasInterface: true,
    errorCode: null,
    errorText: null,
    outcome: 'deadline',
    lagMs: 0,
    ...wish,
  };
}

function blank(): WireReport {
  return {
    id: '0',
    startedAtMs: 1000,
    durationMs: 130,
    outcome: 'error',
    errorText: null,
    status: null,
    redirectUrl: null,
    headers: {},
    responseMs: null,
    addressClass: null,
    isFresh: null,
    route: 'direct',
    body: null,
    bytesDown: 0,
    closeCode: null,
    lagMs: 0,
  };
}
