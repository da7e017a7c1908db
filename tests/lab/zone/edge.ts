// What is a place on the lab's internet: who runs it, where it stands, which names it answers for?

export type GroupName =
  | 'global'
  | `domestic:${'RU' | 'IR' | 'CN' | 'TR' | 'BY' | 'KZ'}`
  | 'doh'
  | 'browser'
  | 'feed'
  | 'tool';

export interface Edge {
  operator: string;
  addresses: string[];
  /** Names that share these addresses and one certificate, so that a browser coalesces them as it would outside. */
  hosts: string[];
  /** Which messengers' whom (`@whatsapp`) these names belong to. */
  services: string[];
  groups: GroupName[];
  /** `signal` chains to a private root no browser trusts. */
  root: 'lab' | 'signal';
}

export type EdgeOptions = Partial<Pick<Edge, 'services' | 'groups' | 'root'>>;

/** Addresses and hosts are written as words parted by blanks. */
export function edge(operator: string, addresses: string, hosts: string, options: EdgeOptions = {}): Edge {
  return {
    operator,
    addresses: addresses.split(' '),
    hosts: hosts.trim().split(/\s+/),
    services: options.services ?? [],
    groups: options.groups ?? [],
    root: options.root ?? 'lab',
  };
}
