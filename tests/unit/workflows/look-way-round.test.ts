import { describe, expect, it } from 'vitest';
import { RELAY_OVER_TCP, RELAY_OVER_TLS } from '../../../utils/catalogue/call-controls.ts';
import { LONGEST_TEST_MS } from '../../../utils/contracts/call-quality.ts';
import { seconds } from '../../../utils/kernel/clock.ts';
import type { TrainRequest } from '../../../utils/ports/peer-connection.ts';
import { runCallTrain } from '../../../utils/probes/call-train.ts';
import { NEW_LINE } from '../../../utils/verdict/line-memory.ts';
import { needsWayRound } from '../../../utils/workflows/look-way-round.ts';
import { askControls } from '../../../utils/workflows/run-batch.ts';

describe('the quality test looks for a way round', () => {
  it.each([
    ['not where all came back', 0, [], false],
    ['not where much was lost', 60, [], false],
    ['where nothing came back', 100, [], true],
    ['where a port is known to be cut', 50, [3478], true],
  ] as const)('%s', (_name, lost, silentPorts, isNeeded) => {
    expect(needsWayRound({ sent: 100, lost }, { ...NEW_LINE, silentPorts })).toBe(isNeeded);
  });

  it('and is not taken for an abandoned one while both ways keep silent', async () => {
    let train: TrainRequest | null = null;
    const runTrain = async (request: TrainRequest) => {
      train = request;
      return { samples: [], repeatsAtMs: [] };
    };
    const gather = () => Promise.reject(new Error('nobody gathers here'));
    await runCallTrain({ runTrain, gather }, ['stun:s.example'], () => undefined, new AbortController().signal);
    const { durationMs, sampleDeadlineMs } = train as unknown as TrainRequest;
    const deadlines = askControls([RELAY_OVER_TCP, RELAY_OVER_TLS]).map(({ ask }) => ask.deadlineMs);
    const longestMs = [durationMs, sampleDeadlineMs, ...deadlines].reduce((sum, ms) => sum + ms, 0);
    expect(LONGEST_TEST_MS).toBeGreaterThan(longestMs + seconds(5));
  });
});
