import { describe, expect, it } from 'vitest';
import { lineAfter, NEW_LINE } from '../../../utils/verdict/line-memory.ts';
import { isNotGettingThrough, VERDICT_STATES } from '../../../utils/verdict/verdict.ts';
import {
  ABSENT_EVERYWHERE,
  assessment,
  FOUND_ELSEWHERE,
  MINUTE_MS,
  PAGE,
  type Round,
  type Sight,
  SOCKET,
  START_MS,
  see,
  service,
  states,
  target,
  tell,
  times,
  WITNESS,
} from './story.ts';

const last = <T>(list: readonly T[]): T => list.at(-1) as T;
const page = (...sights: Round['seen'][string][]): Round[] => sights.map((seen) => ({ seen: { page: seen } }));
const verdict = (rounds: Round[], it = service()) => last(tell(rounds, it)).verdicts.service;
const reasons = (rounds: Round[], it = service()) => verdict(rounds, it).reasons;
const host = 'page.example';
const split = [see.resolver('one', 'found'), see.resolver('two', 'absent')];

describe('the reasons of one failing round', () => {
  it.each([
    [
      'name gone here',
      [see.nameGone, ...FOUND_ELSEWHERE],
      [
        { code: 'name-missing-here', host },
        { code: 'name-found-elsewhere', count: 2, host },
      ],
    ],
    [
      'name never answered',
      [see.nameSilent, ...FOUND_ELSEWHERE],
      [
        { code: 'name-missing-here', ms: 13_000, host },
        { code: 'name-found-elsewhere', count: 2, host },
      ],
    ],
    [
      'name astray',
      [{ ...see.refused, addressClass: 'private' }, ...FOUND_ELSEWHERE],
      [
        { code: 'name-points-astray', host },
        { code: 'name-found-elsewhere', count: 2, host },
      ],
    ],
    [
      'name gone everywhere',
      [see.nameGone, ...ABSENT_EVERYWHERE],
      [{ code: 'name-missing-everywhere', count: 2, host }],
    ],
    [
      'name gone, nobody to ask',
      [see.nameGone],
      [
        { code: 'name-missing-here', host },
        { code: 'resolvers-silent', host },
      ],
    ],
    [
      'name gone, split opinions',
      [see.nameGone, ...split],
      [
        { code: 'name-missing-here', host },
        { code: 'resolvers-disagree', host },
      ],
    ],
    [
      'handshake stuck when the wait was over',
      [see.stuckInHandshake],
      [{ code: 'handshake-swallowed', ms: 35_000, host }],
    ],
    ['handshake swallowed', [see.swallowed], [{ code: 'handshake-swallowed', ms: 30_050, host }]],
    ['short silence', [see.silent], [{ code: 'no-answer-in-time', ms: 10_000, host }]],
    ['long silence', [see.longSilent], [{ code: 'address-silent', ms: 35_000, host }]],
    ['451', [see.status(451)], [{ code: 'refuses-status', count: 451, host }]],
    ['challenge', [see.status(403, { answer: 'challenge' })], [{ code: 'refuses-challenge', host }]],
    ['503', [see.status(503)], [{ code: 'server-error', count: 503, host }]],
    ['reset', [see.reset], [{ code: 'reset-on-name', host }]],
    ['closed', [see.closed], [{ code: 'closed-on-name', host }]],
    ['alert', [see.alert], [{ code: 'tls-alert-on-name', host }]],
    ['plain text', [see.plainText], [{ code: 'plain-text-on-tls', host }]],
    ['foreign', [see.foreign], [{ code: 'foreign-certificate', host }]],
    ['wrong name', [see.wrongName], [{ code: 'wrong-name-certificate', host }]],
    ['expired', [see.expired], [{ code: 'expired-certificate', host }]],
    ['revoked', [see.revoked], [{ code: 'certificate-problem', host }]],
    ['refused', [see.refused], [{ code: 'address-refuses', host }]],
    ['no route', [see.noRoute], [{ code: 'address-unreachable', host }]],
    ['cut later', [see.emptyAnswer], [{ code: 'cut-after-handshake', host }]],
    ['elsewhere', [see.status(302, { answer: 'redirect-elsewhere' })], [{ code: 'redirected-elsewhere', host }]],
    ['proxy', [see.proxyRefused], [{ code: 'proxy-cannot-reach', host }]],
    ['block page', [see.status(302, { answer: 'block-page' })], [{ code: 'block-page', host }]],
    ['unknown', [see.unknown], [{ code: 'unknown-failure', host }]],
  ] as [string, Sight[], object[]][])('%s', (_name, sights, expected) => {
    const told = reasons(page(sights));
    expect(told.slice(0, expected.length)).toEqual(expected);
    expect(told).toContainEqual({ code: 'one-check-only' });
    expect(last([...told])).toEqual({
      code: 'controls-passed',
      count: 3,
      total: 3,
      controls: ['control/a', 'control/b', 'control/c'],
    });
  });
});

describe('the reasons of more rounds', () => {
  const agreement = (...sights: Sight[]) => reasons(page(...sights)).find((it) => it.code.startsWith('checks-'));
  it('say how many agree', () => {
    expect(agreement(see.reset, see.reset)).toEqual({ code: 'checks-agree', count: 2, total: 2 });
    expect(agreement(see.reset, see.reset, see.pass)).toEqual({ code: 'checks-disagree', count: 2, total: 3 });
    expect(agreement(see.reset, see.pass)).toEqual({ code: 'checks-disagree', count: 1, total: 2 });
  });
  it('say how far a recovery is', () => {
    expect(reasons(page(see.reset, see.reset, see.pass, see.pass))).toContainEqual({
      code: 'recovering',
      count: 2,
      total: 4,
    });
  });
  it('tell no times of a pass as those of a failure', () => {
    expect(reasons(page(see.silent, see.swallowed, see.swallowed, see.pass))[0]).toEqual({
      code: 'handshake-swallowed',
      ms: undefined,
      host,
    });
  });
  it('of a socket tell whether the page works', () => {
    const it = service({ channels: { messages: { needs: [{ id: 'n', targets: [SOCKET] }] } } });
    expect(reasons([{ seen: { socket: see.socketFails } }], it)[0]).toEqual({ code: 'socket-fails', host });
    const both: Round = { seen: { socket: see.socketHangs, page: see.pass } };
    const withPage = service({
      channels: {
        messages: { needs: [{ id: 'n', targets: [SOCKET] }] },
        media: { needs: [{ id: 'm', targets: [PAGE] }] },
      },
    });
    expect(reasons([both], withPage)[0]).toEqual({ code: 'socket-fails-page-works', ms: 10_000, host });
  });
  it('name what works and how quickly', () => {
    expect(reasons(page(see.pass))[0]).toEqual({ code: 'answered', host, ms: 250 });
  });
});

describe('how sure it is', () => {
  const other = target('matrix/web/other');
  const sibling = target('matrix/media/sibling');
  const stranger = target('matrix/media/stranger', { operator: 'else' });
  const both = service({
    channels: {
      web: {
        needs: [
          { id: 'n', targets: [PAGE] },
          { id: 'm', targets: [other] },
        ],
      },
      media: { needs: [{ id: 's', targets: [sibling, stranger] }] },
    },
  });
  const confidence = (seen: Round['seen'], rounds = 2) => verdict(times(rounds, { seen }), both).confidence;
  it('is little sure of one host cut twice', () => {
    expect(confidence({ page: see.reset, [other.id]: see.refused })).toBe('low');
    expect(reasons(page(see.reset, see.reset)).map((it) => it.code)).toContain('could-be-the-server');
  });
  it('is surer after the third round', () => {
    expect(confidence({ page: see.reset, [other.id]: see.refused }, 3)).toBe('medium');
  });
  it('is surer when another host is cut alike', () => {
    expect(confidence({ page: see.reset, [other.id]: see.reset })).toBe('medium');
    const told = reasons(times(2, { seen: { page: see.reset, [other.id]: see.reset } }), both);
    expect(told).toContainEqual({ code: 'siblings-fail-too', count: 1 });
    expect(told.map((it) => it.code)).not.toContain('could-be-the-server');
  });
  it('is surer when a sibling of the same operator passes, not when a stranger does', () => {
    expect(confidence({ page: see.reset, [other.id]: see.refused, [sibling.id]: see.pass })).toBe('medium');
    expect(confidence({ page: see.reset, [other.id]: see.refused, [stranger.id]: see.pass })).toBe('low');
    const late = [
      { seen: { [sibling.id]: see.pass } },
      ...times(2, { seen: { page: see.reset, [other.id]: see.refused } }),
    ];
    const stale = late.map((it, i) => (i === 1 ? { ...it, afterMinutes: 121 } : it));
    expect(verdict(late, both).confidence).toBe('medium');
    expect(verdict(stale, both).confidence).toBe('low');
  });
  it('is never sure of one host with an unknown issuer', () => {
    expect(verdict(page(...times(4, see.foreign))).confidence).toBe('low');
    expect(confidence({ page: see.foreign, [other.id]: see.foreign })).toBe('medium');
  });
  it('accuses for a wrong name only when two hosts show it', () => {
    const told = tell(times(3, { seen: { page: see.wrongName, [other.id]: see.wrongName } }), both);
    expect(last(states(told))).toBe('interference/certificate settled');
  });
  it('never says more than medium from one place', () => {
    for (const sight of [see.pass, see.reset, see.foreign, see.status(503), see.status(302, { answer: 'block-page' })])
      expect(verdict(page(...times(6, sight))).confidence).not.toBe('high');
  });
});

describe('what comes later and what is left out', () => {
  it('lets resolvers explain the name error of the batch before', () => {
    const later: Round = { seen: { page: FOUND_ELSEWHERE }, afterMinutes: 1 };
    const told = tell([...page(see.nameGone), later, ...page(see.nameGone), later]);
    expect(states(told)).toEqual([
      'unclear provisional',
      'interference/dns provisional',
      'interference/dns settled',
      'interference/dns settled',
    ]);
  });
  it('does not explain one of ten minutes ago', () => {
    expect(states(tell([...page(see.nameGone), { seen: { page: FOUND_ELSEWHERE }, afterMinutes: 11 }]))[1]).toBe(
      'unclear provisional',
    );
  });
  it('agrees by socket with what a fetch of the page saw', () => {
    const told = tell(page(see.reset, see.socketFails, see.reset));
    expect(states(told)).toEqual([
      'interference/tls provisional',
      'interference/tls provisional',
      'interference/tls settled',
    ]);
    expect(states(tell(page(see.pass, see.socketFails)))).toEqual(times(2, 'working settled'));
    expect(states(tell(page(see.reset, see.socketOpens, see.socketOpens)))).toEqual([
      'interference/tls provisional',
      'working provisional',
      'working settled',
    ]);
  });
  it('lets a pass of the round win over a failure of the same round', () => {
    expect(states(tell(page([see.reset, see.pass])))).toEqual(['working settled']);
    expect(states(tell(page([see.silent, see.reset])))).toEqual(['interference/tls provisional']);
  });
  it('leaves out passes over reused connections and what was late', () => {
    for (const sight of [{ isFresh: false }, { ...see.silent, isLate: true }, { ...see.nameSilent, isLate: true }])
      expect(states(tell(page(sight)))).toEqual(['unknown settled']);
    expect(states(tell(page({ ...see.reset, isLate: true })))).toEqual(['interference/tls provisional']);
    expect(states(tell(page({ ...see.status(503), isFresh: false })))).toEqual(['down provisional']);
  });
  it.each([
    ['an answer that does not come', { failedAtMost: 'response' }],
    ['a wait of ten seconds', { durationMs: 10_000, deadlineMs: 10_000 }],
  ] as const)('takes nothing but a long silence inside the handshake for a swallowed one: %s', (_, over) => {
    const told = tell(page(...times(3, { ...see.stuckInHandshake, ...over })));
    expect(states(told).filter((state) => state.startsWith('interference'))).toEqual([]);
  });

  it('judges a handshake swallowed by its 25 seconds', () => {
    const after = (durationMs: number) => states(tell(page(...times(2, { ...see.swallowed, durationMs }))))[1];
    expect([after(25_000), after(24_999)]).toEqual(['interference/tls settled', 'unreachable settled']);
  });
  it('judges a name error by its three and a half seconds', () => {
    const after = (durationMs: number) => states(tell(page([{ ...see.nameGone, durationMs }, ...FOUND_ELSEWHERE])))[0];
    expect([after(3499), after(3500)]).toEqual(['interference/dns provisional', 'unreachable provisional']);
  });
  it('goes back to unreachable when the cuts end in a long silence', () => {
    const told = tell(page(see.reset, see.reset, ...times(6, see.longSilent)));
    expect(last(states(told))).toBe('unreachable settled');
    const short = tell(page(see.reset, see.reset, ...times(6, see.silent)));
    expect(last(states(short))).toBe('interference/tls settled');
  });
  it('remembers which controls were dead, and trouble only when one newly fails', () => {
    const at = (minute: number, over: object) => ({ ...assessment(), atMs: START_MS + minute * MINUTE_MS, ...over });
    const dead = { failedControls: ['control/c'], passedControls: ['control/a', 'control/b'] };
    const first = lineAfter(NEW_LINE, at(0, dead), START_MS);
    const second = lineAfter(first, at(5, dead), START_MS + 5 * MINUTE_MS);
    expect([first.troubleAtMs, second.troubleAtMs, second.deadControls]).toEqual([START_MS, START_MS, ['control/c']]);
    const back = lineAfter(second, at(9, {}), START_MS + 9 * MINUTE_MS);
    expect([back.deadControls, back.troubleAtMs]).toEqual([[], START_MS]);
    expect(lineAfter(NEW_LINE, at(0, { line: 'lossy' }), 7).troubleAtMs).toBe(7);
    expect(lineAfter(NEW_LINE, at(0, { condition: 'offline' }), 7).passedControls).toEqual([]);
  });
  it('knows which states do not get through', () => {
    expect(VERDICT_STATES.filter(isNotGettingThrough)).toEqual([
      'stalls',
      'interference',
      'confirmed',
      'refused',
      'down',
      'unreachable',
    ]);
  });
  it('keeps a witness from working for its service', () => {
    expect(states(tell([{ seen: { [WITNESS.id]: see.pass } }]))).toEqual(['unknown settled']);
  });
});
