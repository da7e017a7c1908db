// Is every entry of the list of block pages fit to ship?

import { classifyAddress } from './address-class.ts';
import type { BlockPage } from './block-pages.ts';

interface Problem {
  /** As it stands in the list, so that its line can be found. */
  entry: string;
  problem: string;
}

/** One for each fault; empty = all well. A wrong entry here says "confirmed" where nothing was confirmed. */
export function blockPageProblems(pages: readonly BlockPage[]): readonly Problem[] {
  const seen = new Set<string>();
  return pages.flatMap((page) => {
    const first = page.addresses[0] ?? page.locations[0] ?? page.source;
    return [
      ...headFaults(page).map((problem) => ({ entry: first, problem })),
      ...page.addresses.flatMap((entry) => addressFaults(entry).map((problem) => ({ entry, problem }))),
      ...page.locations.flatMap((entry) => locationFaults(entry).map((problem) => ({ entry, problem }))),
      ...[...page.addresses, ...page.locations].flatMap((entry) => {
        if (seen.has(entry)) return [{ entry, problem: 'stands in the list twice' }];
        seen.add(entry);
        return [];
      }),
    ];
  });
}

function headFaults({ jurisdiction, source, addresses, locations }: BlockPage): string[] {
  return [
    ...(/^[A-Z]{2}$/.test(jurisdiction) ? [] : [`jurisdiction "${jurisdiction}" is no two-letter code`]),
    ...(/^https:\/\/[^/]+\/./.test(source) ? [] : [`source "${source}" is no https link to a page`]),
    ...(addresses.length + locations.length > 0 ? [] : ['has nothing to recognise']),
  ];
}

const V4 = /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;
const V6 = /^[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7}$/;

function addressFaults(address: string): string[] {
  if (!V4.test(address) && !V6.test(address)) return [`"${address}" is no address in lower case`];
  // A name that leads to the device itself is forged by ad blockers and hosts files as well.
  const kind = classifyAddress(address);
  return kind === 'loopback' || kind === 'unspecified'
    ? [`"${address}" is this device itself, and proves nothing`]
    : [];
}

function locationFaults(location: string): string[] {
  if (!URL.canParse(location)) return [`"${location}" is no URL`];
  const { protocol, hostname, pathname, search, hash, port, username } = new URL(location);
  const isBare = pathname === '/' && `${search}${hash}${port}${username}` === '' && !location.endsWith('/');
  if (!/^https?:$/.test(protocol) || !hostname.includes('.')) return [`"${location}" names no public host`];
  return isBare ? [] : [`"${location}" must be a scheme and a host: only whole hosts are compared`];
}
