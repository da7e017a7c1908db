// What does a resolver answer: the censored one of the client's ISP, and an honest one?

import type { Interference } from '../../scenario.ts';
import { ALL_HOSTS, SINKHOLE_ADDRESS } from '../../zone/index.ts';
import { type Answer, type Question, readQuestion, writeAnswer } from '../dns.ts';
import type { World } from '../world.ts';
import type { Counters } from './counters.ts';

const SAME_FATE_MS = 1000;
const knownNames = new Set(ALL_HOSTS);

export function honestAnswer(world: World, question: Question): Answer {
  const addresses = world.addressesOf(question.name);
  if (addresses !== null) return { code: 'ok', addresses };
  return { code: 'nxdomain' };
}

/** Only the client's own line is censored; the control vantage is not even counted. */
export type Asker = 'censored' | 'tunnel' | 'vantage';

export interface CensoredResolver {
  /** Null: no answer is sent. */
  answer(query: Buffer, asker: Asker): Buffer | null;
}

export function createResolver(
  world: World,
  counters: Counters,
  random: () => number,
  now: () => number,
): CensoredResolver {
  const fates = new Map<string, { untilMs: number; comesUp: boolean }>();

  /** A browser asks for A and HTTPS at once: both share the dice. */
  function comesUp(rule: Interference, name: string): boolean {
    if (rule.probability >= 1) return true;
    const key = `${name} ${rule.interfere}`;
    const known = fates.get(key);
    if (known !== undefined && known.untilMs > now()) return known.comesUp;
    const fate = { untilMs: now() + SAME_FATE_MS, comesUp: random() < rule.probability };
    fates.set(key, fate);
    return fate.comesUp;
  }

  function answer(query: Buffer, asker: Asker): Buffer | null {
    const question = readQuestion(query);
    if (question === null) return null;
    if (asker !== 'vantage') counters.dnsQuery(question.name, question.type);
    const address = world.addressesOf(question.name)?.[0] ?? null;
    const rules = asker === 'censored' ? (world.rulesFor(question.name, address) ?? []) : [];
    for (const rule of rules) {
      if (!rule.interfere.startsWith('dns-') || !knownNames.has(question.name) || !comesUp(rule, question.name))
        continue;
      counters.hit(rule.interfere, question.name);
      const forged = forgedAnswer(rule);
      return forged === null ? null : writeAnswer(question, forged);
    }
    return writeAnswer(question, honestAnswer(world, question));
  }

  return { answer };
}

function forgedAnswer(rule: Interference): Answer | null {
  if (rule.interfere === 'dns-drop') return null;
  if (rule.interfere === 'dns-servfail') return { code: 'servfail' };
  if (rule.interfere === 'dns-nodata') return { code: 'ok', addresses: [] };
  if (rule.interfere === 'dns-nxdomain') return { code: 'nxdomain' };
  const answer = rule.answer ?? 'sinkhole';
  return { code: 'ok', addresses: [answer === 'sinkhole' ? SINKHOLE_ADDRESS : answer] };
}
