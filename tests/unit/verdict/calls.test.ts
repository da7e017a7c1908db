import { describe, expect, it } from 'vitest';
import { assessNetwork } from '../../../utils/network/condition.ts';
import type { NetworkAssessment } from '../../../utils/network/network.ts';
import type { Sighting } from '../../../utils/network/sighting.ts';
import { judgeService } from '../../../utils/verdict/judge.ts';
import { EMPTY_LEDGER, recordRound } from '../../../utils/verdict/ledger.ts';
import { assessment, control, MINUTE_MS, observation, type Sight, START_MS, see, service, target } from './story.ts';

const TURN_FAILED: Sight = { failure: 'turn-failed', kind: 'turn', reachedAtLeast: null, failedAtMost: 'response' };
const TURN_ANSWERS: Sight = { kind: 'turn', reachedAtLeast: 'response' };

function call(name: string, operator: string, sight: Sight, url = `stun:${name}.example:3478`): Sighting {
  const id = `control/${name}`;
  const kind = url.startsWith('stun') ? 'stun' : 'turn';
  return {
    control: control(name, { target: target(id, { kind, url, operator }) }),
    observation: observation({ ...sight, targetId: id, deadlineMs: 3000 }),
  };
}

function pages(responseMs: number): Sighting[] {
  return ['a', 'b', 'c'].map((name) => ({
    control: control(name),
    observation: observation({ targetId: `control/${name}`, responseMs, durationMs: responseMs }),
  }));
}

function seen(calls: readonly Sighting[], responseMs = 250): NetworkAssessment {
  return assessNetwork({
    sightings: [...pages(responseMs), ...calls],
    route: 'direct',
    isOnline: true,
    nowMs: START_MS,
  });
}

describe('what neutral call servers say of the line', () => {
  it.each([
    ['two operators silent', [call('s', 'one', see.stunSilent), call('t', 'two', see.stunSilent)], 'silent'],
    ['one server silent', [call('s', 'one', see.stunSilent)], null],
    ['two servers of one operator silent', [call('s', 'one', see.stunSilent), call('t', 'one', see.stunSilent)], null],
    ['one of two answers', [call('s', 'one', see.stunSilent), call('t', 'two', see.stunAnswers)], 'passes'],
    ['none asked', [], null],
    [
      'two silent while we were late ourselves',
      [call('s', 'one', { ...see.stunSilent, isLate: true }), call('t', 'two', { ...see.stunSilent, isLate: true })],
      null,
    ],
  ] as const)('%s', (_name, calls, udp) => {
    expect(seen(calls).udp).toBe(udp);
  });

  it.each([
    ['open', TURN_ANSWERS, 'passes'],
    ['refused, reset or garbled', TURN_FAILED, 'fails'],
    ['swallowed', { ...TURN_FAILED, failure: 'local-disconnected', failedAtMost: null }, 'fails'],
    ['gone by its name', { ...TURN_FAILED, failure: 'name-not-resolved' }, null],
    ['asked by a page that went away', { ...TURN_FAILED, failure: 'local-aborted' }, null],
  ] as const)('of the way round over TCP that is %s', (_name, sight, relay) => {
    expect(seen([call('tcp', 'r', sight, 'turn:r.example:3478?transport=tcp')])).toMatchObject({ relay, udp: null });
  });

  it('tells a silent port from a silent protocol', () => {
    const calls = [
      call('s', 'one', see.stunSilent),
      call('t', 'two', see.stunSilent),
      call('u', 'three', see.stunAnswers, 'stun:u.example:443'),
    ];
    expect(seen(calls)).toMatchObject({ udp: 'passes', openPorts: [443], silentPorts: [3478] });
    expect(seen(calls.slice(1))).toMatchObject({ silentPorts: [] });
    expect(seen(calls, 2600)).toMatchObject({ udp: 'passes', silentPorts: [] });
  });

  it('adds up what the short trains lost, and how many operators lost any', () => {
    const answers = (lost: number): Sight => ({ ...see.stunAnswers, bindings: { sent: 5, lost } });
    const calls = [call('s', 'one', answers(2)), call('t', 'two', answers(0)), call('u', 'three', answers(1))];
    expect(seen(calls).bindings).toEqual({ sent: 15, lost: 3, losers: 2 });
    expect(seen([call('s', 'one', see.stunAnswers)]).bindings).toBeNull();
  });

  it('lets no answer of minutes ago stand for now, nor a relay of then', () => {
    const old = { startedAtMs: START_MS - 90_000 };
    const calls = [
      call('r', 'r', { ...TURN_ANSWERS, ...old }, 'turn:r.example:3478?transport=tcp'),
      call('u', 'three', { ...see.stunAnswers, ...old }),
      call('s', 'one', see.stunSilent),
      call('t', 'two', see.stunSilent),
    ];
    expect(seen(calls)).toMatchObject({ udp: 'silent', relay: null, callsAtMs: START_MS });
  });

  it('takes silence for no sign on a line too slow to answer in time', () => {
    const silent = [call('s', 'one', see.stunSilent), call('t', 'two', see.stunSilent)];
    expect(seen(silent, 2600).udp).toBeNull();
    expect(seen(silent, 2400).udp).toBe('silent');
  });

  it('takes silence for no sign where pages had to be repeated, too', () => {
    const silent = [call('s', 'one', see.stunSilent), call('t', 'two', see.stunSilent)];
    const [a, b] = pages(250);
    const late = pages(2600).slice(2);
    const input = { route: 'direct', isOnline: true, nowMs: START_MS } as const;
    const sightings = [...(a ? [a] : []), ...late, ...silent];
    expect(assessNetwork({ ...input, sightings })).toMatchObject({ condition: 'online', line: 'slow', udp: null });
    expect(assessNetwork({ ...input, sightings: [...sightings, ...(b ? [b] : [])] }).udp).toBe('silent');
  });
});

const CALLS = callsOn([3478]);

function callsOn(udpPorts: readonly number[]) {
  const inference = { udpPorts, hasTcpFallback: true, source: 'test' };
  return service({ channels: { calls: { needs: [], inference } } });
}

/** The calls channel after looks at these minutes, each carried on by a batch a minute later. */
function callsAfter(looks: readonly (Partial<NetworkAssessment> & { atMinute: number })[], it = CALLS) {
  let ledger = EMPTY_LEDGER;
  return looks.map(({ atMinute, ...over }) => {
    const atMs = START_MS + atMinute * MINUTE_MS;
    for (const nowMs of [atMs, atMs + MINUTE_MS]) {
      const network = assessment({ callsAtMs: atMs, openPorts: [3478], ...over, atMs: nowMs });
      ledger = recordRound(ledger, { observations: [], assessment: network, services: [it], nowMs });
    }
    const verdicts = judgeService({
      service: it,
      ledger,
      assessment: assessment(),
      previous: null,
      hasPermission: true,
      nowMs: atMs + MINUTE_MS,
    });
    const verdict = verdicts.channels[0]?.verdict;
    const { mechanism, confidence } = verdict ?? {};
    return {
      mechanism,
      confidence,
      said: `${verdict?.state} ${verdict?.stage}`,
      codes: verdict?.reasons.map(({ code }) => code),
    };
  });
}

describe('calls whose own servers answer nobody', () => {
  it('are probably fine where UDP passes, and never working', () => {
    const [first] = callsAfter([{ atMinute: 0, udp: 'passes' }]);
    expect(first?.said).toBe('unclear settled');
    expect(first?.codes).toEqual(['udp-passes', 'calls-inferred', 'controls-passed']);
    expect(first?.mechanism).toBeNull();
  });

  it('are unreachable where UDP is silent for all, settled by a second look and not by the batches of the first', () => {
    const told = callsAfter([
      { atMinute: 0, udp: 'silent' },
      { atMinute: 30, udp: 'silent' },
    ]);
    expect(told.map(({ said }) => said)).toEqual(['unreachable provisional', 'unreachable settled']);
  });

  it('take the word back at the first answer', () => {
    const told = callsAfter([
      { atMinute: 0, udp: 'silent', relay: 'fails' },
      { atMinute: 30, udp: 'silent' },
      { atMinute: 60, udp: 'passes' },
    ]);
    expect(told[1]?.codes).toContain('relay-tls-untested');
    expect(told.at(-1)?.said).toBe('unclear settled');
    expect(told.at(-1)?.codes?.join()).not.toContain('relay');
  });

  it('say nothing of a way round that the service cannot take', () => {
    const stuck = service({
      channels: { calls: { needs: [], inference: { udpPorts: [], hasTcpFallback: false, source: 'test' } } },
    });
    const codes = callsAfter([{ atMinute: 0, udp: 'silent', relay: 'passes' }], stuck)[0]?.codes;
    expect(codes).not.toContain('relay-passes');
  });

  it('are unreachable where two looks find the port they use silent and another open, and only if it is theirs', () => {
    const cut = { udp: 'passes', openPorts: [443], silentPorts: [3478] } as const;
    const told = callsAfter([
      { atMinute: 0, ...cut },
      { atMinute: 30, ...cut },
      { atMinute: 60, udp: 'passes', openPorts: [443, 3478], silentPorts: [] },
    ]);
    expect(told.map(({ said }) => said)).toEqual(['unclear settled', 'unreachable settled', 'unclear settled']);
    expect(told[1]).toMatchObject({ mechanism: 'udp', confidence: 'low' });
    expect(told[1]?.codes).toContain('udp-port-silent');
    const looks = [
      { atMinute: 0, ...cut },
      { atMinute: 30, ...cut },
    ];
    const elsewhere = callsAfter(looks, callsOn([596, 1400]));
    expect(elsewhere[1]?.said).toBe('unclear settled');
    expect(elsewhere[1]?.codes).toContain('call-ports-untested');
  });

  it('stay unreachable when the silent port was merely not looked at clearly', () => {
    const told = callsAfter([
      { atMinute: 0, udp: 'passes', openPorts: [443], silentPorts: [3478] },
      { atMinute: 30, udp: 'passes', openPorts: [443], silentPorts: [3478] },
      { atMinute: 60, udp: 'passes', openPorts: [443], silentPorts: [] },
    ]);
    expect(told[2]?.said).toBe('unreachable settled');
  });

  it('are not accused while the whole line is bad', () => {
    const [first] = callsAfter([{ atMinute: 0, udp: 'silent', condition: 'unstable' }]);
    expect(first?.said).toBe('unknown settled');
  });
});
