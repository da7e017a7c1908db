// What did one generation of probes see?

import type { Observation } from '../evidence/observation.ts';
import type { NetworkPort, WireReport, WireRequest } from '../ports/network.ts';
import type { PeerConnectionPort } from '../ports/peer-connection.ts';
import type { Ask } from './ask.ts';
import { PROBES } from './index.ts';
import type { IceProbe, WireProbe } from './probe.ts';

export type { Ask } from './ask.ts';

interface Ports {
  network: NetworkPort;
  peer: PeerConnectionPort;
}

/** Answers in the order of `asks`; each observation is also handed over as soon as it is there. `stop` ends it early. */
export async function observeGeneration(
  ports: Ports,
  asks: readonly Ask[],
  onObservation: (observation: Observation) => void,
  stop?: AbortSignal,
): Promise<readonly Observation[]> {
  const observations = new Map<number, Observation>();
  const keep = (index: number, observation: Observation) => {
    observations.set(index, observation);
    onObservation(observation);
  };
  await Promise.all([overWire(ports.network, asks, keep, stop), overPeer(ports.peer, asks, keep, stop)]);
  return asks.map((_, index) => observations.get(index)).filter((observation) => observation !== undefined);
}

type Keep = (index: number, observation: Observation) => void;

async function overWire(network: NetworkPort, asks: readonly Ask[], keep: Keep, stop?: AbortSignal): Promise<void> {
  const requests: WireRequest[] = [];
  asks.forEach((ask, index) => {
    const probe = PROBES[ask.kind];
    if (probe.carrier === 'wire') requests.push(probe.request(ask, String(index)));
  });
  if (requests.length === 0) return;
  const onReport = (report: WireReport) => {
    const ask = asks[Number(report.id)] as Ask;
    keep(Number(report.id), (PROBES[ask.kind] as WireProbe).read(ask, report));
  };
  await network.runGeneration(requests, onReport, undefined, stop);
}

/** The port takes them one after another, in this order. */
async function overPeer(peer: PeerConnectionPort, asks: readonly Ask[], keep: Keep, stop?: AbortSignal): Promise<void> {
  const gatherings = asks.map(async (ask, index) => {
    const probe = PROBES[ask.kind];
    if (probe.carrier !== 'ice') return;
    const { request, read } = probe as IceProbe;
    keep(index, read(ask, await peer.gather(request(ask, String(index)), stop)));
  });
  await Promise.all(gatherings);
}
