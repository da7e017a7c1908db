// Does our reading of DNS messages agree with a library that reads all of DNS?

import { decode, encode } from '@dnsquery/dns-packet';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../utils/kernel/random.ts';
import { readAnswer, writeQuestion } from '../../../utils/probes/dns-message.ts';

type Packet = Parameters<typeof encode>[0];
type Answers = NonNullable<Packet['answers']>;

const NAME = 'web.example.org';

function packetOf(answers: Answers, flags = 0): Uint8Array {
  return encode({ type: 'response', id: 0, flags, questions: [{ type: 'A', name: NAME }], answers });
}

/** What the library makes of it: null where it throws or sees no answer. */
function asTheLibrary(bytes: Uint8Array): { code: number; addresses: string[] } | null {
  let read: ReturnType<typeof decode>;
  try {
    read = decode(bytes);
  } catch {
    return null;
  }
  if (read.type !== 'response') return null;
  const addresses = (read.answers ?? []).filter((record) => record.type === 'A').map((record) => String(record.data));
  return { code: (read.flags ?? 0) & 0x0f, addresses };
}

/** An owner's name that points back at the question, as real servers write it (RFC 1035 4.1.4). */
function withPointers(addresses: readonly string[]): Uint8Array {
  const question = packetOf([]);
  const records = addresses.flatMap((address) => [
    ...[0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4],
    ...address.split('.').map(Number),
  ]);
  const bytes = Uint8Array.from([...question, ...records]);
  bytes[7] = addresses.length;
  return bytes;
}

describe('a question', () => {
  it.each([NAME, 'a.b.c.d.e', `${'x'.repeat(63)}.org`, 'xn--80ak6aa92e.com', 'ends-with-a-dot.org.'])(
    'for %s is byte for byte the library’s',
    (name) => {
      const questions: Packet['questions'] = [{ type: 'A', name }];
      expect(writeQuestion(name)).toEqual(Uint8Array.from(encode({ type: 'query', id: 0, flags: 0x100, questions })));
    },
  );

  it.each(['', 'a..b', `${'x'.repeat(64)}.org`, 'пример.org', `${'abcdefgh.'.repeat(29)}org`])(
    'for “%s” is refused',
    (name) => {
      expect(() => writeQuestion(name)).toThrow('No host name');
    },
  );
});

describe('an answer', () => {
  const address = { type: 'A' as const, name: NAME, data: '157.240.1.60', ttl: 60 };
  it.each<[string, Uint8Array]>([
    ['one address', packetOf([address])],
    ['several', packetOf([address, { ...address, data: '10.0.0.1' }])],
    ['a chain of aliases', packetOf([{ type: 'CNAME', name: NAME, data: 'edge.example.net', ttl: 5 }, address])],
    ['other types beside it', packetOf([{ type: 'AAAA', name: NAME, data: '2001:db8::1', ttl: 5 }, address])],
    ['no record', packetOf([])],
    ['NXDOMAIN', packetOf([], 3)],
    ['SERVFAIL', packetOf([], 2)],
    ['names that point back', withPointers(['157.240.1.60', '157.240.1.61'])],
  ])('with %s is read as the library reads it', (_, bytes) => {
    expect(readAnswer(bytes)).not.toBeNull();
    expect(readAnswer(bytes)).toEqual(asTheLibrary(bytes));
  });

  it('is no question, no page and no nothing', () => {
    expect(readAnswer(writeQuestion(NAME))).toBeNull();
    expect(readAnswer(new TextEncoder().encode('<html>log in</html>'))).toBeNull();
    expect(readAnswer(new Uint8Array(0))).toBeNull();
  });

  it('is nothing when it is cut off anywhere', () => {
    const whole = withPointers(['157.240.1.60', '157.240.1.61']);
    for (let length = 0; length < whole.length; length++)
      expect(readAnswer(whole.slice(0, length)), `${length}`).toBeNull();
  });

  it('never throws and never invents an address, whatever bytes it holds', () => {
    const random = seededRandom(7);
    const whole = withPointers(['157.240.1.60', '157.240.1.61']);
    let readByBoth = 0;
    for (let round = 0; round < 20_000; round++) {
      const length = round % 4 === 0 ? 1 + Math.floor(random.next() * whole.length) : whole.length;
      const bytes = whole.slice(0, length);
      for (let change = 0; change < 2; change++)
        bytes[Math.floor(random.next() * bytes.length)] = Math.floor(random.next() * 256);
      const [ours, library] = [readAnswer(bytes), asTheLibrary(bytes)];
      // The library goes by what an MX or HINFO should hold, where RFC 1035 says that the record's own length rules.
      if (ours === null || library === null || decode(bytes).answers?.some(isOfAnotherType)) continue;
      readByBoth++;
      expect(ours).toEqual(library);
    }
    expect(readByBoth).toBeGreaterThan(5000);
  });
});

function isOfAnotherType({ type }: { type: string }): boolean {
  return type !== 'A' && !type.startsWith('UNKNOWN');
}
