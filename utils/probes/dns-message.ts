// How is one question for an IPv4 address put into DNS wire format, and an answer to it read? (RFC 1035 section 4)

const HEADER_BYTES = 12;
const TYPE_A = 1;
const CLASS_IN = 1;
const RECURSION_DESIRED = 0x01;
const IS_RESPONSE = 0x80;
const MAX_LABEL_BYTES = 63;
const MAX_NAME_BYTES = 255;

/** `code`: the RCODE, 0 = no error, 3 = no such name. `addresses`: what A records hold, whoever they name. */
export interface DnsAnswer {
  code: number;
  addresses: string[];
}

/** Id 0, as RFC 8484 section 4.1 wishes for the sake of caches. Throws on what is no host name. */
export function writeQuestion(name: string): Uint8Array {
  const bytes = [0, 0, RECURSION_DESIRED, 0, 0, 1, 0, 0, 0, 0, 0, 0];
  for (const label of name.replace(/\.$/, '').split('.')) {
    const letters = [...label].map((letter) => letter.charCodeAt(0));
    if (letters.length === 0 || letters.length > MAX_LABEL_BYTES || letters.some((code) => code > 127))
      throw new Error(`No host name: ${name}`);
    bytes.push(letters.length, ...letters);
  }
  bytes.push(0, 0, TYPE_A, 0, CLASS_IN);
  if (bytes.length - HEADER_BYTES - 4 > MAX_NAME_BYTES) throw new Error(`No host name: ${name}`);
  return Uint8Array.from(bytes);
}

/** Null for what is not a DNS answer from its first byte to its last A record; never throws. */
export function readAnswer(bytes: Uint8Array): DnsAnswer | null {
  const at = (offset: number): number => ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);
  if (bytes.length < HEADER_BYTES || ((bytes[2] ?? 0) & IS_RESPONSE) === 0) return null;
  let offset = HEADER_BYTES;
  for (let left = at(4); left > 0; left--) {
    offset = afterName(bytes, offset) + 4;
    if (!(offset <= bytes.length)) return null;
  }
  const addresses: string[] = [];
  for (let left = at(6); left > 0; left--) {
    // Type, class, four bytes of time to live, then the length of the record's own bytes.
    const head = afterName(bytes, offset);
    const end = head + 10 + at(head + 8);
    if (!(head + 10 <= bytes.length && end <= bytes.length)) return null;
    if (at(head) === TYPE_A) {
      if (end - head - 10 !== 4) return null;
      addresses.push(bytes.slice(head + 10, end).join('.'));
    }
    offset = end;
  }
  return { code: at(2) & 0x0f, addresses };
}

/** Where the name that begins here ends; NaN if it does not. A pointer (section 4.1.4) is its end and is not followed. */
function afterName(bytes: Uint8Array, from: number): number {
  let offset = from;
  for (;;) {
    const length = bytes[offset];
    if (length === undefined) return Number.NaN;
    if (length === 0) return offset + 1;
    if (length >= 0xc0) return offset + 2;
    if (length > MAX_LABEL_BYTES) return Number.NaN;
    offset += length + 1;
  }
}
