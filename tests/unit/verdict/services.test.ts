import { describe, expect, it } from 'vitest';
import { judgeService } from '../../../utils/verdict/judge.ts';
import { EMPTY_LEDGER, recordBrowsing } from '../../../utils/verdict/ledger.ts';
import { carriedOver, readLedger } from '../../../utils/verdict/read-ledger.ts';
import {
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
const codes = (told: ReturnType<typeof tell>) => last(told).verdicts.service.reasons.map((it) => it.code);
const page = (...sights: Round['seen'][string][]): Round[] => sights.map((seen) => ({ seen: { page: seen } }));

describe('needs and channels', () => {
  const other = target('matrix/web/other');
  const assets = target('matrix/web/assets');
  const any = service({ channels: { web: { needs: [{ id: 'n', targets: [PAGE, other] }] } } });
  const both = service({
    channels: {
      web: {
        needs: [
          { id: 'n', targets: [PAGE] },
          { id: 'm', targets: [assets] },
        ],
      },
    },
  });
  const twoChannels = service({
    channels: {
      web: { needs: [{ id: 'n', targets: [PAGE] }] },
      messages: { needs: [{ id: 'm', targets: [other] }] },
      media: { needs: [{ id: 'x', targets: [assets] }] },
    },
  });

  it('lets any target of a need do', () => {
    expect(states(tell(times(2, { seen: { page: see.reset, [other.id]: see.pass } }), any))).toEqual(
      times(2, 'working settled'),
    );
  });
  it('settles nothing while an alternative was never asked', () => {
    const told = tell(page(see.reset, see.reset, see.reset), any);
    expect(states(told)).toEqual(times(3, 'interference/tls provisional'));
    expect(codes(told)).toContain('not-all-asked');
  });
  it.each([
    ['says no', see.status(451)],
    ['is down', see.status(503)],
    ['is gone everywhere', [see.nameGone, see.resolver('a', 'absent'), see.resolver('b', 'absent')]],
  ] as const)('blames no server that %s while its stand-in was not asked: names are given up', (_what, seen) => {
    const told = tell(times(2, { seen: { page: seen as Sight } }), any);
    expect(states(told)).toEqual(times(2, 'unclear provisional'));
    expect(codes(told)).toContain('not-all-asked');
  });
  it('settles when all alternatives fail', () => {
    expect(last(states(tell(times(2, { seen: { page: see.reset, [other.id]: see.reset } }), any)))).toBe(
      'interference/tls settled',
    );
  });
  it('names no mechanism when two ways are cut by two', () => {
    const seen = { page: see.reset, [other.id]: [see.nameGone, ...FOUND_ELSEWHERE] };
    expect(last(states(tell(times(2, { seen }), any)))).toBe('interference/unidentified settled');
  });
  it('doubts a pass that is older than the failure of its alternative', () => {
    const told = tell([{ seen: { [other.id]: see.pass } }, { seen: { page: see.reset }, afterMinutes: 11 }], any);
    expect(states(told)[1]).toBe('working provisional');
    const soon = tell([{ seen: { [other.id]: see.pass } }, { seen: { page: see.reset }, afterMinutes: 9 }], any);
    expect(states(soon)[1]).toBe('working settled');
  });
  it('counts the passes of interchangeable targets together', () => {
    const cut = times(3, { seen: { page: see.reset, [other.id]: see.reset } });
    const told = tell([...cut, { seen: { page: see.pass } }, { seen: { [other.id]: see.pass } }], any);
    expect(states(told).slice(3)).toEqual(['interference/tls settled', 'working provisional']);
  });
  it('wants every need', () => {
    expect(last(states(tell(times(2, { seen: { page: see.pass, [assets.id]: see.reset } }), both)))).toBe(
      'interference/tls settled',
    );
    expect(states(tell([{ seen: { page: see.pass } }], both))).toEqual(['unknown settled']);
  });
  it('takes the worst of web and messages, never of media', () => {
    const seen = { page: see.pass, [other.id]: see.refused, [assets.id]: see.reset };
    const told = tell(times(2, { seen }), twoChannels);
    expect(states(told)).toEqual(['unreachable provisional', 'unreachable settled']);
    expect(last(told).verdicts.channels.map((it) => `${it.name} ${it.verdict.state}`)).toEqual([
      'web working',
      'messages unreachable',
      'media interference',
    ]);
  });
  it('prefers settled trouble to a worse suspicion', () => {
    const told = tell(
      [
        ...times(2, { seen: { page: see.refused, [other.id]: see.pass } }),
        { seen: { page: see.refused, [other.id]: see.reset } },
      ],
      twoChannels,
    );
    expect(last(states(told))).toBe('unreachable settled');
  });
  it('shows a suspicion where nothing is settled', () => {
    expect(last(states(tell([{ seen: { page: see.reset, [other.id]: see.pass } }], twoChannels)))).toBe(
      'interference/tls provisional',
    );
  });
  it('says of a stand-in that apps may differ', () => {
    const it = service({ channels: { web: { needs: [{ id: 'n', targets: [PAGE] }], isStandIn: true } } });
    const told = tell(page(see.pass), it);
    expect([last(told).verdicts.service.confidence, last(codes(told))]).toEqual(['low', 'apps-may-differ']);
  });
});

describe('endpoints that expired', () => {
  const old = target('matrix/web/old', { validUntil: '2026-10-01' });
  const only = service({ channels: { web: { needs: [{ id: 'n', targets: [old] }] } } });
  it('can only be unclear', () => {
    for (const sight of [see.reset, see.pass]) {
      const told = tell(times(3, { seen: { [old.id]: sight } }), only);
      expect([last(states(told)), codes(told)[0]]).toEqual(['unclear settled', 'endpoint-expired']);
    }
  });
  it('do not weigh beside a current one', () => {
    const it = service({ channels: { web: { needs: [{ id: 'n', targets: [old, PAGE] }] } } });
    expect(last(states(tell(times(2, { seen: { page: see.reset } }), it)))).toBe('interference/tls settled');
  });
});

describe('a private root', () => {
  const chat = target('matrix/messages/chat', { expects: 'private-root' });
  const it_ = service({ channels: { messages: { needs: [{ id: 'n', targets: [chat] }] } } });
  const round = (chatSight: object, witness?: object): Round => ({
    seen: { [chat.id]: chatSight, ...(witness ? { [WITNESS.id]: witness } : {}) },
  });
  it('works, with little confidence, when the public site answers too', () => {
    const told = tell([round(see.privateRoot, see.pass)], it_);
    expect([states(told)[0], last(told).verdicts.service.confidence, ...codes(told)]).toEqual([
      'working settled',
      'low',
      'private-root',
      'witness-answers',
      'large-files-untested',
    ]);
  });
  it('is left open while nobody asked the site', () => {
    const told = tell([round(see.privateRoot)], it_);
    expect([states(told)[0], ...codes(told)]).toEqual([
      'unclear provisional',
      'private-root',
      'not-all-asked',
      'controls-passed',
    ]);
  });
  it('is left open, for good, when the site fails for good', () => {
    const told = tell(times(2, round(see.privateRoot, see.reset)), it_);
    expect(states(told)).toEqual(['unclear provisional', 'unclear settled']);
    expect(codes(told)).toContain('witness-fails');
  });
  it('is intercepted, most likely, where its site shows a certificate that is not its own', () => {
    const told = tell([...times(2, round(see.privateRoot, see.foreign)), round(see.privateRoot, see.pass)], it_);
    expect(states(told)).toEqual(['unclear provisional', 'interference/certificate settled', 'working provisional']);
    expect(told[1]?.verdicts.service.confidence).toBe('low');
    expect(codes(told.slice(0, 2))).toEqual([
      'foreign-certificate',
      'checks-agree',
      'could-be-the-server',
      'controls-passed',
    ]);
  });
  it('is vouched for by no witness whose own certificate nobody can check', () => {
    const storage = target('matrix/witness/storage', { expects: 'private-root' });
    const seen = { [chat.id]: see.privateRoot, [storage.id]: see.privateRoot };
    const beside = (site: object) =>
      tell(times(2, { seen: { ...seen, [WITNESS.id]: site } }), { ...it_, witnesses: [WITNESS, storage] });
    expect(states(tell([{ seen }], { ...it_, witnesses: [storage] }))).toEqual(['unclear provisional']);
    expect(last(states(beside(see.reset)))).toBe('unclear settled');
    expect(last(states(beside(see.foreign)))).toBe('interference/certificate settled');
  });
  it('is not intercepted because its site shows the certificate of another name', () => {
    expect(last(states(tell(times(4, round(see.privateRoot, see.wrongName)), it_)))).toBe('unclear settled');
  });
  it('is cut like anything else', () => {
    expect(last(states(tell(times(2, round(see.reset, see.pass)), it_)))).toBe('interference/tls settled');
  });
  it('is not vouched for by a site that answered two days ago', () => {
    const told = tell([round(see.privateRoot, see.pass), { ...round(see.privateRoot), afterMinutes: 27 * 60 }], it_);
    expect(states(told)[1]).toBe('unclear provisional');
  });
});

describe('a socket', () => {
  const it_ = service({
    channels: {
      messages: { needs: [{ id: 'n', targets: [SOCKET] }] },
      media: { needs: [{ id: 'm', targets: [PAGE] }] },
    },
  });
  const socket = (...sights: Round['seen'][string][]): Round[] => sights.map((seen) => ({ seen: { socket: seen } }));
  it('works when it opens', () => {
    const told = tell(socket(see.socketOpens), it_);
    expect([states(told)[0], codes(told)[0]]).toEqual(['working settled', 'socket-opened']);
  });
  it('settles after two looks that saw the page beside the socket, accusing nobody', () => {
    const told = tell(times(2, { seen: { socket: see.socketFailsAlone } }), it_);
    expect(states(told)).toEqual(['unclear provisional', 'unclear settled']);
    expect(codes(told)[0]).toBe('socket-fails-page-works');
  });
  it('accuses nobody by failing quickly beside a page that works', () => {
    const told = tell(times(4, { seen: { socket: see.socketFails, page: see.pass } }), it_);
    expect(states(told)).toEqual([...times(2, 'unclear provisional'), ...times(2, 'unclear settled')]);
    expect(codes(told)[0]).toBe('socket-fails-page-works');
  });
  it('accuses, weakly, by hanging beside a page that works', () => {
    const told = tell(times(3, { seen: { socket: see.socketHangs, page: see.pass } }), it_);
    expect(states(told)).toEqual(['unclear provisional', 'unclear provisional', 'interference/websocket settled']);
    expect(last(told).verdicts.service.confidence).toBe('low');
  });
  it('accuses nobody where the page beside it was long on its way: then packets are lost there', () => {
    const slow = { responseMs: 1600, durationMs: 1600 };
    const together = tell(times(6, { seen: { socket: see.socketHangs, page: slow } }), it_);
    const byTurns = tell(socket(see.socketHangs, slow, see.socketHangs, slow, see.socketHangs, slow), it_);
    for (const told of [together, byTurns]) expect(states(told).join()).not.toContain('interference');
  });
  it('learns from HEADs by turns that it hangs alone', () => {
    const told = tell(socket(see.socketHangs, see.pass, see.socketHangs, see.pass, see.socketHangs), it_);
    expect(states(told)).toEqual([
      'unreachable provisional',
      'unclear provisional',
      'unclear provisional',
      'unclear provisional',
      'interference/websocket settled',
    ]);
  });
  it('hangs alone in Firefox, too, which sees whose handshake it was that was swallowed', () => {
    const swallowed: Sight = { ...see.swallowed, kind: 'websocket' };
    const told = tell(socket(see.socketHangs, see.pass, swallowed, see.pass, swallowed), it_);
    expect(states(told).at(-1)).toBe('interference/websocket settled');
    const both = tell(socket(see.socketHangs, see.swallowed, swallowed, see.swallowed, swallowed), it_);
    expect(states(both).at(-1)).toBe('interference/tls settled');
  });
  it('is only unreachable when the page is silent as well', () => {
    const told = tell(times(2, { seen: { socket: see.socketHangs, page: see.longSilent } }), it_);
    expect(states(told)).toEqual(['unreachable provisional', 'unreachable settled']);
  });
  it('is explained by a HEAD that is reset', () => {
    const told = tell(socket(see.socketFails, see.reset, see.reset), it_);
    expect(states(told)).toEqual(['unclear provisional', 'interference/tls provisional', 'interference/tls settled']);
  });
  it('agrees with a HEAD that was reset before', () => {
    const told = tell(socket(see.reset, see.socketFails, see.socketFails), it_);
    expect(states(told)).toEqual([
      'interference/tls provisional',
      'interference/tls provisional',
      'interference/tls settled',
    ]);
  });
});

describe('calls', () => {
  const stun = target('matrix/calls/stun', { kind: 'stun', url: 'stun:calls.example:3478', expects: 'any' });
  const own = service({ channels: { calls: { needs: [{ id: 'n', targets: [stun] }] } } });
  const state = (rounds: Round[]) => {
    const it = last(tell(rounds, own)).verdicts.channels[0]?.verdict;
    return `${it?.state} ${it?.stage} ${it?.reasons[0]?.code}`;
  };
  it('work when their servers answer', () => {
    expect(state([{ seen: { [stun.id]: see.stunAnswers } }])).toBe('working settled call-hosts-answer');
  });
  it('are unreachable when these are silent', () => {
    expect(state(times(3, { seen: { [stun.id]: see.stunSilent } }))).toBe('unreachable settled call-host-silent');
    expect(state(times(3, { seen: { [stun.id]: see.stunSilent }, udp: 'silent' }))).toContain('udp-silent-for-all');
  });
  it('are cut when these used to answer and neutral ones still do', () => {
    const silent: Round = { seen: { [stun.id]: see.stunSilent }, udp: 'passes' };
    expect(state([{ seen: { [stun.id]: see.stunAnswers } }, silent, silent, silent])).toBe(
      'interference settled udp-silent-here',
    );
    expect(state([silent, silent, silent])).toContain('unreachable');
  });
});

describe('a network that is not well', () => {
  it.each(['offline', 'portal', 'restricted', 'unstable', 'clock', 'proxy-down', 'unknown'] as const)(
    'accuses nobody while %s',
    (condition) => {
      const told = tell([...page(see.reset, see.reset), { seen: { page: see.reset }, condition }]);
      expect(states(told)[2]).toBe('unclear provisional');
      expect(codes(told)).toEqual([
        condition === 'unstable' ? 'line-lossy' : 'network-not-well',
        'controls-passed',
        'controls-failed',
      ]);
    },
  );
  it('keeps what was known through it, since included', () => {
    const told = tell([
      ...page(see.reset, see.reset),
      { seen: { page: see.silent }, condition: 'offline' },
      ...page(see.reset),
    ]);
    expect(states(told)[3]).toBe('interference/tls settled');
    expect(last(told).verdicts.service.sinceMs).toBe(told[0]?.nowMs);
  });
  it('lets an answer of this round stand, not an older one', () => {
    expect(states(tell([{ seen: { page: see.pass }, condition: 'restricted' }]))).toEqual(['working settled']);
    const later: Round = { seen: {}, condition: 'restricted', afterMinutes: 6 };
    expect(states(tell([...page(see.pass), later]))[1]).toBe('unclear provisional');
  });
  it('drops failures but not for ever', () => {
    expect(
      last(tell(times(3, { seen: { page: see.reset }, condition: 'unstable' }))).ledger.targets[PAGE.id]?.startedAtMs,
    ).toBe(null);
  });
  it('takes time for little on a slow line and after trouble', () => {
    const slow: Round = { seen: { page: see.swallowed }, line: 'slow' };
    expect(states(tell(times(3, slow)))[2]).toBe('unreachable provisional');
    const trouble: Round = { seen: { page: see.pass }, condition: 'unstable' };
    expect(states(tell([trouble, ...page(see.swallowed, see.swallowed, see.swallowed)]))[3]).toBe(
      'unreachable provisional',
    );
  });
});

describe('time', () => {
  it('counts what comes within 90 seconds once', () => {
    const soon = times(3, { seen: { page: see.reset }, afterMinutes: 1.5 / 3 });
    expect(states(tell(soon))).toEqual(times(3, 'interference/tls provisional'));
    expect(
      states(tell([{ seen: { page: see.reset } }, { seen: { page: see.reset }, afterMinutes: 1.5 }]))[1],
    ).toContain('provisional');
    expect(
      states(tell([{ seen: { page: see.reset } }, { seen: { page: see.reset }, afterMinutes: 1.51 }]))[1],
    ).toContain('settled');
  });
  it('does not take a pass within 90 seconds of a failure for recovery', () => {
    const told = tell([...page(see.reset), { seen: { page: see.pass }, afterMinutes: 1 }]);
    expect(states(told)[1]).toBe('interference/tls provisional');
  });
  it('is not spaced by a mark in the future', () => {
    const told = tell(page(see.reset));
    const again = tell(page(see.reset), service(), { ...last(told), nowMs: START_MS - 60 * MINUTE_MS });
    expect(states(again)[0]).toBe('interference/tls settled');
  });
  it('says since when, through suspicion and settlement', () => {
    const told = tell(page(see.pass, see.reset, see.reset, see.reset));
    expect(told.map((it) => it.verdicts.service.sinceMs)).toEqual([told[0]?.nowMs, ...times(3, told[1]?.nowMs)]);
  });
  it('forgets after sixty hours', () => {
    const judge = (hours: number) => {
      const [it] = tell(page(see.pass));
      const nowMs = (it?.nowMs ?? 0) + hours * 60 * MINUTE_MS;
      const { ledger } = it as NonNullable<typeof it>;
      return judgeService({ service: service(), ledger, assessment: null, previous: null, hasPermission: true, nowMs })
        .service;
    };
    expect(judge(60).state).toBe('working');
    expect([judge(61).state, judge(61).reasons[0]?.code, judge(61).sinceMs]).toEqual(['unknown', 'stale', null]);
  });
  it('marks a flip-flop after three settled changes in six hours', () => {
    const rounds = page(see.pass, ...times(2, see.status(503)), ...times(2, see.pass), ...times(2, see.status(503)));
    const told = tell(rounds);
    expect(told.map((it) => it.verdicts.service.isFlapping)).toEqual([...times(6, false), true]);
    const later = tell([{ seen: { page: see.status(503) }, afterMinutes: 7 * 60 }], service(), last(told));
    expect(later[0]?.verdicts.service.isFlapping).toBe(false);
  });
});

describe('what the judge is handed', () => {
  const judge = (over: object) =>
    judgeService({
      service: service(),
      ledger: EMPTY_LEDGER,
      assessment: assessment(),
      previous: null,
      hasPermission: true,
      nowMs: START_MS,
      ...over,
    }).service;
  it('without permission knows nothing', () => {
    expect([judge({ hasPermission: false }).state, judge({ hasPermission: false }).reasons[0]?.code]).toEqual([
      'unknown',
      'needs-permission',
    ]);
  });
  it('without evidence knows nothing', () => {
    expect(judge({}).reasons).toEqual([{ code: 'never-checked' }]);
  });
  it("takes the user's own load for an answer, never for a recovery", () => {
    const ledger = recordBrowsing(EMPTY_LEDGER, { target: PAGE, atMs: START_MS });
    expect([
      judge({ ledger }).state,
      judge({ ledger })
        .reasons.map((it) => it.code)
        .includes('seen-by-browsing'),
    ]).toEqual(['working', true]);
    const [, cut] = tell(page(see.reset, see.reset));
    const browsed = recordBrowsing(cut?.ledger ?? EMPTY_LEDGER, { target: PAGE, atMs: START_MS + 6 * MINUTE_MS });
    expect(judge({ ledger: browsed, nowMs: START_MS + 6 * MINUTE_MS }).state).toBe('interference');
  });
  it('is surer when another route of this network opens it', () => {
    const { ledger, nowMs } = last(tell(page(see.reset, see.reset)));
    const other = (state: string, ageHours = 1) =>
      judge({ ledger, nowMs, otherRoutes: [{ route: 'tunnel', state, atMs: nowMs - ageHours * 60 * MINUTE_MS }] });
    expect([other('working').confidence, last([...other('working').reasons]).code]).toEqual([
      'high',
      'other-route-works',
    ]);
    expect([other('interference').confidence, last([...other('down').reasons]).code]).toEqual([
      'low',
      'other-route-fails',
    ]);
    expect(other('working', 25).confidence).toBe('low');
    expect(other('unclear').reasons).toHaveLength(judge({ ledger, nowMs }).reasons.length);
    const first = tell(page(see.reset))[0];
    expect(
      judge({ ledger: first?.ledger, nowMs, otherRoutes: [{ route: 'proxy', state: 'working', atMs: nowMs }] })
        .confidence,
    ).toBe('low');
  });
});

describe('a stored ledger', () => {
  const { ledger } = last(tell(page(see.pass, see.reset)));
  it('comes back from JSON as it was', () => {
    expect(readLedger(JSON.parse(JSON.stringify(ledger)))).toEqual({ ledger, dropped: 0 });
  });
  it('is empty where there was none', () => {
    expect(readLedger(undefined)).toEqual({ ledger: EMPTY_LEDGER, dropped: 0 });
    expect(readLedger(null).dropped).toBe(0);
  });
  it.each([['text'], [7], [[]], [{ version: 2, targets: {} }], [{ version: 1 }]])('drops %j', (stored) => {
    expect(readLedger(stored)).toEqual({ ledger: EMPTY_LEDGER, dropped: 1 });
  });
  const entry = ledger.targets[PAGE.id] as object;
  it.each(Object.keys(entry).map((key) => [key]))(
    'drops an entry whose %s is of another kind, and counts it',
    (key) => {
      const stored = { ...ledger, targets: { good: entry, bad: { ...entry, [key]: { odd: true } } } };
      const read = readLedger(stored);
      const isLoose = key === 'seen' || key === 'names' || key === 'byMechanism' || key === 'hasEverPassed';
      expect(read.ledger.targets['good']).toEqual(entry);
      if (!isLoose) expect(read.dropped).toBe(1);
    },
  );
  it.each([
    ['seen', { atMs: 'x' }],
    ['names', {}],
    ['byMechanism', { tls: 'x' }],
    ['sign', 'nonsense'],
    ['failSign', 'passed'],
    ['accepted', 'maybe'],
    ['fails', Number.NaN],
  ])('drops an entry whose %s is %j', (key, value) => {
    expect(readLedger({ ...ledger, targets: { bad: { ...entry, [key as string]: value } } }).dropped).toBe(1);
  });
  it('drops a broken memory of the line alone', () => {
    const read = readLedger({ ...ledger, line: { passedControls: [] } });
    expect([read.dropped, Object.keys(read.ledger.targets).length, read.ledger.line.troubleAtMs]).toEqual([1, 1, null]);
  });
  it('carried over, wants one more agreeing round', () => {
    const settled = last(tell(page(see.reset, see.reset, see.reset)));
    const carried = carriedOver(settled.ledger, settled.nowMs);
    expect(carried.targets[PAGE.id]?.accepted).toBe('nothing');
    const again = tell([...page(see.reset)], service(), { ...settled, ledger: carried });
    expect(states(again)[0]).toBe('interference/tls settled');
    const well = last(tell(page(see.pass)));
    const unsure = { ...well, ledger: carriedOver(well.ledger, well.nowMs) };
    expect(states(tell([{ seen: {} }], service(), unsure))[0]).toBe('working provisional');
    expect(states(tell(page(see.pass), service(), unsure))[0]).toBe('working settled');
  });
});
