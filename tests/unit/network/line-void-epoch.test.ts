import { describe, expect, it } from 'vitest';
import { type EpochFeatures, featuresOf, type KnownEpoch, recognizeEpoch } from '../../../utils/network/epoch.ts';
import { lineQuality, medianOf } from '../../../utils/network/line.ts';
import { isLateAlarm, voidReason } from '../../../utils/network/void.ts';
import { assessment, control, MINUTE_MS, observation, START_MS, see } from '../verdict/story.ts';

describe('the line', () => {
  it.each([
    ['brisk passes', [200, 1500], 0, 'good'],
    ['one hiccup among three', [200, 300, 4000], 0, 'good'],
    ['one hiccup of two', [200, 4000], 0, 'slow'],
    ['a hiccup too long', [200, 300, 4001], 0, 'slow'],
    ['far but steady', [2200, 3500], 0, 'good'],
    ['very far but steady', [4000, 6000], 0, 'slow'],
    ['farther than that', [4500, 6100], 0, 'lossy'],
    ['uneven and slow', [1600, 3000, 8000], 0, 'slow'],
    ['uneven and slower', [1600, 3100, 8000], 0, 'lossy'],
    ['nothing passes', [], 0, 'lossy'],
    ['three brisk ones and a silence', [100, 200, 300], 1, 'good'],
    ['two brisk ones and a silence', [100, 200], 1, 'slow'],
    ['one brisk one and a silence', [100], 1, 'lossy'],
    ['a slow one and a silence', [100, 200, 1501], 1, 'lossy'],
  ] as const)('%s', (_name, passMs, silences, expected) => {
    expect(lineQuality(passMs, silences)).toBe(expected);
  });

  it('finds the middle', () => {
    expect(medianOf([])).toBe(null);
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('what makes a round void', () => {
  const round = {
    assessment: assessment(),
    observations: [observation()],
    scheduledAtMs: START_MS as number | null,
    startedAtMs: START_MS,
    epochIdAtStart: 'a',
    epochIdAtEnd: 'a',
    hasLostPermission: false,
    hasWorkerRestarted: false,
  };
  it.each([
    ['an ordinary round counts', {}, null],
    [
      'a network change inside it',
      { observations: [observation({ ...see.reset, failure: 'local-network-changed' as const })] },
      'network-changed',
    ],
    ['another network at its end', { epochIdAtEnd: 'b' }, 'network-changed'],
    ['an alarm two minutes late counts', { startedAtMs: START_MS + 2 * MINUTE_MS }, null],
    ['an alarm later than that', { startedAtMs: START_MS + 2 * MINUTE_MS + 1 }, 'late-alarm'],
    ['pressed by hand it is never late', { scheduledAtMs: null, startedAtMs: START_MS + 60 * MINUTE_MS }, null],
    ['a probe that overslept', { observations: [observation({ durationMs: 30_001 })] }, 'woke'],
    ['a probe that ended a little late counts', { observations: [observation({ durationMs: 30_000 })] }, null],
    ['controls below quorum', { assessment: assessment({ condition: 'unknown' }) }, 'controls-below-quorum'],
    ['offline is a finding, not a void', { assessment: assessment({ condition: 'offline' }) }, null],
    ['a permission withdrawn', { hasLostPermission: true, hasWorkerRestarted: true }, 'permission-withdrawn'],
    ['a worker killed', { hasWorkerRestarted: true }, 'worker-killed'],
  ] as const)('%s', (_name, over, expected) => {
    expect(voidReason({ ...round, ...over })).toBe(expected);
  });

  it('calls an alarm late after two minutes', () => {
    expect([isLateAlarm(0, 120_000), isLateAlarm(0, 120_001)]).toEqual([false, true]);
  });
});

describe('which network this is', () => {
  const features = (ms: number, over: Partial<EpochFeatures> = {}): EpochFeatures => ({
    route: 'direct',
    connection: null,
    exit: null,
    responseMsByControl: { x: ms, y: ms * 2 },
    ...over,
  });
  const epoch = (id: string, seen: EpochFeatures): KnownEpoch => {
    return { id, route: seen.route, label: `my ${id}`, firstSeenAtMs: 1, lastSeenAtMs: 1, features: seen };
  };
  const recognize = (known: KnownEpoch[], seen: EpochFeatures, hasNetworkChanged: boolean) =>
    recognizeEpoch({ known, features: seen, hasNetworkChanged, freshId: 'new', nowMs: 5 });

  it('is new at first', () => {
    const { epoch: it, known, certainty } = recognize([], features(100), true);
    expect([it.id, it.label, it.firstSeenAtMs, certainty, known.length]).toEqual(['new', null, 5, 'new', 1]);
  });

  it('is the same while nothing changed, however slow it became', () => {
    const it = recognize([epoch('home', features(100))], features(900), false);
    expect([it.epoch.id, it.certainty, it.epoch.lastSeenAtMs]).toEqual(['home', 'same', 5]);
    expect(it.epoch.features.responseMsByControl).toEqual({ x: 340, y: 680 });
  });

  it.each([
    ['another route', { route: 'proxy' as const }, 'new'],
    ['another exit', { exit: 'NL' }, 'new'],
    ['another kind of connection', { connection: 'cellular' }, 'new'],
    ['a route nobody knows', { route: 'unknown' as const }, 'home'],
  ])('sees %s without being told of a change', (_name, over, id) => {
    const home = epoch('home', features(100, { exit: 'RU', connection: 'wifi' }));
    expect(recognize([home], features(100, over), false).epoch.id).toBe(id);
  });

  it.each([
    ['as quick as the last one', 190, 'home', 'likely'],
    ['three times slower', 300, 'new', 'new'],
  ])('after a change, %s', (_name, ms, id, certainty) => {
    const it = recognize([epoch('home', features(100))], features(ms), true);
    expect([it.epoch.id, it.certainty]).toEqual([id, certainty]);
  });

  it('wants an older one to fit more closely, and brings it to the front', () => {
    const known = [epoch('work', features(20)), epoch('home', features(100))];
    expect(recognize(known, features(140), true).known.map((it) => it.id)).toEqual(['home', 'work']);
    expect(recognize(known, features(170), true).epoch.id).toBe('new');
  });

  it('keeps its route while nobody knows it, and one that began so gets it with the first answer', () => {
    const nowhere = features(100, { route: 'unknown', responseMsByControl: {} });
    expect(recognize([epoch('home', features(100))], nowhere, false).epoch.route).toBe('direct');
    const { epoch: found } = recognize([epoch('dark', nowhere)], features(100, { route: 'proxy' }), false);
    expect([found.id, found.route, found.features.route]).toEqual(['dark', 'proxy', 'proxy']);
  });

  it('recognizes nothing by one control alone', () => {
    const seen = features(100, { responseMsByControl: { x: 100 } });
    expect(recognize([epoch('home', features(100))], seen, true).certainty).toBe('new');
  });

  it('remembers twelve', () => {
    const many = Array.from({ length: 12 }, (_, i) => epoch(`e${i}`, features(10 ** (i + 4))));
    expect(recognize(many, features(100), true).known).toHaveLength(12);
  });

  it('takes times from controls that passed afresh', () => {
    const of = (name: string, over: object) => ({ control: control(name), observation: observation(over) });
    const sightings = [of('a', { responseMs: 120 }), of('b', see.silent), of('c', { isFresh: false })];
    const it = featuresOf({ sightings, route: 'direct', connection: 'wifi', exit: null });
    expect(it.responseMsByControl).toEqual({ 'control/a': 120 });
  });
});
