import { describe, expect, it } from 'vitest';
import { CALL_QUALITY_KEY, type CallQualityRecord } from '../../utils/contracts/call-quality.ts';
import { hours, minutes, seconds } from '../../utils/kernel/clock.ts';
import type { IceReport, IceRequest } from '../../utils/ports/peer-connection.ts';
import { placeNow } from '../../utils/workflows/absorb.ts';
import { createWorld, type World } from '../support/fake-world.ts';
import { live, startWorker, type Worker, welcomed } from '../support/worker.ts';

type Way = 'passes' | 'fails';
const TCP = 'turn:turn.cloudflare.com:3478?transport=tcp';
const TLS = 'turns:turn.cloudflare.com:5349?transport=tcp';
const OUTCOMES = {
  passes: { outcome: 'error', errorCode: 401 },
  fails: { outcome: 'error', errorCode: 701 },
  silent: { outcome: 'deadline' },
} as const;

/** UDP is silent for everybody, and the relay is open or closed by these two ways. */
function worldWhere(overTcp: Way | (() => Way), overTls: Way, onAsk: (url: string) => void = () => undefined) {
  const world = createWorld();
  const asked: string[] = [];
  const gather = async ({ id, url }: IceRequest): Promise<IceReport> => {
    asked.push(url);
    onAsk(url);
    const base = { hasReflexive: false, hasRelay: false, isComplete: false, errorCode: null, errorText: null };
    const common = { id, startedAtMs: world.nowMs, durationMs: 300, ...base, hasInterface: true, lagMs: 0 };
    const tcp = typeof overTcp === 'string' ? overTcp : overTcp();
    return { ...common, ...OUTCOMES[url === TCP ? tcp : url === TLS ? overTls : 'silent'] };
  };
  const samples = Array.from({ length: 30 }, (_, index) => ({
    urlIndex: index % 2,
    sentAfterMs: index * 100,
    answerMs: null,
    lagMs: 0,
  }));
  const runTrain = async () => ({ samples, repeatsAtMs: [250, 750] });
  world.ports = { ...world.ports, peer: { gather, runTrain } };
  return { world, asked };
}

const inUse = (world: World) => welcomed(world, { services: ['whatsapp', 'meet'] });
const relaysIn = (asked: readonly string[]) => asked.filter((url) => url.startsWith('turn'));

async function callsSay({ memory }: Worker): Promise<string[]> {
  const { watch } = await memory.recall();
  const calls = placeNow(watch).verdicts['whatsapp']?.channels.find(({ name }) => name === 'calls')?.verdict;
  return [calls?.state ?? '', ...(calls?.reasons ?? []).map(({ code }) => code)].filter(
    (it) => !/^c(alls|ont)/.test(it),
  );
}

/** Lets the promises that are ready run. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

async function tested(world: World, worker: Worker): Promise<CallQualityRecord['result'] | undefined> {
  await worker.ask({ type: 'call-quality' });
  for (let i = 0; i < 20; i++) await settle();
  return (world.store.get(CALL_QUALITY_KEY) as CallQualityRecord | undefined)?.result;
}

describe('where UDP is silent and the relay closed over TCP', () => {
  it('no check, asked for or not, ever makes the relay’s TLS handshake', async () => {
    const { world, asked } = worldWhere('fails', 'passes');
    const worker = await inUse(world);
    expect(await callsSay(worker)).toEqual(['unreachable', 'udp-silent-for-all', 'relay-tls-untested']);
    await live(world, hours(12));
    world.nowMs += minutes(2);
    await worker.ask({ type: 'check-now' });
    await worker.attendance.attend();
    expect(relaysIn(asked).length).toBeGreaterThan(10);
    expect(new Set(relaysIn(asked))).toEqual(new Set([TCP]));
  });

  it.each([
    ['passes', 'tls', 'relay-passes'],
    ['fails', 'closed', 'relay-fails'],
  ] as const)('the quality test looks at TLS, which %s, and the calls remember it', async (overTls, wayRound, code) => {
    const { world, asked } = worldWhere('fails', overTls);
    const worker = await inUse(world);
    asked.length = 0;
    expect(await tested(world, worker)).toMatchObject({ grade: 'silent', wayRound });
    expect(asked).toEqual([TCP, TLS]);
    const said = ['unreachable', 'udp-silent-for-all', code];
    expect(await callsSay(worker)).toEqual(said);
    await live(world, hours(5));
    const later = startWorker(world);
    expect(await callsSay(later)).toEqual(said);
    await live(world, hours(2));
    expect(await callsSay(startWorker(world))).toEqual([...said.slice(0, 2), 'relay-tls-untested']);
  });

  it('the quality test that finds TCP open by now is believed at once', async () => {
    let tcp: Way = 'fails';
    const { world } = worldWhere(() => tcp, 'fails');
    const worker = await inUse(world);
    tcp = 'passes';
    expect(await tested(world, worker)).toMatchObject({ wayRound: 'tcp' });
    expect(await callsSay(worker)).toEqual(['unreachable', 'udp-silent-for-all', 'relay-passes']);
  });

  it('two tests within a minute make one handshake, and its word stands for both', async () => {
    const { world, asked } = worldWhere('fails', 'passes');
    const worker = await inUse(world);
    for (const afterMs of [0, seconds(30), seconds(31)]) {
      world.nowMs += afterMs;
      expect(await tested(world, worker)).toMatchObject({ wayRound: 'tls' });
    }
    expect(asked.filter((url) => url === TLS)).toHaveLength(2);
  });
});

describe('the quality test leaves TLS alone', () => {
  it('where the relay is open over TCP', async () => {
    const { world, asked } = worldWhere('passes', 'passes');
    const worker = await inUse(world);
    asked.length = 0;
    expect(await tested(world, worker)).toMatchObject({ grade: 'silent', wayRound: 'tcp' });
    expect(asked).toEqual([TCP]);
  });

  it.each(['stop-call-quality', 'erase'])('after "%s" in the middle', async (type) => {
    let worker: Worker | null = null;
    const { world, asked } = worldWhere('fails', 'passes', (url) => {
      if (url === TCP && asked.length === 1) void worker?.ask({ type });
    });
    worker = await inUse(world);
    asked.length = 0;
    const result = await tested(world, worker);
    expect(asked).toEqual([TCP]);
    expect(result?.wayRound ?? null).toBeNull();
  });
});
