import { describe, expect, it } from 'vitest';
import { CALL_CONTROLS } from '../../../utils/catalogue/call-controls.ts';
import { SERVICES } from '../../../utils/catalogue/index.ts';
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

function asked(ids: readonly string[], over: Partial<NetworkAssessment> = {}): readonly string[] | undefined {
  return wayRound({ ...SILENT, ...over }, ids, hours(1000))?.controlIds;
}

describe('the way round for calls', () => {
  it('is asked over TCP, once', () => {
    expect(asked(STUN)).toEqual(['control/turn-tcp']);
    expect(asked([...STUN, 'control/turn-tcp'])).toBeUndefined();
    expect(asked(['control/a', 'control/turn-tcp'])).toBeUndefined();
  });

  it('is asked, too, where only a port is silent', () => {
    expect(asked(STUN, { udp: 'passes', silentPorts: [3478] })).toEqual(['control/turn-tcp']);
  });

  it('is never asked over TLS, whatever TCP said: a handshake is heavier than a call check may be', () => {
    const overTls = CALL_CONTROLS.filter(({ target }) => target.url.startsWith('turns:')).map(({ id }) => id);
    expect(overTls).toHaveLength(1);
    for (const relay of [null, 'fails', 'passes'] as const)
      for (const { id } of CALL_CONTROLS)
        for (const ids of [[id], [...STUN, id]]) expect(asked(ids, { relay }) ?? []).not.toContain(overTls[0]);
  });

  it.each([
    ['UDP passes', { udp: 'passes' }],
    ['nobody knows of UDP', { udp: null }],
    ['TCP is open', { relay: 'passes' }],
    ['TCP is closed', { relay: 'fails' }],
    ['the line is bad', { condition: 'unstable' }],
  ] as const)('is left alone where %s', (_name, over) => {
    expect(asked(STUN, over)).toBeUndefined();
  });

  it('is left alone in a batch that asked no call server', () => {
    expect(asked(['control/a'])).toBeUndefined();
  });
});

describe('the call hosts of a service', () => {
  it('are asked over UDP: none brings a handshake into a call check', () => {
    const targets = SERVICES.flatMap(({ channels }) => channels.calls?.needs.flatMap((need) => need.targets) ?? []);
    expect(targets.length).toBeGreaterThan(0);
    for (const { kind, url } of targets) expect(`${kind} ${url}`).toMatch(/^(stun stun|turn turn):/);
  });
});
