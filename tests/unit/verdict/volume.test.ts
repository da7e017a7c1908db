import { describe, expect, it } from 'vitest';
import { judgeService } from '../../../utils/verdict/judge.ts';
import { recordRound } from '../../../utils/verdict/ledger.ts';
import {
  carriageOf,
  isKnownFreeze,
  isTenTimesSlower,
  isTriedLately,
  pairTransfers,
  type TransferPair,
  wantsMorePairs,
  withPairs,
} from '../../../utils/verdict/volume.ts';
import {
  assessment,
  MINUTE_MS,
  observation,
  PAGE,
  type Sight,
  START_MS,
  see,
  service,
  target,
  tell,
  times,
} from './story.ts';

const HOUR_MS = 60 * MINUTE_MS;
/** Of each observation, unless it says otherwise. */
const ANSWER_MS = 250;
const pair = (over: Partial<TransferPair> = {}): TransferPair => ({
  atMs: START_MS,
  bytes: 131_072,
  ms: 1000,
  isFrozen: false,
  controlBytes: 131_072,
  controlMs: 1000,
  ...over,
});
const frozen = pair({ isFrozen: true, bytes: 16_384, ms: 8400 });
const slow = pair({ ms: 10_000 });
const nearlySlow = pair({ ms: 9999 });

const moved = (targetId: string, over: Sight = {}) =>
  observation({ targetId, kind: 'transfer', bytesDown: 131_072, durationMs: 1000, reachedAtLeast: 'body', ...over });
const stalled: Sight = { failure: 'body-stalled', bytesDown: 16_384, durationMs: 8400, reachedAtLeast: 'response' };

describe('pairs of transfers', () => {
  const BURST = 71_680;
  const burst = (ms: number, over: Sight = {}) => ({ bytesDown: 114_688, burst: { bytes: BURST, ms }, ...over });
  const pairsOf = (...seen: ReturnType<typeof moved>[]) => pairTransfers(seen).get(PAGE.id) ?? [];
  it('sets a transfer beside the nearest control', () => {
    const near = moved('control/near', { startedAtMs: START_MS + 90_000, durationMs: 700 });
    const far = moved('control/far', { startedAtMs: START_MS + 90_001, durationMs: 300 });
    expect(pairsOf(moved(PAGE.id), far, near)).toEqual([pair({ ms: 1000 - ANSWER_MS, controlMs: 700 - ANSWER_MS })]);
    expect(pairsOf(moved(PAGE.id), far)).toEqual([]);
  });
  it.each([
    ['a control that failed', moved(PAGE.id), moved('control/a', stalled)],
    ['a control that brought too little', moved(PAGE.id), moved('control/a', { bytesDown: 39_999 })],
    ['a late observation', moved(PAGE.id, { isLate: true }), moved('control/a')],
    ['a reused connection', moved(PAGE.id, { isFresh: false }), moved('control/a')],
    ['a transfer that was cut, not frozen', moved(PAGE.id, { failure: 'body-cut' }), moved('control/a')],
    ['an ordinary look', observation(), moved('control/a')],
  ])('makes none of %s', (_name, own, control) => {
    expect(pairsOf(own, control)).toEqual([]);
  });
  it.each([
    ['body-stalled', 300, 16_384, true],
    ['body-stalled', 300, 36_900, true],
    ['body-stalled', 300, 36_901, false],
    ['deadline', null, 0, true],
  ] as const)(
    'takes %s after an answer in %s ms and %i bytes for frozen: %s',
    (failure, responseMs, bytesDown, isFrozen) => {
      const seen = moved(PAGE.id, { failure, responseMs, bytesDown });
      expect(pairsOf(seen, moved('control/a'))[0]?.isFrozen).toBe(isFrozen);
    },
  );
  it('that ran out of time in the midst of answers was slow, or tells nothing', () => {
    const ranOut = (ms: number) =>
      pairsOf(
        moved(PAGE.id, { failure: 'deadline', bytesDown: 28_672, durationMs: 30_000, burst: { bytes: 28_672, ms } }),
        moved('control/a', burst(160)),
      );
    expect(ranOut(28_000).map(isTenTimesSlower)).toEqual([true]);
    expect(ranOut(200)).toEqual([]);
  });
  it('takes no slow answer for a slow line, upwards or downwards', () => {
    const [down] = pairsOf(moved(PAGE.id, { responseMs: 6000, durationMs: 6400 }), moved('control/a'));
    expect(down).toMatchObject({ ms: 400 });
    expect(isTenTimesSlower(down as TransferPair)).toBe(false);
  });
  it('compares what was sent at once where both sent something at once: a round trip each hides the rate', () => {
    const [it] = pairsOf(moved(PAGE.id, burst(4100, { durationMs: 8000 })), moved('control/a', burst(160)));
    expect(it).toMatchObject({ bytes: BURST, ms: 4100, controlBytes: BURST, controlMs: 160 });
    expect(isTenTimesSlower(it as TransferPair)).toBe(true);
    const [half] = pairsOf(moved(PAGE.id, { durationMs: 8000 }), moved('control/a', burst(160)));
    expect(half).toMatchObject({ ms: 8000 - ANSWER_MS, controlMs: 1000 - ANSWER_MS });
  });
  it('calls no far server slow beside a near control', () => {
    const [it] = pairsOf(moved(PAGE.id, burst(900)), moved('control/a', burst(20)));
    expect(isTenTimesSlower(it as TransferPair)).toBe(false);
  });
  it('adds to the same test, and begins anew after an hour', () => {
    expect(withPairs([slow], [pair({ atMs: START_MS + HOUR_MS - 1 })])).toHaveLength(2);
    expect(withPairs([slow], [pair({ atMs: START_MS + HOUR_MS })])).toHaveLength(1);
    expect(withPairs([slow], [])).toEqual([slow]);
    expect(withPairs(times(4, pair()), [slow, slow])).toEqual([...times(3, pair()), slow, slow]);
    expect(withPairs([pair({ atMs: START_MS + 1 })], [pair()])).toHaveLength(1);
  });
});

describe('what the pairs say', () => {
  it.each([
    ['nothing', [], 'untested'],
    ['all well', [pair()], 'carries'],
    ['three frozen', times(3, frozen), 'stalls'],
    ['two frozen', [frozen, frozen, pair()], 'mixed'],
    ['three of five slower by ten', [slow, slow, slow, pair(), pair()], 'slowed'],
    ['three nearly so', times(3, nearlySlow), 'carries'],
    ['two of five', [slow, slow, pair(), pair(), pair()], 'mixed'],
    ['slow for all', times(3, pair({ ms: 60_000, controlMs: 50_000 })), 'carries'],
    ['nothing at all arrived', times(3, pair({ bytes: 0, ms: 60_000 })), 'carries'],
    ['a slow one half as long', times(3, pair({ bytes: 65_536, ms: 5000 })), 'slowed'],
  ] as const)('%s', (_name, pairs, expected) => {
    expect(carriageOf(pairs, START_MS)).toBe(expected);
  });
  it('ages: a good test for a day, a bad one for a week', () => {
    expect(carriageOf([pair()], START_MS + 24 * HOUR_MS - 1)).toBe('carries');
    expect(carriageOf([pair()], START_MS + 24 * HOUR_MS)).toBe('untested');
    expect(carriageOf(times(3, slow), START_MS + 7 * 24 * HOUR_MS - 1)).toBe('slowed');
    expect(carriageOf(times(3, slow), START_MS + 7 * 24 * HOUR_MS)).toBe('untested');
  });
  it('knows the span in which freezes begin', () => {
    expect(isKnownFreeze([frozen, frozen, pair({ isFrozen: true, bytes: 100 })])).toBe(true);
    expect(isKnownFreeze([pair({ isFrozen: true, bytes: 6000 })])).toBe(true);
    expect(isKnownFreeze([pair({ isFrozen: true, bytes: 5999 })])).toBe(false);
    expect(isKnownFreeze([frozen, pair({ isFrozen: true, bytes: 0 })])).toBe(false);
  });
  it('stops a deep check as soon as the pairs agree', () => {
    expect(wantsMorePairs([])).toBe(true);
    expect(wantsMorePairs(times(2, slow))).toBe(true);
    expect(wantsMorePairs(times(3, slow))).toBe(false);
    expect(wantsMorePairs(times(3, pair()))).toBe(false);
    expect(wantsMorePairs([slow, frozen, pair(), pair()])).toBe(true);
    expect(wantsMorePairs([slow, frozen, pair(), pair(), slow])).toBe(false);
  });
});

describe('a deep check', () => {
  const files = target('matrix/media/files');
  const it_ = service({
    channels: { web: { needs: [{ id: 'n', targets: [PAGE] }] }, media: { needs: [{ id: 'm', targets: [files] }] } },
  });
  const after = (id: string, sight: Sight, base: Sight = see.pass) => {
    const [well] = tell([{ seen: { page: base, [files.id]: see.pass } }], it_);
    let { ledger, nowMs } = well as NonNullable<typeof well>;
    for (let i = 0; i < 3; i++) {
      nowMs += MINUTE_MS;
      const observations = [moved(id, { ...sight, startedAtMs: nowMs }), moved('control/a', { startedAtMs: nowMs })];
      ledger = recordRound(ledger, { observations, assessment: assessment({ atMs: nowMs }), services: [it_], nowMs });
    }
    return judgeService({ service: it_, ledger, assessment: null, previous: null, hasPermission: true, nowMs });
  };
  it('finds what freezes', () => {
    const { service: it } = after(PAGE.id, stalled);
    expect([it.state, it.mechanism, it.stage, it.confidence]).toEqual(['stalls', 'volume', 'settled', 'medium']);
    expect(it.reasons[0]).toMatchObject({ code: 'body-freezes', host: 'page.example', count: 3, total: 3 });
    expect(it.sinceMs).toBe(START_MS + 3 * MINUTE_MS);
  });
  it('does not name what stops a freeze before the known span', () => {
    expect(after(PAGE.id, { ...stalled, bytesDown: 0 }).service.mechanism).toBe('unidentified');
  });
  it('finds what is slowed, in media too, and lifts it', () => {
    const { service: it, channels } = after(files.id, { durationMs: 20_000 });
    expect([it.state, it.mechanism, it.reasons[0]?.code]).toEqual(['slowed', 'volume', 'slower-than-control']);
    expect(channels.map(({ verdict }) => verdict.state)).toEqual(['working', 'slowed']);
  });
  it('takes the note about large files away when they pass', () => {
    expect(after(PAGE.id, {}).service.reasons.map((it) => it.code)).toEqual(['answered']);
    expect(after(files.id, {}).service.reasons.map((it) => it.code)).toEqual(['answered', 'large-files-untested']);
  });
  it('says that it came to nothing where it did, until it is a day old', () => {
    const late: Sight = { failure: 'deadline', responseMs: 29_000, durationMs: 30_000, bytesDown: 60_000 };
    expect(after(PAGE.id, late).service.reasons.map((it) => it.code)).toEqual(['answered', 'large-files-unclear']);
    const vainTransferAtMs = START_MS;
    expect(isTriedLately({ transfers: [], vainTransferAtMs }, START_MS + 24 * HOUR_MS - 1)).toBe(true);
    expect(isTriedLately({ transfers: [], vainTransferAtMs }, START_MS + 24 * HOUR_MS)).toBe(false);
    expect(isTriedLately({ transfers: [] }, START_MS)).toBe(false);
    expect(isTriedLately({ transfers: [pair()] }, START_MS)).toBe(true);
  });
  it('shows only where the page itself answers', () => {
    expect(after(PAGE.id, stalled, see.reset).service.state).toBe('interference');
  });
});
