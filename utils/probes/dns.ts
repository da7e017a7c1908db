// What does an independent resolver say about a target's name?

import { classifyAddress } from '../evidence/address-class.ts';
import type { ResolverAnswer } from '../evidence/observation.ts';
import { type Ask, probedHost } from './ask.ts';
import { readAnswer, writeQuestion } from './dns-message.ts';
import type { WireProbe } from './probe.ts';
import { observeWire } from './wire-observation.ts';

const MAX_ANSWER_BYTES = 4096;

/** RFC 8484, GET, wire format. Steps and failures of the observation are those of the way to the resolver. */
export const dns: WireProbe = {
  carrier: 'wire',
  request(ask, id) {
    return {
      id,
      kind: 'https',
      url: `${resolverOf(ask).url}?dns=${query(probedHost(ask.target.url))}`,
      method: 'GET',
      headers: { accept: 'application/dns-message' },
      subprotocols: [],
      deadlineMs: ask.deadlineMs,
      startAfterMs: ask.startAfterMs,
      maxBodyBytes: MAX_ANSWER_BYTES,
      mayShare: true,
    };
  },
  read(ask, report) {
    const observation = observeWire(ask, report);
    if (observation.failure !== null) return observation;
    const says = report.status === 200 && report.body ? whatItSays(report.body) : null;
    if (says === null) return { ...observation, answer: 'other-status' };
    return { ...observation, answer: 'expected', resolver: { resolverId: resolverOf(ask).id, says } };
  },
};

function resolverOf(ask: Ask): { id: string; url: string } {
  if (ask.kind !== 'dns') throw new Error(`Asked the dns probe to do ${ask.kind}.`);
  return ask.resolver;
}

function query(name: string): string {
  return btoa(String.fromCharCode(...writeQuestion(name)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

const NO_ERROR = 0;
const NO_SUCH_NAME = 3;

/** Null where the resolver said nothing about the name: not DNS at all (a portal's page), or SERVFAIL and its like. */
export function whatItSays(body: Uint8Array): ResolverAnswer['says'] | null {
  const answer = readAnswer(body);
  if (answer?.code === NO_SUCH_NAME) return 'absent';
  if (answer?.code !== NO_ERROR) return null;
  const classes = answer.addresses.map(classifyAddress);
  if (classes.length === 0) return 'absent';
  return classes.includes('public') ? 'found' : 'odd';
}
