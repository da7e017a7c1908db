import { describe, expect, it } from 'vitest';
import { hours } from '../../../utils/kernel/clock.ts';
import { probeDeadlineMs, restMs, wantedConfirmations } from '../../../utils/verdict/confirmations.ts';
import { silentSocketsBehind, wantedFollowUps } from '../../../utils/verdict/follow-ups.ts';
import { EMPTY_LEDGER, type Ledger } from '../../../utils/verdict/ledger.ts';
import {
  acceptAt,
  accumulated,
  passesToRecover,
  passesToSettle,
  TO_ACCUSE,
  TO_CALL_FAILING,
  weightOfFailure,
} from '../../../utils/verdict/sequential-test.ts';
import { type FailingSign, MEANINGS, weightOfSign } from '../../../utils/verdict/signs.ts';
import {
  ABSENT_EVERYWHERE,
  assessment,
  observation,
  PAGE,
  type Round,
  type Sight,
  SOCKET,
  see,
  service,
  target,
  tell,
  times,
  WITNESS,
} from './story.ts';

const last = <T>(list: readonly T[]): T => list.at(-1) as T;
const page = (...sights: Round['seen'][string][]): Round[] => sights.map((seen) => ({ seen: { page: seen } }));

describe('the sequential test', () => {
  it('never settles anything by one sign alone', () => {
    for (const sign of Object.keys(MEANINGS) as FailingSign[])
      expect(weightOfSign(sign, false)).toBeLessThan(acceptAt(TO_CALL_FAILING));
  });
  it('has the thresholds of Wald', () => {
    expect(acceptAt(TO_ACCUSE)).toBeCloseTo(9.2, 1);
    expect(acceptAt(TO_CALL_FAILING)).toBeCloseTo(6.9, 1);
    expect(weightOfFailure(0.1)).toBeCloseTo(Math.log(8));
  });
  it('has a floor and a ceiling', () => {
    expect([accumulated(1, -3), accumulated(24, 7), accumulated(2, 3)]).toEqual([0, 25, 5]);
  });
  it.each([
    [5, 0, 2, 3],
    [2, 0, 2, 4],
    [9, 0, 2, 2],
    [3, 1, 4, 5],
    [1, 1, 7, 7],
    [1, 3, 17, 17],
  ])('after %i failures and %i passes wants %i passes, %i to be sure', (fails, passes, recover, settle) => {
    expect([passesToRecover(fails, passes), passesToSettle(fails, passes)]).toEqual([recover, settle]);
  });
  it('takes a clock for little on a slow line', () => {
    expect(weightOfSign('swallowed', true)).toBeLessThan(weightOfSign('swallowed', false));
    expect(weightOfSign('reset', true)).toBe(weightOfSign('reset', false));
  });
});

describe('confirmations', () => {
  const wanted = (rounds: Round[], it = service(), change: (ledger: Ledger) => Ledger = (ledger) => ledger) => {
    const { ledger, nowMs } = last(tell(rounds, it));
    return wantedConfirmations(change(ledger), [it], nowMs).map((one) => ({
      ...one,
      notBeforeMs: one.notBeforeMs - nowMs,
    }));
  };
  const again = (over: object = {}) => [
    { targetId: PAGE.id, notBeforeMs: 95_000, deadlineMs: 10_000, via: 'https', ...over },
  ];
  it.each([
    ['nothing was seen', [], []],
    ['all is well', page(see.pass), []],
    ['a reset is suspected', page(see.reset), again()],
    ['a reset is settled', page(see.reset, see.reset), []],
    ['a silence is heard', page(see.silent), again({ deadlineMs: 35_000 })],
    ['it was a dead address', page(see.silent, see.longSilent), again({ deadlineMs: 35_000 })],
    ['it was dead three times', page(see.silent, see.longSilent, see.longSilent), []],
    ['a handshake was swallowed', page(see.silent, see.swallowed), again({ deadlineMs: 35_000 })],
    ['a refusal is suspected', page(see.status(451)), again()],
    ['a refusal is settled', page(see.status(451), see.status(451)), []],
    ['a suspicion was answered once', page(see.reset, see.pass), again()],
    ['a suspicion was answered twice', page(see.reset, see.pass, see.pass), []],
    ['a settled block lets through', page(see.reset, see.reset, see.pass), again()],
    ['a moody block lets through', page(see.reset, see.pass, see.reset, see.reset, see.pass, see.reset, see.pass), []],
  ] as [string, Round[], object[]][])('when %s', (_name, rounds, expected) => {
    const list = rounds.length === 0 ? wantedConfirmations(EMPTY_LEDGER, [service()], 0) : wanted(rounds);
    expect(list).toEqual(expected);
  });
  it('end after six rounds that settled nothing', () => {
    const noisy: Round = { seen: { page: see.swallowed }, line: 'slow' };
    expect(wanted(times(3, noisy))).toHaveLength(1);
    expect(wanted(times(6, noisy))).toEqual([]);
  });
  it('are not for expired endpoints', () => {
    const old = { ...PAGE, validUntil: '2026-10-01' };
    expect(wanted(page(see.reset), service({ channels: { web: { needs: [{ id: 'n', targets: [old] }] } } }))).toEqual(
      [],
    );
  });
  const sockets = service({ channels: { web: { needs: [{ id: 'n', targets: [PAGE, SOCKET] }] } } });
  const long = (ledger: Ledger): Ledger => ({ ...ledger, line: { ...ledger.line, roundTripMs: 120 } });
  it('ask a reset host on a long line by its socket', () => {
    expect(wanted(page(see.reset), sockets, long)).toEqual(again({ via: 'websocket' }));
    expect(wanted(page(see.reset), sockets)).toEqual(again());
    expect(wanted(page(see.refused), sockets, long)).toEqual(again());
  });
  it('or leave it to the interval when it has none', () => {
    expect(wanted(page(see.reset), service(), long)).toEqual([]);
    expect(wanted(page(see.silent), service(), long)).toHaveLength(1);
  });
  it.each([
    ['https', [see.socketFails]],
    // Its page has answered beside it; each more look is a burst.
    ['websocket', [see.socketFailsAlone]],
    [undefined, [see.socketFailsAlone, see.socketFailsAlone]],
    ['websocket', [see.socketHangs, see.pass]],
    ['https', [see.socketHangs, see.pass, see.socketHangs]],
    ['https', [see.socketFails, see.reset]],
    // The host was cut as well, and is no more: of the socket only the socket tells.
    ['websocket', [see.socketHangs, see.longSilent, see.pass]],
  ] as [string | undefined, Sight[]][])('ask a socket by %s', (via, sights) => {
    const only = service({ channels: { messages: { needs: [{ id: 'n', targets: [SOCKET] }] } } });
    expect(
      wanted(
        sights.map((seen) => ({ seen: { socket: seen } })),
        only,
      )[0]?.via,
    ).toBe(via);
  });
  it('leave a socket that Firefox tries again and again to a later hour', () => {
    const only = service({ channels: { messages: { needs: [{ id: 'n', targets: [SOCKET] }] } } });
    const rest = (sight: Sight) => restMs(last(tell([{ seen: { socket: sight } }], only)).ledger, SOCKET.id);
    expect([see.socketFails, see.socketFailsAlone, see.socketOpens].map(rest)).toEqual([0, hours(6), 0]);
  });
  it('ask a call server as itself, and the soonest first', () => {
    const stun = target('matrix/calls/stun', { kind: 'stun', url: 'stun:calls.example:3478', expects: 'any' });
    const it = service({
      channels: { web: { needs: [{ id: 'n', targets: [PAGE] }] }, calls: { needs: [{ id: 'c', targets: [stun] }] } },
    });
    const list = wanted([{ seen: { [stun.id]: see.stunSilent } }, { seen: { page: see.reset } }], it);
    expect(list.map((one) => [one.via, one.notBeforeMs])).toEqual([
      ['stun', -25_000],
      ['https', 95_000],
    ]);
  });
  it('wait long only while a silence is looked into', () => {
    const deadline = (...sights: Sight[]) => probeDeadlineMs(last(tell(page(...sights))).ledger, PAGE.id);
    expect(probeDeadlineMs(EMPTY_LEDGER, PAGE.id)).toBe(10_000);
    expect(deadline(see.pass)).toBe(10_000);
    expect(deadline(see.silent)).toBe(35_000);
    expect(deadline(...times(3, see.swallowed))).toBe(10_000);
    expect(deadline(...times(8, see.swallowed))).toBe(35_000);
    expect(deadline(see.silent, see.pass)).toBe(35_000);
  });
});

describe('follow-ups', () => {
  const other = target('matrix/web/other', { kind: 'websocket', url: 'wss://other.example/' });
  const it_ = service({ channels: { web: { needs: [{ id: 'n', targets: [PAGE, other] }] } } });
  const wanted = (sights: Sight[], it = service(), condition: 'online' | 'unstable' = 'online') =>
    wantedFollowUps({
      observations: sights.map((sight) => observation(sight)),
      services: [it],
      assessment: assessment({ condition }),
    }).map((one) => `${one.via} ${one.targetId}`);
  it.each([
    ['a pass', [see.pass], []],
    ['a name error', [see.nameGone], [`dns ${PAGE.id}`]],
    ['a name error that was asked about', [see.nameGone, ...ABSENT_EVERYWHERE], []],
    ['a reset', [see.reset], [`https ${WITNESS.id}`]],
    ['a reset whose witness was asked', [see.reset, { targetId: WITNESS.id }], []],
    ['an unknown issuer', [see.foreign], [`https ${WITNESS.id}`]],
    ['a silence', [see.silent], []],
    ['somebody else', [{ ...see.reset, targetId: 'wire/web/page' }], []],
    ['a resolver that failed', [{ ...see.silent, kind: 'dns' }], []],
  ] as [string, Sight[], string[]][])('after %s', (_name, sights, expected) => {
    expect(wanted(sights)).toEqual(expected);
  });
  it('ask the alternatives of the need as what they are', () => {
    expect(wanted([see.silent], it_)).toEqual([`websocket ${other.id}`]);
    expect(wanted([see.nameGone], it_)).toEqual([`dns ${PAGE.id}`, `websocket ${other.id}`]);
    expect(wanted([see.silent, { ...see.silent, targetId: other.id }], it_)).toEqual([]);
  });
  it.each([
    [451, true],
    [503, true],
    [404, false],
  ])('ask them after an answer of %i, too: %s', (status, isAsked) => {
    expect(wanted([see.status(status)], it_)).toEqual(isAsked ? [`websocket ${other.id}`] : []);
  });
  it('leave the rest alone', () => {
    const two = service({
      channels: {
        web: {
          needs: [
            { id: 'n', targets: [PAGE] },
            { id: 'm', targets: [other] },
          ],
        },
      },
      witnesses: [],
    });
    expect(wanted([see.reset], two)).toEqual([]);
    expect(wanted([see.reset], service({ witnesses: [{ ...WITNESS, expects: 'private-root' }] }))).toEqual([]);
  });
  it('cannot spare the witness of an answer that proves nothing without it', () => {
    const signal = service({
      channels: { web: { needs: [{ id: 'n', targets: [{ ...PAGE, expects: 'private-root' }] }] } },
    });
    const proofs = (sight: Sight, it: typeof signal) =>
      wantedFollowUps({ observations: [observation(sight)], services: [it], assessment: assessment() }).map(
        ({ isProof }) => isProof ?? false,
      );
    expect(proofs(see.foreign, signal)).toEqual([true]);
    expect(proofs(see.reset, signal)).toEqual([false]);
    expect(proofs(see.foreign, service())).toEqual([false]);
  });
  it('ask nothing while the network is not well', () => {
    expect(wanted([see.nameGone, see.reset], service(), 'unstable')).toEqual([]);
  });
});

describe('a silent socket behind a page', () => {
  const both = service({ channels: { messages: { needs: [{ id: 'n', targets: [SOCKET] }] } } });
  const page = observation({ targetId: SOCKET.id });
  const behind = (rounds: Round[], ...seen: ReturnType<typeof observation>[]) => {
    const told = last(tell(rounds, both));
    return silentSocketsBehind(seen, [both], told.ledger);
  };
  const socket = (...sights: Round['seen'][string][]): Round[] => sights.map((seen) => ({ seen: { socket: seen } }));
  it('is asked again once the page got through, until it is settled', () => {
    expect(behind(socket(see.socketHangs, see.pass), page)).toEqual([SOCKET.id]);
    expect(behind(socket(see.socketHangs, see.pass, see.socketHangs, see.pass), page)).toEqual([SOCKET.id]);
    expect(behind(socket(...times(3, [see.socketHangs, see.pass]).flat()), page)).toEqual([]);
  });
  it('is not asked for a page that failed, another socket, or a page of somebody else', () => {
    const hangs = socket(see.socketHangs, see.pass);
    expect(behind(hangs, observation({ targetId: SOCKET.id, ...see.reset }))).toEqual([]);
    expect(behind(hangs, observation({ targetId: SOCKET.id, ...see.socketOpens }))).toEqual([]);
    expect(behind(hangs, observation({ targetId: PAGE.id }))).toEqual([]);
  });
  it('is not asked while it opens, or fails at once', () => {
    expect(behind(socket(see.socketOpens), page)).toEqual([]);
    expect(behind(socket(see.socketFails), page)).toEqual([]);
  });
});
