import { describe, expect, it } from 'vitest';
import { type CallQualityRecord, LONGEST_TEST_MS, readCallQuality } from '../../../utils/contracts/call-quality.ts';

const NOW = 1_800_000_000_000;
const DONE: CallQualityRecord = {
  version: 1,
  state: 'done',
  startedAtMs: NOW - 10_000,
  total: 100,
  samples: [
    { atMs: 0, roundTripMs: 40, lost: 0 },
    { atMs: 100, roundTripMs: null, lost: 4 },
  ],
  result: { grade: 'clear', rating: 88, sent: 6, lost: 4, roundTripMs: 40, jitterMs: null, wayRound: 'tls' },
};

describe('the record of the call quality test', () => {
  it('is read back as it was written', () => {
    expect(readCallQuality(structuredClone(DONE), NOW)).toEqual(DONE);
  });

  it('that says "running" long after any test is over was left behind', () => {
    const running = { ...DONE, state: 'running', result: null };
    expect(readCallQuality(running, NOW)?.state).toBe('running');
    expect(readCallQuality(running, NOW + LONGEST_TEST_MS)?.state).toBe('not-enough');
  });

  it.each([
    ['nothing', undefined],
    ['text', 'done'],
    ['another version', { ...DONE, version: 2 }],
    ['no start', { ...DONE, startedAtMs: null }],
    ['no samples', { ...DONE, samples: 3 }],
    ['done without a result', { ...DONE, result: null }],
    ['an unknown grade', { ...DONE, result: { ...DONE.result, grade: 'superb' } }],
    ['not a number', { ...DONE, total: Number.NaN }],
  ])('%s is no test', (_name, stored) => {
    expect(readCallQuality(stored, NOW)).toBeNull();
  });

  it('of before the way round was looked at, or with an unknown one, says nothing of it', () => {
    const { wayRound: _, ...before } = DONE.result as NonNullable<typeof DONE.result>;
    for (const result of [before, { ...before, wayRound: 'by pigeon' }])
      expect(readCallQuality({ ...DONE, result }, NOW)?.result).toEqual({ ...before, wayRound: null });
  });

  it('drops samples that cannot be read, and keeps the rest', () => {
    const stored = { ...DONE, samples: [{ atMs: -1, lost: 0 }, 'x', ...DONE.samples] };
    expect(readCallQuality(stored, NOW)?.samples).toEqual(DONE.samples);
  });
});
