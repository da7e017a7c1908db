// Does the one alarm ring when it should, and does nothing happen unasked?

import { describe, expect, it } from 'vitest';
import { type Agenda, EMPTY_AGENDA, type RoundPlan } from '../../../utils/contracts/agenda.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/contracts/settings.ts';
import { minutes, seconds } from '../../../utils/kernel/clock.ts';
import { seededRandom } from '../../../utils/kernel/random.ts';
import { batch } from '../../../utils/workflows/plan-round.ts';
import {
  dueNow,
  endBatch,
  LATE_ALARM_MS,
  nextRoundMs,
  nextWakeMs,
  restartRound,
  type ScheduleInput,
  withStarts,
} from '../../../utils/workflows/schedule.ts';

const NOW = Date.UTC(2026, 7, 13, 12);
const settings: Settings = { ...DEFAULT_SETTINGS, hasConsent: true, services: ['whatsapp'] };

function roundOf(overrides: Partial<RoundPlan> = {}): RoundPlan {
  return {
    id: 'r',
    trigger: 'interval',
    startedAtMs: NOW,
    total: 2,
    done: 0,
    restarts: 0,
    askedNameIds: [],
    isBatchRunning: false,
    batches: [
      batch({ targetIds: ['a'], notBeforeMs: NOW }),
      batch({ targetIds: ['b'], notBeforeMs: NOW + minutes(1) }),
    ],
    ...overrides,
  };
}
function input(
  agenda: Partial<Agenda>,
  more: Partial<Pick<ScheduleInput, 'settings' | 'confirmAtMs' | 'deepAtMs' | 'newsAtMs' | 'nowMs'>> = {},
) {
  const nothing = { confirmAtMs: null, deepAtMs: null, newsAtMs: null };
  return { agenda: { ...EMPTY_AGENDA, ...agenda }, settings, ...nothing, nowMs: NOW, ...more };
}

describe('what is due', () => {
  it.each([
    [
      'nothing before consent',
      input({ nextRoundAtMs: NOW }, { settings: { ...settings, hasConsent: false } }),
      'nothing',
    ],
    [
      'nothing without a picked service',
      input({ nextRoundAtMs: NOW }, { settings: { ...settings, services: [] } }),
      'nothing',
    ],
    ['the interval round at its time', input({ nextRoundAtMs: NOW }), 'interval-round'],
    ['nothing before its time', input({ nextRoundAtMs: NOW + 1 }), 'nothing'],
    ['nothing while paused', input({ nextRoundAtMs: NOW, pausedUntilMs: NOW + 1 }), 'nothing'],
    [
      'a confirmation sooner than the interval',
      input({ nextRoundAtMs: NOW + 1 }, { confirmAtMs: NOW }),
      'confirmation-round',
    ],
    [
      'no confirmation too close to the last',
      input({ nextRoundAtMs: NOW + 1, confirmNotBeforeMs: NOW + 1 }, { confirmAtMs: NOW }),
      'nothing',
    ],
    [
      'no confirmation when the user wants no background checks',
      input({}, { confirmAtMs: NOW, settings: { ...settings, intervalMinutes: null } }),
      'nothing',
    ],
    [
      'a confirmation before what is done once a day',
      input({ nextRoundAtMs: NOW + 1 }, { confirmAtMs: NOW, deepAtMs: NOW }),
      'confirmation-round',
    ],
    [
      'the deep check of the day when nothing else is',
      input({ nextRoundAtMs: NOW + 1 }, { deepAtMs: NOW }),
      'daily-deep-check',
    ],
    ['no deep check before its time', input({ nextRoundAtMs: NOW + 1 }, { deepAtMs: NOW + 1 }), 'nothing'],
    ['no deep check while paused', input({ pausedUntilMs: NOW + 1 }, { deepAtMs: NOW }), 'nothing'],
    [
      'the running round before all else',
      input({ round: roundOf(), nextRoundAtMs: NOW }, { confirmAtMs: NOW }),
      'batch',
    ],
    ['not a batch before its minute', input({ round: roundOf() }, { nowMs: NOW - 1 }), 'nothing'],
    ['lateness, after a sleep', input({ round: roundOf() }, { nowMs: NOW + LATE_ALARM_MS + 1 }), 'late'],
  ] as const)('is %s', (_, given, expected) => {
    expect(dueNow(given)).toBe(expected);
  });
});

describe('the one alarm', () => {
  it('never rings by itself when the user checks by hand only', () => {
    expect(nextWakeMs(input({}, { settings: { ...settings, intervalMinutes: null }, confirmAtMs: NOW }))).toBeNull();
  });
  it('rings for the next batch even when the interval is nearer', () => {
    const round = roundOf({ batches: [batch({ notBeforeMs: NOW + minutes(1) })] });
    expect(nextWakeMs(input({ round, nextRoundAtMs: NOW }))).toBe(NOW + minutes(1));
  });
  it('rings for the nearer of confirmation and interval, never in the past', () => {
    expect(nextWakeMs(input({ nextRoundAtMs: NOW + minutes(9) }, { confirmAtMs: NOW + seconds(95) }))).toBe(
      NOW + seconds(95),
    );
    expect(nextWakeMs(input({ nextRoundAtMs: NOW - minutes(9) }))).toBe(NOW);
  });
  it('rings for a feed that was asked and not answered, after a pause if there is one', () => {
    const nextRoundAtMs = NOW + minutes(30);
    expect(nextWakeMs(input({ nextRoundAtMs }, { newsAtMs: NOW + minutes(5) }))).toBe(NOW + minutes(5));
    const userPauseUntilMs = NOW + minutes(20);
    expect(nextWakeMs(input({ nextRoundAtMs, userPauseUntilMs }, { newsAtMs: NOW + minutes(5) }))).toBe(
      userPauseUntilMs,
    );
  });
  it('keeps the interval within 40 % of what the user set, and off when they set none', () => {
    const random = seededRandom(1);
    for (let i = 0; i < 200; i++) {
      const waitMs = (nextRoundMs(settings, NOW, random) ?? 0) - NOW;
      expect(waitMs).toBeGreaterThanOrEqual(minutes(18));
      expect(waitMs).toBeLessThanOrEqual(minutes(42));
    }
    expect(nextRoundMs({ ...settings, intervalMinutes: null }, NOW, random)).toBeNull();
  });
});

describe('a batch', () => {
  it('names its hosts, and forgets those of more than a minute ago', () => {
    const agenda = { ...EMPTY_AGENDA, hostStartsMs: { old: NOW - minutes(1), young: NOW - 1 } };
    expect(withStarts(agenda, ['a.example'], NOW).hostStartsMs).toEqual({ young: NOW - 1, 'a.example': NOW });
  });
  it("leaves the rest at a minute's distance, follow-ups first, and counts what is done", () => {
    const followUp = batch({ nameQuestionIds: ['a'], isFollowUp: true, notBeforeMs: NOW });
    const ended = endBatch({ ...EMPTY_AGENDA, round: roundOf({ isBatchRunning: true }) }, [followUp], NOW);
    expect(
      ended.round?.batches.map(({ nameQuestionIds, targetIds, notBeforeMs }) => [
        nameQuestionIds,
        targetIds,
        notBeforeMs - NOW,
      ]),
    ).toEqual([
      [['a'], [], minutes(1)],
      [[], ['b'], minutes(2)],
    ]);
    expect(ended.round).toMatchObject({ done: 1, askedNameIds: ['a'], isBatchRunning: false });
  });
  it('begins again a minute later when void, three times at most', () => {
    let agenda: Agenda = { ...EMPTY_AGENDA, round: roundOf({ isBatchRunning: true }) };
    for (let i = 1; i <= 3; i++) {
      agenda = restartRound(agenda, NOW);
      expect(agenda.round).toMatchObject({ restarts: i, isBatchRunning: false });
      expect(agenda.round?.batches[0]?.notBeforeMs).toBe(NOW + minutes(1));
    }
    expect(restartRound(agenda, NOW).round).toBeNull();
  });
  it('of a void "check now" is repeated once, a minute later', () => {
    const once = restartRound({ ...EMPTY_AGENDA, round: roundOf({ trigger: 'user' }) }, NOW);
    expect(once.round).toMatchObject({ trigger: 'user', restarts: 1 });
    expect(once.round?.batches[0]?.notBeforeMs).toBe(NOW + minutes(1));
    expect(restartRound(once, NOW).round).toBeNull();
  });
});
