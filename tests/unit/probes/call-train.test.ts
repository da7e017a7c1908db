import { describe, expect, it } from 'vitest';
import type { TrainSample } from '../../../utils/ports/peer-connection.ts';
import { readTrain } from '../../../utils/probes/call-train.ts';

const repeatsAtMs = [250, 750, 1750, 3750];
const DEADLINE_MS = 2000;

/** Answers of one server, 100 ms apart; the first is the one that looked the name up. */
function train(answersMs: readonly (number | null)[], wish: Partial<TrainSample> = {}): TrainSample[] {
  return [120, ...answersMs].map((answerMs, index) => ({
    urlIndex: 0,
    sentAfterMs: index * 100,
    answerMs,
    lagMs: 0,
    ...wish,
  }));
}

const read = (samples: readonly TrainSample[]) => readTrain({ samples, repeatsAtMs }, DEADLINE_MS);

describe('readTrain', () => {
  it('sees no loss and no jitter on an even line, and leaves out the first answer', () => {
    const result = read(train(Array(20).fill(44)));
    expect(result).toMatchObject({ sent: 20, lost: 0, roundTripMs: 44, jitterMs: 0, isEnough: true });
  });

  it.each([
    [44, 0],
    [306, 1],
    [820, 2],
    [1838, 3],
  ])('reads an answer after %i ms as %i lost tries, where the line takes 44 ms', (answerMs, lost) => {
    const result = read(train([44, answerMs]));
    expect(result.lost).toBe(lost);
    expect(result.samples.at(-1)?.roundTripMs).toBeLessThan(100);
  });

  it('does not take a long line for a lossy one', () => {
    expect(read(train([320, 322, 318, 330]))).toMatchObject({ lost: 0, roundTripMs: 321 });
  });

  it('nor where the browser repeats long before an answer can come', () => {
    const samples = train([600, 655, 610, 640]);
    expect(readTrain({ samples, repeatsAtMs: [100, 300, 700] }, DEADLINE_MS)).toMatchObject({ lost: 0 });
  });

  it('counts every try of an unanswered request', () => {
    // Sent at 0, 250, 750 and 1750 ms; all four could have been answered within 2 s.
    expect(read(train([44, null]))).toMatchObject({ sent: 5, lost: 4 });
  });

  it('says nothing about time where nothing was answered', () => {
    expect(read(train([null, null]))).toMatchObject({ roundTripMs: null, jitterMs: null, sent: 8, lost: 8 });
  });

  it('means by jitter the change from one answer to the next of the same server', () => {
    const two = [
      ...train([40, 50, 40]),
      ...train([200, 200, 200]).map((sample) => ({ ...sample, urlIndex: 1, sentAfterMs: sample.sentAfterMs + 50 })),
    ];
    expect(read(two).jitterMs).toBeCloseTo(5);
  });

  it('leaves out what was measured while we were late ourselves', () => {
    const samples = [...train([44, 44]), { urlIndex: 0, sentAfterMs: 900, answerMs: 900, lagMs: 600 }];
    expect(read(samples)).toMatchObject({ sent: 2, lost: 0 });
  });

  it('nor takes our own lateness for a repeat, where the browser repeats sooner (Firefox, after 100 ms)', () => {
    const late = { urlIndex: 0, sentAfterMs: 900, answerMs: 190, lagMs: 150 };
    const samples = [...train([44, 44]), late];
    expect(readTrain({ samples, repeatsAtMs: [100, 300] }, DEADLINE_MS)).toMatchObject({ sent: 2, lost: 0 });
    expect(read([...train([44, 44]), { ...late, answerMs: 300 }])).toMatchObject({ sent: 4, lost: 1 });
  });

  it.each([
    ['one that loses', [44, 46, 148, 44, 352, 45, null], true],
    ['one that holds answers back', [44, 120, 230, 97, 310, 60, 280], false],
  ])('knows a steady line, where a late answer tells of a loss: %s', (_, answers, isSteady) => {
    expect(readTrain({ samples: train(answers), repeatsAtMs: [100, 300] }, DEADLINE_MS).isSteady).toBe(isSteady);
  });

  it('finds a loss of 15 % each way within a few points', () => {
    // 27.75 % of round trips are lost; the sequence is written down, not drawn.
    const answers = [44, 306, 44, 44, 820, 44, 44, 306, 44, 44, 44, 306, 44, 44, 44, 306, 44, 820, 44, 44];
    const { lost, sent } = read(train(answers));
    expect(lost / sent).toBeGreaterThan(0.2);
    expect(lost / sent).toBeLessThan(0.35);
  });

  it('is not enough with less than ten samples', () => {
    expect(read(train(Array(9).fill(44))).isEnough).toBe(false);
  });
});
