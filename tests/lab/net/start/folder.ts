// Which files does a run of the lab need: link plans for each namespace, and what stands in for the host's /etc?

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_HOSTS, EDGES, spareAddressOf } from '../../zone/index.ts';
import * as at from '../addresses.ts';

const LINK_UP = ['link set lo up', 'link set eth0 mtu 1500 up'];

const PLANS: Record<string, () => string[]> = {
  'client.ip': () => [
    `addr add ${at.CLIENT}/24 dev eth0`,
    `addr add ${at.TUNNEL_CLIENT}/32 dev vpn0`,
    'link set vpn0 mtu 1420',
    ...LINK_UP,
    'route add default dev eth0',
  ],
  'vantage.ip': () => [`addr add ${at.VANTAGE}/32 dev eth0`, ...LINK_UP, 'route add default dev eth0'],
  'internet.ip': () => [
    ...LINK_UP,
    ...[at.CLIENT_PUBLIC, at.TUNNEL_EXIT, at.TUNNEL_EXIT_CENSORED, at.VANTAGE].map(
      (address) => `route add ${address}/32 dev eth0`,
    ),
    ...[...EDGES.flatMap((edge) => edge.addresses), at.PROXY, at.BACKSTAGE].map(
      (address) => `route add local ${address}/32 dev lo`,
    ),
    `route add local 198.18.0.0/15 dev lo`,
  ],
  'resolv.conf': () => [`nameserver ${at.RESOLVER}`],
  'nsswitch.conf': () => ['passwd: files', 'group: files', 'hosts: files dns', 'services: files'],
  hosts: () => ['127.0.0.1 localhost'],
};

/** Spare addresses must fit the one route that covers them all. */
if (ALL_HOSTS.some((host) => !/^198\.1[89]\./.test(spareAddressOf(host))))
  throw new Error('the zone has more hosts than spare addresses');

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'network-lab-'));
  for (const [name, lines] of Object.entries(PLANS)) writeFileSync(join(folder, name), `${lines().join('\n')}\n`);
  return folder;
}
