import { describe, expect, it } from 'vitest';
import type { NetworkAssessment } from '../../../utils/network/network.ts';
import { afterQualityTest } from '../../../utils/verdict/call-memory.ts';
import { breaksUp } from '../../../utils/verdict/call-quality.ts';
import { judgeService } from '../../../utils/verdict/judge.ts';
import { EMPTY_LEDGER, recordRound } from '../../../utils/verdict/ledger.ts';
import { NEW_LINE } from '../../../utils/verdict/line-memory.ts';
import { assessment, MINUTE_MS, observation, START_MS, see, service, target } from './story.ts';

const OWN = target('matrix/calls/stun', { kind: 'stun', url: 'stun:own.example:3478' });
const INFERRED = service({
  channels: { calls: { needs: [], inference: { udpPorts: [3478], hasTcpFallback: true, source: 'test' } } },
});
const WITH_HOST = service({ channels: { calls: { needs: [{ id: 'matrix/calls/stun', targets: [OWN] }] } } });

const LOSSY = { sent: 16, lost: 7, losers: 2 };
const CLEAN = { sent: 12, lost: 0, losers: 0 };

type Look = Partial<NetworkAssessment>;

/** The calls channel after looks half an hour apart, all of them answered. */
function callsAfter(looks: readonly Look[], it = INFERRED) {
  let ledger = EMPTY_LEDGER;
  return looks.map((look, index) => {
    const nowMs = START_MS + index * 30 * MINUTE_MS;
    const network = assessment({
      udp: 'passes',
      openPorts: [3478],
      line: 'good',
      callsAtMs: nowMs,
      atMs: nowMs,
      ...look,
    });
    const observations = [observation({ ...see.stunAnswers, targetId: OWN.id, startedAtMs: nowMs })];
    ledger = recordRound(ledger, { observations, assessment: network, services: [it], nowMs });
    const input = { service: it, ledger, assessment: network, previous: null, hasPermission: true, nowMs };
    const { state, stage, mechanism, confidence, reasons } = judgeService(input).channels[0]?.verdict ?? {};
    return { said: `${state} ${stage}`, mechanism, confidence, codes: reasons?.map(({ code }) => code) };
  });
}

describe('call traffic that is thinned', () => {
  it('makes a call break up: said at once, settled by a second look, accusing nobody', () => {
    const told = callsAfter([{ bindings: LOSSY }, { bindings: LOSSY }]);
    expect(told.map(({ said }) => said)).toEqual(['unclear provisional', 'unclear settled']);
    expect(told[0]).toMatchObject({ mechanism: 'udp', confidence: 'low' });
    expect(told[0]?.codes).toEqual(['udp-thinned', 'calls-inferred', 'controls-passed']);
  });

  it('is said of a service whose own call host answers, too', () => {
    const [clean, lossy] = callsAfter([{ bindings: CLEAN }, { bindings: LOSSY }], WITH_HOST);
    expect(clean?.said).toBe('working settled');
    expect(lossy?.said).toBe('unclear provisional');
    expect(lossy?.codes).toContain('call-hosts-answer');
  });

  it('stands through a look that happened to lose few, and adds them up', () => {
    const few = { sent: 20, lost: 4, losers: 2 };
    expect(callsAfter([{ bindings: few }])[0]?.codes).toContain('udp-passes');
    const told = callsAfter([{ bindings: LOSSY }, { bindings: few }, { bindings: LOSSY }]);
    expect(told.map(({ said }) => said)).toEqual(['unclear provisional', 'unclear settled', 'unclear settled']);
    expect(told[1]?.codes).toContain('udp-thinned');
  });

  it('is over at the first clean look', () => {
    expect(callsAfter([{ bindings: LOSSY }, { bindings: CLEAN }])[1]?.codes).toContain('udp-passes');
  });

  it.each([
    ['one server alone loses', { bindings: { ...LOSSY, losers: 1 } }],
    ['few are lost', { bindings: { sent: 12, lost: 2, losers: 2 } }],
    ['the line is slow for pages, too', { bindings: LOSSY, line: 'slow' }],
    ['the line is lossy', { bindings: LOSSY, line: 'lossy', condition: 'unstable' }],
    ['nobody looked', { bindings: null }],
  ] as const)('is not said where %s', (_name, look) => {
    expect(callsAfter([look])[0]?.codes).not.toContain('udp-thinned');
  });

  it('is forgotten when the whole line turns bad', () => {
    expect(callsAfter([{ bindings: LOSSY }, { line: 'slow' }, {}])[2]?.codes).not.toContain('udp-thinned');
  });
});

describe('what the quality test adds', () => {
  it('is settled by itself, for it has seen a hundred packets', () => {
    expect(afterQualityTest(NEW_LINE, { sent: 140, lost: 50 }, START_MS)).toMatchObject({ lost: 50, looks: 2 });
  });

  it('takes the word back where little was lost', () => {
    const thinned = { sent: 16, lost: 7, losers: 2, sinceMs: 0, atMs: 0, looks: 2 };
    expect(afterQualityTest({ ...NEW_LINE, thinned }, { sent: 100, lost: 3 }, START_MS)).toBeNull();
    expect(afterQualityTest({ ...NEW_LINE, thinned }, { sent: 100, lost: 100 }, START_MS)).toEqual(thinned);
  });

  it('calls a call broken by the E-model, at one packet lost in eight each way', () => {
    expect(breaksUp({ sent: 100, lost: 23 })).toBe(false);
    expect(breaksUp({ sent: 100, lost: 25 })).toBe(true);
    expect(breaksUp({ sent: 3, lost: 3 })).toBe(false);
  });
});
