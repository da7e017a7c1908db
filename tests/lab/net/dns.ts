// How is a DNS question read and answered, over UDP as over HTTPS? (RFC 1035, 8484.)

import { decode, encode } from '@dnsquery/dns-packet';

export interface Question {
  id: number;
  name: string;
  type: string;
}

export type Answer = { code: 'ok'; addresses: string[] } | { code: 'nxdomain' } | { code: 'servfail' };

const TTL_SECONDS = 5;
const CODES = { ok: 0, servfail: 2, nxdomain: 3 } as const;
const RECURSION_DESIRED_AND_AVAILABLE = 0x180;

export function readQuestion(bytes: Uint8Array): Question | null {
  try {
    const packet = decode(bytes);
    const question = packet.questions?.[0];
    if (question === undefined || packet.type !== 'query') return null;
    return { id: packet.id ?? 0, name: question.name.toLowerCase(), type: question.type };
  } catch {
    return null; // not DNS; a resolver drops it
  }
}

/** Only A records exist here: every other type of a known name has no data. */
export function writeAnswer(question: Question, answer: Answer): Buffer {
  const addresses = answer.code === 'ok' && question.type === 'A' ? answer.addresses : [];
  const packet = {
    id: question.id,
    type: 'response' as const,
    flags: RECURSION_DESIRED_AND_AVAILABLE | CODES[answer.code],
    questions: [{ name: question.name, type: question.type as 'A', class: 'IN' as const }],
    answers: addresses.map((data) => ({
      name: question.name,
      type: 'A' as const,
      class: 'IN' as const,
      ttl: TTL_SECONDS,
      data,
    })),
  };
  return Buffer.from(encode(packet));
}

/** The JSON form that Google and Cloudflare serve. */
export function answerJson(question: Question, answer: Answer): string {
  const addresses = answer.code === 'ok' && question.type === 'A' ? answer.addresses : [];
  return JSON.stringify({
    Status: CODES[answer.code],
    TC: false,
    RD: true,
    RA: true,
    AD: false,
    CD: false,
    Question: [{ name: question.name, type: 1 }],
    ...(addresses.length > 0 && {
      Answer: addresses.map((data) => ({ name: question.name, type: 1, TTL: TTL_SECONDS, data })),
    }),
  });
}
