import { describe, expect, it } from 'vitest';
import { PROBE_KINDS } from '../../../utils/evidence/observation.ts';
import type { NetworkPort, WireRequest } from '../../../utils/ports/network.ts';
import type { PeerConnectionPort } from '../../../utils/ports/peer-connection.ts';
import { PROBES } from '../../../utils/probes/index.ts';
import { observeGeneration } from '../../../utils/probes/observe.ts';
import { answered, ask, dnsAsk, gathering } from './builders.ts';

/** Answers every request with 200, in reverse order. */
function backwardsNetwork(seen: WireRequest[] = []): NetworkPort {
  return {
    async runGeneration(requests, onReport) {
      seen.push(...requests);
      const reports = [...requests].reverse().map(({ id }) => answered(200, { id }));
      reports.forEach(onReport);
      return reports;
    },
    grantedOrigins: async (origins) => origins,
    isOnline: () => true,
  };
}

function countingPeer(): PeerConnectionPort & { urls: string[] } {
  const urls: string[] = [];
  return {
    urls,
    async runTrain() {
      return { samples: [], repeatsAtMs: [] };
    },
    async gather({ url }) {
      urls.push(url);
      return gathering({ hasReflexive: true, outcome: 'gathered' });
    },
  };
}

describe('observeGeneration', () => {
  const asks = [
    ask('https', { id: 'a' }),
    ask('stun', { id: 'b', url: 'stun:s.example.org' }),
    ask('https', { id: 'c' }),
    dnsAsk({ id: 'd' }),
  ];

  it('answers in the order of the asks, whatever order the reports came in', async () => {
    const observations = await observeGeneration(
      { network: backwardsNetwork(), peer: countingPeer() },
      asks,
      () => undefined,
    );
    expect(observations.map(({ targetId }) => targetId)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('hands each observation over as it comes', async () => {
    const handed: string[] = [];
    await observeGeneration({ network: backwardsNetwork(), peer: countingPeer() }, asks, ({ targetId }) =>
      handed.push(targetId),
    );
    expect(handed.filter((id) => id !== 'b')).toEqual(['d', 'c', 'a']);
    expect(handed).toContain('b');
  });

  it('runs all requests in one generation and hands the gatherings over in their order', async () => {
    const seen: WireRequest[] = [];
    const peer = countingPeer();
    const more = [...asks, ask('turn', { url: 'turn:t.example.org' }), ask('stun', { url: 'stun:u.example.org' })];
    await observeGeneration({ network: backwardsNetwork(seen), peer }, more, () => undefined);
    expect(seen).toHaveLength(3);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(3);
    expect(peer.urls).toEqual(['stun:s.example.org', 'turn:t.example.org', 'stun:u.example.org']);
  });

  it('bothers no port when there is nothing to ask of it', async () => {
    const seen: WireRequest[] = [];
    expect(
      await observeGeneration({ network: backwardsNetwork(seen), peer: countingPeer() }, [], () => undefined),
    ).toEqual([]);
    expect(seen).toEqual([]);
  });
});

describe('the registry of probes', () => {
  it.each(PROBE_KINDS)('has %s', (kind) => {
    expect(PROBES[kind]).toBeDefined();
  });
});
