import { describe, expect, it } from 'vitest';
import { CALL_QUALITY_KEY, type CallQualityRecord } from '../../utils/contracts/call-quality.ts';
import { DEFAULT_SETTINGS } from '../../utils/contracts/settings.ts';
import type { NetworkAssessment } from '../../utils/network/network.ts';
import type { PeerConnectionPort, TrainReport, TrainRequest, TrainSample } from '../../utils/ports/peer-connection.ts';
import { createCallQualityTest } from '../../utils/workflows/call-quality.ts';
import { composeSnapshot } from '../../utils/workflows/compose-snapshot.ts';
import { createMemory } from '../../utils/workflows/memory.ts';
import { createWorld } from '../support/fake-world.ts';

/** A peer connection whose train moves when it is told to. */
function handPeer() {
  let asked: TrainRequest | null = null;
  let onSample: (sample: TrainSample) => void = () => undefined;
  let end: (report: TrainReport) => void = () => undefined;
  const given: TrainSample[] = [];
  const peer: Pick<PeerConnectionPort, 'runTrain'> = {
    runTrain(request, listener, stop) {
      asked = request;
      onSample = listener;
      return new Promise((resolve) => {
        end = resolve;
        stop.addEventListener('abort', () => resolve({ samples: given, repeatsAtMs: [250, 750] }));
      });
    },
  };
  const answer = (count: number, answerMs: number | null) => {
    for (let i = 0; i < count; i++) {
      const sample = { urlIndex: given.length % 2, sentAfterMs: given.length * 100, answerMs, lagMs: 0 };
      given.push(sample);
      onSample(sample);
    }
  };
  return { peer, answer, asked: () => asked, finish: () => end({ samples: given, repeatsAtMs: [250, 750] }) };
}

async function setUp(hasConsent = true) {
  const world = createWorld();
  const hand = handPeer();
  const ports = { ...world.ports, peer: { ...world.ports.peer, ...hand.peer } };
  const memory = createMemory(ports.records, (known, shown) => composeSnapshot(known, shown, 'en', world.nowMs));
  await memory.change((known) => ({ ...known, settings: { ...DEFAULT_SETTINGS, hasConsent } }));
  const test = createCallQualityTest(ports, memory);
  const record = () => world.store.get(CALL_QUALITY_KEY) as CallQualityRecord | undefined;
  return { world, hand, memory, test, record };
}

/** Lets the promises that are ready run. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the call quality test', () => {
  it('asks nobody before consent', async () => {
    const { test, hand, record } = await setUp(false);
    expect(await test.start()).toMatchObject({ ok: false });
    expect(hand.asked()).toBeNull();
    expect(record()).toBeUndefined();
  });

  it('asks two servers of different operators, and shows what came in so far', async () => {
    const { test, hand, record } = await setUp();
    await test.start();
    await settle();
    expect(new Set(hand.asked()?.urls.map((url) => url.split('.').at(-2))).size).toBe(2);
    expect(record()).toMatchObject({ state: 'running', samples: [] });
    hand.answer(5, 40);
    await settle();
    expect(record()).toMatchObject({ state: 'running', total: 100, result: null });
    expect(record()?.samples.length).toBeGreaterThan(0);
  });

  it('ends with a grade, and keeps that one record only', async () => {
    const { test, hand, record, world } = await setUp();
    const before = [...world.store.keys()];
    await test.start();
    await settle();
    hand.answer(100, 40);
    hand.finish();
    await settle();
    expect(record()).toMatchObject({ state: 'done', result: { grade: 'clear', lost: 0 } });
    expect([...world.store.keys()].filter((key) => !before.includes(key))).toEqual([CALL_QUALITY_KEY]);
  });

  it('says that nothing came back where nothing did', async () => {
    const { test, hand, record } = await setUp();
    await test.start();
    await settle();
    hand.answer(100, null);
    hand.finish();
    await settle();
    expect(record()?.result?.grade).toBe('silent');
  });

  it('stopped early it says that this was not enough', async () => {
    const { test, hand, record } = await setUp();
    await test.start();
    await settle();
    hand.answer(6, 40);
    test.stop();
    await settle();
    expect(record()).toMatchObject({ state: 'not-enough', result: null });
  });

  it('leaves nothing behind when everything is erased meanwhile', async () => {
    const { test, hand, record, memory } = await setUp();
    await test.start();
    await settle();
    hand.answer(50, 40);
    await memory.forget();
    hand.answer(50, 40);
    hand.finish();
    await settle();
    expect(record()).toBeUndefined();
  });
});

describe('what a finished test tells of the network it ran on', () => {
  const EPOCH = { id: 'home', route: 'direct', label: null, firstSeenAtMs: 0, lastSeenAtMs: 0 } as const;
  const FEATURES = { route: 'direct', connection: null, exit: null, responseMsByControl: {} } as const;
  const WELL: NetworkAssessment = {
    condition: 'online',
    route: 'direct',
    passedControls: [],
    failedControls: [],
    controlResponseMs: 200,
    line: 'good',
    atMs: 0,
  };

  async function afterTest(answerMs: number, over: Partial<NetworkAssessment> = {}, epochIdAtEnd = 'home') {
    const { test, hand, memory } = await setUp();
    const at = (id: string) => [{ ...EPOCH, id, features: FEATURES }];
    const on = (id: string) =>
      memory.change((known) => ({
        ...known,
        watch: { ...known.watch, epochs: at(id), assessment: { ...WELL, ...over } },
      }));
    await on('home');
    await test.start();
    await settle();
    hand.answer(50, 40);
    hand.answer(50, answerMs);
    await on(epochIdAtEnd);
    hand.finish();
    await settle();
    const { watch } = await memory.recall();
    return watch.places[epochIdAtEnd]?.ledger.line.thinned ?? null;
  }

  it('is kept where a call would break up: every other packet was answered only when it was repeated', async () => {
    expect(await afterTest(800)).toMatchObject({ looks: 2 });
  });

  it.each([
    ['all came back', 40, {}, 'home'],
    ['the network changed meanwhile', 800, {}, 'office'],
    ['the line is bad for pages, too', 800, { line: 'slow' }, 'home'],
    ['the network is not well', 800, { condition: 'unstable' }, 'home'],
  ] as const)('is nothing where %s', async (_name, answerMs, over, epochId) => {
    expect(await afterTest(answerMs, over, epochId)).toBeNull();
  });
});
