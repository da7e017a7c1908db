import { describe, expect, it } from 'vitest';
import { hours } from '../../../utils/kernel/clock.ts';
import type { NetworkAssessment } from '../../../utils/network/network.ts';
import { wayRound } from '../../../utils/workflows/way-round.ts';

const SILENT: NetworkAssessment = {
  condition: 'online',
  route: 'direct',
  passedControls: ['control/a', 'control/b'],
  failedControls: [],
  controlResponseMs: 200,
  udp: 'silent',
  relay: null,
  atMs: 0,
};
const STUN = ['control/stun-cloudflare', 'control/stun-voipgate'];

const NOW = hours(1000);

function asked(
  ids: readonly string[],
  over: Partial<NetworkAssessment> = {},
  probedAtMs: Record<string, number> = {},
): readonly string[] | undefined {
  return wayRound({ ...SILENT, ...over }, ids, probedAtMs, NOW)?.controlIds;
}

describe('the way round for calls', () => {
  it('is asked over TCP first, then over TLS, then no more', () => {
    expect(asked(STUN)).toEqual(['control/turn-tcp']);
    expect(asked([...STUN, 'control/turn-tcp'])).toEqual(['control/turn-tls']);
    expect(asked([...STUN, 'control/turn-tcp', 'control/turn-tls'])).toBeUndefined();
  });

  it('is asked, too, where only a port is silent', () => {
    expect(asked(STUN, { udp: 'passes', silentPorts: [3478] })).toEqual(['control/turn-tcp']);
  });

  it('spares the heavy handshake where it was made in the last hours, never the light way', () => {
    const probedAtMs = { 'control/turn-tcp': NOW - hours(1), 'control/turn-tls': NOW - hours(1) };
    expect(asked(STUN, {}, probedAtMs)).toEqual(['control/turn-tcp']);
    expect(asked([...STUN, 'control/turn-tcp'], {}, probedAtMs)).toBeUndefined();
    expect(asked([...STUN, 'control/turn-tcp'], {}, { 'control/turn-tls': NOW - hours(7) })).toEqual([
      'control/turn-tls',
    ]);
  });

  it('goes on from a batch that asked TCP alone', () => {
    expect(asked(['control/a', 'control/turn-tcp'])).toEqual(['control/turn-tls']);
  });

  it.each([
    ['UDP passes', { udp: 'passes' }],
    ['nobody knows of UDP', { udp: null }],
    ['TCP is open', { relay: 'passes' }],
    ['the line is bad', { condition: 'unstable' }],
  ] as const)('is left alone where %s', (_name, over) => {
    expect(asked([...STUN, 'control/turn-tcp'], over)).toBeUndefined();
  });

  it('is left alone in a batch that asked no call server', () => {
    expect(asked(['control/a'])).toBeUndefined();
  });
});
