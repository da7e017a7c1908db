import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gather } from '../../../utils/browser/ice/gather.ts';
import { runTrain } from '../../../utils/browser/ice/train.ts';
import type { IceRequest, TrainSample } from '../../../utils/ports/peer-connection.ts';

const HOST_ADDRESS = '192.168.31.77';
const OUTER_ADDRESS = '203.0.113.9';
const REQUEST: IceRequest = {
  id: '1',
  url: 'stun:s.example:3478',
  username: null,
  credential: null,
  deadlineMs: 3000,
};

type Candidate = { type: string; address: string; candidate: string };
const candidate = (type: string, address: string): Candidate => ({
  type,
  address,
  candidate: `candidate:1 1 udp 1 ${address} 50000 typ ${type} raddr ${HOST_ADDRESS}`,
});

/** A browser that finds both candidates at once, or only the first and an error about it. */
let isAnswering = true;
class FakeConnection {
  static made = 0;
  onicecandidate: ((event: { candidate: Candidate }) => void) | null = null;
  onicecandidateerror: ((event: object) => void) | null = null;
  onicegatheringstatechange: (() => void) | null = null;
  iceGatheringState = 'gathering';
  constructor() {
    FakeConnection.made++;
  }
  createDataChannel() {
    return {};
  }
  async createOffer() {
    return { sdp: `c=IN IP4 ${HOST_ADDRESS}` };
  }
  async setLocalDescription() {
    this.onicecandidate?.({ candidate: candidate('host', HOST_ADDRESS) });
    if (isAnswering) this.onicecandidate?.({ candidate: candidate('srflx', OUTER_ADDRESS) });
    else
      this.onicecandidateerror?.({
        errorCode: 701,
        errorText: `STUN binding request from ${HOST_ADDRESS} timed out.`,
        address: HOST_ADDRESS,
        url: REQUEST.url,
      });
  }
  close() {
    this.onicecandidate = null;
  }
}

const written: unknown[][] = [];
beforeEach(() => {
  isAnswering = true;
  FakeConnection.made = 0;
  written.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('RTCPeerConnection', FakeConnection);
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...line) => void written.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function ended<T>(work: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(20_000);
  return work;
}

describe('host addresses in candidates', () => {
  it.each([
    ['an answer', true],
    ['an error that names one', false],
  ])('never leave a gathering with %s, neither in its report nor in a log', async (_name, answers) => {
    isAnswering = answers;
    const report = await ended(
      gather({ ...REQUEST, echoes: { urls: [REQUEST.url], periodMs: 60, durationMs: 180, sampleDeadlineMs: 1000 } }),
    );
    expect(report).toMatchObject({ hasReflexive: answers, hasInterface: true });
    expect(JSON.stringify([report, written])).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
  });

  it('never leave a train', async () => {
    const samples: TrainSample[] = [];
    const request = { urls: [REQUEST.url], periodMs: 100, durationMs: 1000, sampleDeadlineMs: 2000 };
    await ended(runTrain(request, (sample) => samples.push(sample), new AbortController().signal));
    expect(samples).toHaveLength(10);
    expect(JSON.stringify([samples, written])).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
  });
});

describe('a silent server and a busy device', () => {
  /** Our loop stands still, `stalls` times over, for so long. */
  async function silenceWith(stallMs: number, stalls: number) {
    isAnswering = false;
    let lostMs = 0;
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + lostMs);
    const report = gather(REQUEST);
    for (let i = 0; i < stalls; i++) {
      await vi.advanceTimersByTimeAsync(300);
      lostMs += stallMs;
    }
    return ended(report);
  }

  it('is given as much longer as our loop was late, and its silence counts', async () => {
    const report = await silenceWith(400, 3);
    expect(report).toMatchObject({ outcome: 'deadline', durationMs: 3000 + 2 * 3 * 400, lagMs: 0 });
  });

  it('proves nothing where the loop lost more than the deadline twice over', async () => {
    const report = await silenceWith(1500, 12);
    expect(report.outcome).toBe('deadline');
    expect(report.lagMs).toBeGreaterThan(1400);
  });

  it('is not waited for any longer on a device at rest', async () => {
    expect(await silenceWith(40, 5)).toMatchObject({ durationMs: 3000 + 5 * 40, lagMs: 0 });
  });
});

describe('a gathering with echoes', () => {
  const echoes = { urls: [REQUEST.url], periodMs: 60, durationMs: 300, sampleDeadlineMs: 1000 };

  it('sends them once the first was answered', async () => {
    const report = await ended(gather({ ...REQUEST, echoes }));
    expect(report.echoes).toHaveLength(5);
    expect(FakeConnection.made).toBe(6);
  });

  it('sends none into silence', async () => {
    isAnswering = false;
    const report = await ended(gather({ ...REQUEST, echoes }));
    expect(report).toMatchObject({ outcome: 'deadline', durationMs: 3000 });
    expect(report).not.toHaveProperty('echoes');
    expect(FakeConnection.made).toBe(1);
  });
});
