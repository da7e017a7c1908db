// Who can be asked for a name over HTTPS when the network's own answer is in doubt?

import type { Resolver } from './service.ts';

/**
 * RFC 8484, GET, wire format. Different operators, because these names are themselves cut in places: of the six, two
 * (AdGuard, IIJ) were not on the list of names reported cut in Russia in August 2026.
 */
export const RESOLVERS: readonly Resolver[] = [
  resolver(
    'cloudflare',
    'https://cloudflare-dns.com/dns-query',
    'https://github.com/Flowseal/zapret-discord-youtube/pull/16958',
  ),
  resolver('google', 'https://dns.google/dns-query', 'https://github.com/net4people/bbs/issues/81'),
  resolver('quad9', 'https://dns.quad9.net/dns-query', 'https://github.com/Flowseal/zapret-discord-youtube/pull/16958'),
  resolver(
    'adguard',
    'https://dns.adguard-dns.com/dns-query',
    'hyperion-cs/dpi-checkers:ru/dpi-ch/config/default.yaml',
  ),
  resolver('wikimedia', 'https://wikimedia-dns.org/dns-query', 'https://meta.wikimedia.org/wiki/Wikimedia_DNS'),
  resolver('iij', 'https://public.dns.iij.jp/dns-query', 'https://public.dns.iij.jp/'),
];

function resolver(id: string, url: string, source: string): Resolver {
  return { id, operator: id, url, validUntil: '2027-11-30', source };
}
