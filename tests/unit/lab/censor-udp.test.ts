import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Censor } from '../../lab/net/wire/censor.ts';
import { passesUdp, passesUdpBack } from '../../lab/net/wire/censor-udp.ts';
import { createCounters } from '../../lab/net/wire/counters.ts';
import { createFlowTable } from '../../lab/net/wire/flow.ts';
import { createRandom } from '../../lab/net/wire/line.ts';
import type { Interference } from '../../lab/scenario.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const PACKET = Buffer.alloc(76);
const VERSION = 1;

/** A connection that the rule has come up for, and what reached the server in spite of it. */
function underRule(rule: Partial<Interference> & Pick<Interference, 'interfere'>) {
  const toServer: Buffer[] = [];
  const world = { version: VERSION, state: { network: { condition: 'online', quic: 'pass', udp: 'pass' } } };
  const counters = createCounters(() => 0);
  const injector = { toServer: (_flow: unknown, packet: Buffer) => toServer.push(packet), toClient: () => undefined };
  const silent = { silencedUntilMs: new Map(), handshakesMs: new Map(), hurriedUntilMs: new Map() };
  const flows = createFlowTable();
  const censor = { world, counters, injector, flows, random: createRandom(7), now: () => 0, ...silent };
  const address = { address: '192.0.2.1', client: 1, clientPort: 2, server: 3, serverPort: 3478 };
  const flow = flows.open({ route: 'direct', protocol: 17, ...address });
  flow.version = VERSION;
  flow.addressRules = [{ probability: 1, residualSeconds: 0, ...rule }];
  return { censor: censor as unknown as Censor, flow, toServer };
}

describe('what thins or shakes UDP', () => {
  it('loses a share of the packets there, and of the packets back', () => {
    const { censor, flow } = underRule({ interfere: 'udp-loss', percent: 30 });
    const passed = (passes: () => boolean) => Array.from({ length: 1000 }, passes).filter(Boolean).length;
    const there = passed(() => passesUdp(censor, flow, PACKET, PACKET));
    const back = passed(() => passesUdpBack(censor, flow, PACKET, () => undefined));
    for (const count of [there, back]) expect(Math.abs(count - 700)).toBeLessThan(60);
  });

  it('holds packets back on either way, and delivers every one', async () => {
    const { censor, flow, toServer } = underRule({ interfere: 'udp-jitter', ms: 200 });
    const toClient: Buffer[] = [];
    for (let i = 0; i < 20; i++) {
      expect(passesUdp(censor, flow, PACKET, PACKET)).toBe(false);
      expect(passesUdpBack(censor, flow, PACKET, (held) => toClient.push(held))).toBe(false);
    }
    await vi.advanceTimersByTimeAsync(100);
    for (const some of [toServer, toClient]) {
      expect(some.length).toBeGreaterThan(2);
      expect(some.length).toBeLessThan(18);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect([toServer.length, toClient.length]).toEqual([20, 20]);
  });

  it('leaves the way back alone under every other rule', () => {
    const { censor, flow } = underRule({ interfere: 'stun-drop' });
    expect(passesUdpBack(censor, flow, PACKET, () => undefined)).toBe(true);
  });
});
