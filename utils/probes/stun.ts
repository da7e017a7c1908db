// Does call traffic pass: does a STUN server answer over UDP, and how often?

import type { Observation } from '../evidence/observation.ts';
import type { IceReport, TrainRequest } from '../ports/peer-connection.ts';
import { readTrain } from './call-train.ts';
import { observeIce } from './ice-observation.ts';
import type { IceProbe } from './probe.ts';

/** Quick enough that it all ends within a second where nothing is lost; one answer is waited for as long as two repeats take. */
const ECHO_TERMS = { periodMs: 60, sampleDeadlineMs: 1000 };

/**
 * A server-reflexive candidate is an answer; so is a complete gathering without an error, for a line without address
 * translation shows no such candidate. Silence and an ICMP refusal look alike.
 */
export const stun: IceProbe = {
  carrier: 'ice',
  request(ask, id) {
    const { url } = ask.target;
    const echoes: TrainRequest | null = ask.echoes
      ? { ...ECHO_TERMS, urls: [url], durationMs: ask.echoes * ECHO_TERMS.periodMs }
      : null;
    const plain = { id, url, username: null, credential: null, deadlineMs: ask.deadlineMs };
    return echoes ? { ...plain, echoes } : plain;
  },
  read(ask, report) {
    const seen = observeIce(ask, report, report.hasReflexive || report.outcome === 'gathered');
    return { ...seen, ...bindingsOf(report) };
  },
};

/** The first binding looks the name up, so its time says nothing about loss; nor do the times of an unsteady line. */
function bindingsOf({ echoes }: IceReport): Pick<Observation, 'bindings'> {
  if (!echoes) return {};
  const { sent, lost, isSteady } = readTrain(echoes, ECHO_TERMS.sampleDeadlineMs);
  return sent === 0 || !isSteady ? {} : { bindings: { sent, lost } };
}
