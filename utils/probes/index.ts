// Which kinds of probe are there? THE registry: a new kind is one file and one line here.

import type { ProbeKind } from '../evidence/observation.ts';
import { dns } from './dns.ts';
import { https } from './https.ts';
import type { Probe } from './probe.ts';
import { stun } from './stun.ts';
import { transfer } from './transfer.ts';
import { turn } from './turn.ts';
import { websocket } from './websocket.ts';

export const PROBES: Readonly<Record<ProbeKind, Probe>> = { https, websocket, dns, stun, turn, transfer };
