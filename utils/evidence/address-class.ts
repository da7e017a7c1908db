// Where does an address lie, so that the address itself can be thrown away?

import { isBlockPageAddress } from './block-pages.ts';
import type { AddressClass } from './observation.ts';

/** Networks that no public service answers from (RFC 6890 and its registry); CIDR base and prefix length. */
const PRIVATE_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Null for what is not an address at all. Brackets around IPv6 are accepted. */
export function classifyAddress(text: string): AddressClass | null {
  const address = text.replace(/^\[|\]$/g, '').toLowerCase();
  if (isBlockPageAddress(address)) return 'block-page';
  const v4 = parseV4(address);
  if (v4 !== null) return classifyV4(v4);
  const v6 = parseV6(address);
  return v6 === null ? null : classifyV6(v6);
}

function classifyV4(value: number): AddressClass {
  if (value === 0) return 'unspecified';
  if (value >>> 24 === 127) return 'loopback';
  const isPrivate = PRIVATE_V4.some(
    ([base, bits]) => value >>> (32 - bits) === (parseV4(base) as number) >>> (32 - bits),
  );
  return isPrivate ? 'private' : 'public';
}

function classifyV6(groups: readonly number[]): AddressClass {
  const [first = 0, second = 0] = groups;
  const embedded = (((groups[6] as number) << 16) | (groups[7] as number)) >>> 0;
  const isLowZero = groups.slice(0, 5).every((group) => group === 0);
  if (isLowZero && groups[5] === 0 && embedded === 0) return 'unspecified';
  if (isLowZero && groups[5] === 0 && embedded === 1) return 'loopback';
  // IPv4-mapped, and NAT64's well-known prefix (RFC 6052): the address meant is the embedded one.
  if (isLowZero && groups[5] === 0xffff) return classifyMapped(embedded);
  if (first === 0x64 && second === 0xff9b && groups.slice(2, 6).every((group) => group === 0))
    return classifyMapped(embedded);
  // Global unicast is 2000::/3; documentation (2001:db8::/32) lies inside it and is nobody's.
  if (first >>> 13 !== 1 || (first === 0x2001 && second === 0x0db8)) return 'private';
  return 'public';
}

function classifyMapped(value: number): AddressClass {
  const dotted = [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');
  return isBlockPageAddress(dotted) ? 'block-page' : classifyV4(value);
}

function parseV4(text: string): number | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (!match) return null;
  const parts = match.slice(1).map(Number);
  if (parts.some((part) => part > 255)) return null;
  return parts.reduce((value, part) => value * 256 + part, 0);
}

function parseV6(text: string): number[] | null {
  const bare = text.replace(/%.*$/, '');
  if (!/^[0-9a-f:.]+$/.test(bare) || !bare.includes(':')) return null;
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(bare);
  const tail = dotted ? parseV4(dotted[2] as string) : null;
  if (dotted && tail === null) return null;
  const hex = dotted
    ? `${dotted[1]}${((tail as number) >>> 16).toString(16)}:${((tail as number) & 0xffff).toString(16)}`
    : bare;
  const halves = hex.split('::');
  if (halves.length > 2) return null;
  const [head = [], rest] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - (rest?.length ?? 0);
  if (rest === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...head, ...Array<string>(rest === undefined ? 0 : missing).fill('0'), ...(rest ?? [])];
  return groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}
