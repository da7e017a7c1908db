import { describe, expect, it } from 'vitest';
import { hours } from '../../../utils/kernel/clock.ts';
import type { NetworkAssessment } from '../../../utils/network/network.ts';
import type { CallMemory } from '../../../utils/verdict/call-memory.ts';
import { inferredCalls, ownCalls } from '../../../utils/verdict/calls.ts';
import { EMPTY_LEDGER, recordRound } from '../../../utils/verdict/ledger.ts';
import { unknown } from '../../../utils/verdict/plain-failure.ts';
import { assessment, START_MS, service } from './story.ts';

const CALLS = { needs: [], inference: { udpPorts: [3478], hasTcpFallback: true, source: 'test' } };
const SERVICES = [service({ channels: { calls: CALLS } })];
const CUT: Partial<NetworkAssessment> = { udp: 'silent', relay: 'fails', openPorts: [] };

/** What is remembered of the line after one look, and perhaps a quality test just before. */
function lineAfter(look: Partial<NetworkAssessment>, tls?: 'passes' | 'fails', before = EMPTY_LEDGER) {
  const relayOverTls = tls ? { says: tls, atMs: START_MS - 1 } : (before.line.relayOverTls ?? null);
  const ledger = { ...before, line: { ...before.line, relayOverTls } };
  const network = assessment({ callsAtMs: START_MS, ...look, atMs: START_MS });
  return recordRound(ledger, { observations: [], assessment: network, services: SERVICES, nowMs: START_MS });
}

function codes(line: ReturnType<typeof lineAfter>['line'], afterMs = 0) {
  return inferredCalls(line, CALLS, START_MS + afterMs)
    .reasons.map(({ code }) => code)
    .filter((code) => code.startsWith('relay'));
}

describe('of the way round for calls is said', () => {
  it.each([
    ['that it is open', 'over TCP', 'passes', undefined, ['relay-passes']],
    ['that it is open', 'over TLS alone', 'fails', 'passes', ['relay-passes']],
    ['that it is closed', 'over both', 'fails', 'fails', ['relay-fails']],
    ['that TLS is untried', 'over TCP closed, over TLS never looked at', 'fails', undefined, ['relay-tls-untested']],
    ['nothing', 'over TCP not looked at, over TLS closed', null, 'fails', []],
  ] as const)('%s where it is %s', (_what, _where, relay, tls, said) => {
    expect(codes(lineAfter({ ...CUT, relay }, tls).line)).toEqual(said);
  });

  it('what the quality test saw over TLS, for six hours and no longer', () => {
    for (const [says, code] of [
      ['passes', 'relay-passes'],
      ['fails', 'relay-fails'],
    ] as const) {
      const { line } = lineAfter(CUT, says);
      expect(codes(line, hours(6) - 2)).toEqual([code]);
      expect(codes(line, hours(6))).toEqual(['relay-tls-untested']);
    }
  });

  it('the same where the silent host is the service’s own', () => {
    const own = (tls?: 'passes' | 'fails') =>
      ownCalls({ ...unknown('never-checked'), state: 'unreachable' }, lineAfter(CUT, tls).line, START_MS).reasons;
    expect(own()).toContainEqual({ code: 'relay-tls-untested' });
    expect(own('passes')).toContainEqual({ code: 'relay-passes' });
  });
});

describe('what was seen over TLS', () => {
  const kept = (look: Partial<NetworkAssessment>): CallMemory['relayOverTls'] =>
    lineAfter(look, 'fails').line.relayOverTls;

  it('outlives the look that first finds UDP silent', () => {
    expect(kept(CUT)).toMatchObject({ says: 'fails' });
  });

  it('is forgotten once UDP passes again, and not by a look of before it', () => {
    const passes = { udp: 'passes', openPorts: [3478] } as const;
    expect(kept(passes)).toBeNull();
    expect(kept({ ...passes, callsAtMs: START_MS - 10_000 })).toMatchObject({ says: 'fails' });
    expect(kept({ ...passes, openPorts: [443], silentPorts: [3478] })).toMatchObject({ says: 'fails' });
  });
});
