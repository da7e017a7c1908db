// What must a kind of probe be able to do?

import type { Observation } from '../evidence/observation.ts';
import type { WireReport, WireRequest } from '../ports/network.ts';
import type { IceReport, IceRequest } from '../ports/peer-connection.ts';
import type { Ask } from './ask.ts';

/** Goes over the network port: one request, one report. */
export interface WireProbe {
  carrier: 'wire';
  request(ask: Ask, id: string): WireRequest;
  read(ask: Ask, report: WireReport): Observation;
}

/** Goes over the peer connection port: one gathering, one report. */
export interface IceProbe {
  carrier: 'ice';
  request(ask: Ask, id: string): IceRequest;
  read(ask: Ask, report: IceReport): Observation;
}

export type Probe = WireProbe | IceProbe;
