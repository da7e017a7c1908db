import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Lab } from '../lab.ts';
import { askStun, changeOf, startTestLab } from './look.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let lab: Lab;
beforeAll(async () => {
  lab = await startTestLab();
});
afterAll(() => lab.stop());

const SEEN_AS = 'answered, seen as 198.51.100.23';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('call servers', () => {
  it.each([
    ['stun.l.google.com', 19302, 'udp'],
    ['stun.cloudflare.com', 3478, 'udp'],
    ['stun.fbsbx.com', 3478, 'udp'],
    ['turn.cloudflare.com', 3478, 'tcp'],
    ['turn.cloudflare.com', 443, 'tls'],
    ['turn.matrix.org', 5349, 'tls'],
  ] as const)('%s:%i answers a binding request over %s', async (host, port, transport) => {
    expect(await askStun(lab, 'client', host, port, transport)).toContain(SEEN_AS);
  });

  it.each([
    ['turn.cloudflare.com', 3478, 'udp'],
    ['turn.cloudflare.com', 3478, 'tcp'],
    ['turn.cloudflare.com', 5349, 'tls'],
    ['turn.voip.signal.org', 443, 'tls'],
  ] as const)('%s:%i answers 401 over %s to who has no account', async (host, port, transport) => {
    expect(await askStun(lab, 'client', host, port, transport, 'allocate')).toContain('error 401');
  });

  it('a mere STUN server gives no relay', async () => {
    expect(await askStun(lab, 'client', 'stun.l.google.com', 19302, 'udp', 'allocate')).toContain('no answer');
  });

  it.each([
    ['tcp', 3478],
    ['tls', 5349],
  ] as const)('a relay that does not behave answers over %s with a part, or with something else', async (by, port) => {
    const names = (behaviour: string | null) => ({
      servers: { 'turn.cloudflare.com': behaviour, 'stun.cloudflare.com': behaviour },
    });
    for (const behaviour of ['truncate', '503']) {
      await lab.apply(names(behaviour));
      expect(await askStun(lab, 'client', 'turn.cloudflare.com', port, by, 'allocate')).not.toContain('error 401');
    }
    await lab.apply(names(null));
    expect(await askStun(lab, 'client', 'turn.cloudflare.com', port, by, 'allocate')).toContain('error 401');
  });

  it('stun-drop for everything leaves the way over TCP and TLS open', async () => {
    await lab.apply(changeOf({ hosts: { '*': { interfere: 'stun-drop' } } }));
    expect(await askStun(lab, 'client', 'stun.cloudflare.com', 3478)).toContain('no answer');
    expect(await askStun(lab, 'client', 'turn.cloudflare.com', 3478, 'tcp')).toContain(SEEN_AS);
    expect(await askStun(lab, 'client', 'turn.cloudflare.com', 443, 'tls')).toContain(SEEN_AS);
    await lab.apply({ hosts: { '*': null } });
  });

  it('port-drop cuts one port and spares the others, over UDP and TCP alike', async () => {
    await lab.apply(changeOf({ hosts: { '*': { interfere: 'port-drop', ports: [3478] } } }));
    expect(await askStun(lab, 'client', 'stun.nextcloud.com', 3478)).toContain('no answer');
    expect(await askStun(lab, 'client', 'stun.nextcloud.com', 443)).toContain(SEEN_AS);
    expect(await askStun(lab, 'client', 'turn.cloudflare.com', 3478, 'tcp')).not.toContain(SEEN_AS);
    expect(await askStun(lab, 'vantage', 'stun.nextcloud.com', 3478)).toContain('answered');
    expect((await lab.counts()).hits['port-drop']).toBeGreaterThan(1);
    await lab.apply({ hosts: { '*': null } });
  });

  it('udp-loss thins UDP and nothing else', async () => {
    await lab.apply(changeOf({ hosts: { '*': { interfere: 'udp-loss', percent: 100 } } }));
    expect(await askStun(lab, 'client', 'stun.nextcloud.com', 3478)).toContain('no answer');
    expect(await askStun(lab, 'client', 'turn.cloudflare.com', 3478, 'tcp')).toContain(SEEN_AS);
    await lab.apply({ hosts: { '*': null } });
  });

  it('udp-jitter holds packets back by different times, on both ways, and all arrive', async () => {
    const timesMs = async () => {
      const times: number[] = [];
      for (let i = 0; i < 10; i++) {
        const said = await askStun(lab, 'client', 'stun.nextcloud.com', 3478);
        expect(said).toContain(SEEN_AS);
        // As who asks sees it: on a busy machine its start alone takes longer than what is looked for.
        times.push(Number(/after (\d+) ms/.exec(said)?.[1]));
      }
      return times;
    };
    const before = await timesMs();
    await lab.apply(changeOf({ hosts: { '*': { interfere: 'udp-jitter', ms: 300 } } }));
    const held = await timesMs();
    expect(Math.max(...held) - Math.min(...held)).toBeGreaterThan(40);
    // One way alone would add 150 ms on the average, both add 300.
    expect(mean(held) - mean(before)).toBeGreaterThan(200);
    await lab.apply({ hosts: { '*': null } });
  });

  it('is thinned by loss on its address alone', async () => {
    await lab.apply(changeOf({ hosts: { 'stun.l.google.com': { interfere: 'ip-loss', percent: 100 } } }));
    expect(await askStun(lab, 'client', 'stun.l.google.com', 19302)).toContain('no answer');
    expect(await askStun(lab, 'client', 'stun.cloudflare.com', 3478)).toContain(SEEN_AS);
    await lab.apply({ hosts: { 'stun.l.google.com': null } });
  });
});
