// Does every host that the product may contact answer in the lab, whose zone is written down independently?

import { describe, expect, it } from 'vitest';
import { CALL_CONTROLS } from '../../utils/catalogue/call-controls.ts';
import { CONTROLS } from '../../utils/catalogue/controls.ts';
import { SERVICES, serviceHosts } from '../../utils/catalogue/index.ts';
import { RESOLVERS } from '../../utils/catalogue/resolvers.ts';
import { hostOf } from '../../utils/catalogue/service.ts';
import { TOOLS } from '../../utils/circumvention/tools.ts';
import { ALL_HOSTS, edgeOf } from '../lab/zone/index.ts';

const zone = new Set(ALL_HOSTS);

/** Google runs these for all comers; Meet only leans on them. */
const FOR_EVERYBODY = ['www.google.com', 'stun.l.google.com'];

describe("the lab's zone", () => {
  it('knows every host of the catalogue, the controls, the resolvers and the tools', () => {
    const hosts = [
      ...SERVICES.flatMap(serviceHosts),
      ...[...CONTROLS, ...CALL_CONTROLS].map((control) => hostOf(control.target)),
      ...RESOLVERS.map(hostOf),
      ...TOOLS.flatMap((tool) => tool.endpoints).map(hostOf),
    ];
    const missing = [...new Set(hosts)].filter((host) => !zone.has(host));
    expect(missing, `add to tests/lab/zone/, or nobody can test what depends on it: ${missing.join(' ')}`).toEqual([]);
  });

  it('counts every host of a service among those that `@service` means', () => {
    const strays = SERVICES.flatMap((service) =>
      serviceHosts(service)
        .filter((host) => edgeOf(host)?.services.includes(service.id) !== true)
        .map((host) => `${host} (@${service.id})`),
    );
    expect(strays.filter((stray) => !FOR_EVERYBODY.some((host) => stray.startsWith(`${host} `)))).toEqual([]);
  });

  it('gives hosts that stand behind one address and certificate one operator in the catalogue', () => {
    const seen = new Map<unknown, Map<string, string>>();
    for (const target of SERVICES.flatMap((service) => [
      ...Object.values(service.channels).flatMap((channel) => channel.needs.flatMap((need) => need.targets)),
      ...service.witnesses,
    ])) {
      const edge = edgeOf(hostOf(target));
      const operators = seen.get(edge) ?? new Map<string, string>();
      seen.set(edge, operators.set(target.operator, hostOf(target)));
    }
    const split = [...seen.values()].filter((operators) => operators.size > 1).map((operators) => [...operators]);
    expect(split, 'these would ride on one connection, so one probe could hide a block of the other').toEqual([]);
  });
});
