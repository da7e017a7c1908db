// What does an independent resolver say about a target's name?

import * as packet from '@dnsquery/dns-packet';
import { classifyAddress } from '../evidence/address-class.ts';
import type { ResolverAnswer } from '../evidence/observation.ts';
import { type Ask, probedHost } from './ask.ts';
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
    const says = report.status === 200 && report.body ? readAnswer(report.body) : null;
    if (says === null) return { ...observation, answer: 'other-status' };
    return { ...observation, answer: 'expected', resolver: { resolverId: resolverOf(ask).id, says } };
  },
};

function resolverOf(ask: Ask): { id: string; url: string } {
  if (ask.kind !== 'dns') throw new Error(`Asked the dns probe to do ${ask.kind}.`);
  return ask.resolver;
}

/** Id 0, as RFC 8484 section 4.1 wishes for the sake of caches. */
function query(name: string): string {
  const bytes = packet.encode({
    type: 'query',
    id: 0,
    flags: packet.RECURSION_DESIRED,
    questions: [{ type: 'A', name }],
  });
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/** Null where the resolver said nothing about the name: not DNS at all, or SERVFAIL and its like. */
export function readAnswer(body: Uint8Array): ResolverAnswer['says'] | null {
  let answer: ReturnType<typeof packet.decode>;
  try {
    answer = packet.decode(body);
  } catch {
    // A portal's page or a proxy's error: not a message of ours to read.
    return null;
  }
  if (answer.type !== 'response') return null;
  const code = (answer as { rcode?: string }).rcode;
  if (code === 'NXDOMAIN') return 'absent';
  if (code !== 'NOERROR') return null;
  const classes = (answer.answers ?? [])
    .filter((record) => record.type === 'A')
    .map((record) => classifyAddress(String(record.data)));
  if (classes.length === 0) return 'absent';
  return classes.includes('public') ? 'found' : 'odd';
}
