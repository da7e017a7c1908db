// Which answers are publicly known to be a censor's stand-in?

/** One known stand-in. Short on purpose: an entry needs a public source and must never serve anything else. */
export interface BlockPage {
  jurisdiction: string;
  /** Exact addresses that forged DNS answers point at. */
  addresses: readonly string[];
  /** Prefixes of `Location` headers that lead to a block page. */
  locations: readonly string[];
  source: string;
}

const OONI_DNS = 'https://github.com/ooni/blocking-fingerprints/blob/main/fingerprints_dns.csv';
const OONI_HTTP = 'https://github.com/ooni/blocking-fingerprints/blob/main/fingerprints_http.csv';

export const BLOCK_PAGES: readonly BlockPage[] = [
  {
    jurisdiction: 'IR',
    addresses: ['10.10.34.34', '10.10.34.35', '10.10.34.36', 'd0::11'],
    locations: [],
    source: OONI_DNS,
  },
  {
    jurisdiction: 'RU',
    addresses: [
      '95.167.13.50',
      '95.167.13.51',
      '62.33.207.196',
      '62.33.207.197',
      '188.186.146.207',
      '188.186.146.208',
      '188.186.154.79',
      '188.186.154.88',
      '5.3.3.17',
    ],
    locations: [],
    source: OONI_DNS,
  },
  {
    jurisdiction: 'RU',
    addresses: [],
    locations: [
      'http://warning.rt.ru',
      'http://block.rt.ru',
      'http://fz139.ttk.ru',
      'http://blocked.mgts.ru',
      'http://forbidden.yota.ru',
      'http://t2blocked.com',
      'http://blocked.netbynet.ru',
    ],
    source: OONI_HTTP,
  },
  { jurisdiction: 'TR', addresses: ['195.175.254.2'], locations: [], source: OONI_DNS },
  // Not a page but the forged answers themselves; nothing listens there.
  {
    jurisdiction: 'CN',
    addresses: ['8.7.198.45', '59.24.3.173', '93.46.8.89', '243.185.187.39'],
    locations: [],
    source: OONI_DNS,
  },
];

const ADDRESSES = new Set(BLOCK_PAGES.flatMap((page) => page.addresses));
const HOSTS = new Set(BLOCK_PAGES.flatMap((page) => page.locations.map((prefix) => new URL(prefix).hostname)));

export function isBlockPageAddress(address: string): boolean {
  return ADDRESSES.has(address.toLowerCase());
}

/** Compares whole host names: `http://warning.rt.ru.example` is somebody else's. */
export function isBlockPageUrl(url: string): boolean {
  return URL.canParse(url) && HOSTS.has(new URL(url).hostname);
}
