// What does this device's own resolver say about a name?

import { browser } from 'wxt/browser';
import { classifyAddress } from '../../evidence/address-class.ts';
import type { AddressClass, NameAnswer } from '../../evidence/observation.ts';

interface Dns {
  resolve(host: string, flags: string[]): Promise<{ addresses: string[] }>;
}

/** With a SOCKS proxy that resolves names itself, Firefox asks nobody here: that says nothing of the name. */
const LEFT_TO_PROXY = 'NS_ERROR_UNKNOWN_PROXY_HOST';

export interface NameSight {
  /** Null where the proxy in force keeps the browser from asking. */
  says: NameAnswer | null;
  /** Of the first address; null where there is none. */
  addressClass: AddressClass | null;
  /** Only to tell neighbours; they go no further. */
  addresses: readonly string[];
}

/** Anew, past the browser's own cache, which then holds the answer for the request that follows. */
export async function resolveName(host: string, deadlineMs: number): Promise<NameSight | null> {
  const { dns } = browser as unknown as { dns: Dns };
  const late = new Promise<null>((resolve) => setTimeout(resolve, deadlineMs, null));
  const answer = dns.resolve(host, ['bypass_cache']).then(
    ({ addresses }) => readAddresses(addresses),
    // NXDOMAIN, no address, SERVFAIL and a resolver that never answers are one error here.
    (error: unknown) => ({
      says: isLeftToProxy(error) ? null : ('absent' as const),
      addressClass: null,
      addresses: [],
    }),
  );
  return Promise.race([answer, late]);
}

function readAddresses(addresses: readonly string[]): NameSight {
  const classes = addresses.map(classifyAddress).filter((found) => found !== null);
  if (classes.length === 0) return { says: 'absent', addressClass: null, addresses };
  const isFound = classes.includes('public');
  const addressClass = isFound ? 'public' : (classes[0] as AddressClass);
  return { says: isFound ? 'found' : 'odd', addressClass, addresses };
}

function isLeftToProxy(error: unknown): boolean {
  return error instanceof Error && error.message.includes(LEFT_TO_PROXY);
}
