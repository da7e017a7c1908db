// What did one generation of probes see?

import type { Observation } from '../evidence/observation.ts';
import type { NetworkPort, WireRequest } from '../ports/network.ts';
import type { PeerConnectionPort } from '../ports/peer-connection.ts';
import type { Ask } from './ask.ts';
import { PROBES } from './index.ts';
import type { IceProbe, WireProbe } from './probe.ts';

export type { Ask } from './ask.ts';

interface Ports {
  network: NetworkPort;
  peer: PeerConnectionPort;
}

/** Answers in the order of `asks`; each observation is also handed over as soon as it is there. */
export async function observeGeneration(
  ports: Ports,
  asks: readonly Ask[],
  onObservation: (observation: Observation) => void,
): Promise<readonly Observation[]> {
  const observations = new Map<number, Observation>();
  const keep = (index: number, observation: Observation) => {
    observations.set(index, observation);
    onObservation(observation);
  };
  await Promise.all([overWire(ports.network, asks, keep), overPeer(ports.peer, asks, keep)]);
  return asks.map((_, index) => observations.get(index)).filter((observation) => observation !== undefined);
}

type Keep = (index: number, observation: Observation) => void;

async function overWire(network: NetworkPort, asks: readonly Ask[], keep: Keep): Promise<void> {
  const requests: WireRequest[] = [];
  asks.forEach((ask, index) => {
    const probe = PROBES[ask.kind];
    if (probe.carrier === 'wire') requests.push(probe.request(ask, String(index)));
  });
  if (requests.length === 0) return;
  await network.runGeneration(requests, (report) => {
    const ask = asks[Number(report.id)] as Ask;
    keep(Number(report.id), (PROBES[ask.kind] as WireProbe).read(ask, report));
  });
}

/** The port takes them one after another, in this order. */
async function overPeer(peer: PeerConnectionPort, asks: readonly Ask[], keep: Keep): Promise<void> {
  const gatherings = asks.map(async (ask, index) => {
    const probe = PROBES[ask.kind];
    if (probe.carrier !== 'ice') return;
    keep(index, (probe as IceProbe).read(ask, await peer.gather((probe as IceProbe).request(ask, String(index)))));
  });
  await Promise.all(gatherings);
}
