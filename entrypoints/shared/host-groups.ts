// Which hosts will be contacted for these services, grouped by what for?

import { CALL_CONTROLS } from '../../utils/catalogue/call-controls.ts';
import { controlsFor } from '../../utils/catalogue/controls.ts';
import { serviceOrigins } from '../../utils/catalogue/host-permissions.ts';
import { serviceById } from '../../utils/catalogue/index.ts';
import { RESOLVERS } from '../../utils/catalogue/resolvers.ts';
import { hostOf, type WatchedId } from '../../utils/catalogue/service.ts';
import type { PageWords } from '../../utils/words/page-words.ts';

interface HostGroup {
  what: string;
  hosts: readonly string[];
}

export function hostGroups(services: readonly WatchedId[], jurisdiction: string | null, words: PageWords): HostGroup[] {
  const { hostsOf, hostsControl, hostsResolver, hostsCalls } = words.welcome;
  const calls = services.flatMap((id) => (serviceById(id).channels.calls?.needs ?? []).flatMap((need) => need.targets));
  const unasked = [...CALL_CONTROLS.map((control) => control.target), ...calls].filter((target) =>
    isCallTarget(target.kind),
  );
  return [
    { what: hostsOf, hosts: unique(services.flatMap((id) => serviceOrigins(id).map(hostOfOrigin))) },
    { what: hostsControl, hosts: unique(controlsFor(jurisdiction).map(({ target }) => hostOf(target))) },
    { what: hostsResolver, hosts: unique(RESOLVERS.map(hostOf)) },
    { what: hostsCalls, hosts: unique(unasked.map(hostOf)) },
  ];
}

function isCallTarget(kind: string): boolean {
  return kind === 'stun' || kind === 'turn';
}

function hostOfOrigin(origin: string): string {
  return new URL(origin.replace('/*', '/')).hostname;
}

function unique(hosts: readonly string[]): string[] {
  return [...new Set(hosts)].sort();
}
