// Which interference, server behaviour, condition and route does the gallery cover, on which channels, and what is missing?

import { SERVICES } from '../../../utils/catalogue/index.ts';
import { CHANNEL_NAMES, hostOf, type Service } from '../../../utils/catalogue/service.ts';
import { INTERFERENCE_KINDS, type Scenario, SERVER_BEHAVIOURS } from '../scenario.ts';

export interface CoverageRow {
  group: 'interfere' | 'servers' | 'condition' | 'udp' | 'proxy' | 'tunnel';
  value: string;
  /** Channels it falls on in some scenario, and `controls`, `resolvers`. */
  touches: readonly string[];
  routes: readonly string[];
  scenarios: readonly string[];
}

const CONDITIONS = ['online', 'shutdown', 'link-down', 'captive', 'whitelist'];
const PROXY_EXITS = ['uncensored', 'censored', 'dead', 'refuse', 'auth', 'hang', 'leak'];
const PROXY_TYPES = ['socks5', 'http'];
const TUNNEL_EXITS = ['uncensored', 'censored'];

export function coverageOf(scenarios: readonly Scenario[]): readonly CoverageRow[] {
  const uses = scenarios.flatMap(usesOf);
  const row = (group: CoverageRow['group'], value: string): CoverageRow => {
    const own = uses.filter((use) => use.group === group && use.value === value);
    const distinct = (list: readonly string[]) => [...new Set(list)].sort();
    return {
      group,
      value,
      touches: distinct(own.flatMap((use) => use.touches)),
      routes: distinct(own.map((use) => use.route)),
      scenarios: distinct(own.map((use) => use.scenario)),
    };
  };
  return [
    ...INTERFERENCE_KINDS.map((kind) => row('interfere', kind)),
    ...SERVER_BEHAVIOURS.map((behaviour) => row('servers', behaviour)),
    ...CONDITIONS.map((condition) => row('condition', condition)),
    ...['pass', 'drop', 'reject'].map((udp) => row('udp', udp)),
    ...PROXY_TYPES.map((type) => row('proxy', type)),
    ...PROXY_EXITS.map((exit) => row('proxy', exit)),
    ...TUNNEL_EXITS.map((exit) => row('tunnel', exit)),
  ];
}

interface Use {
  group: CoverageRow['group'];
  value: string;
  touches: readonly string[];
  route: string;
  scenario: string;
}

function usesOf(scenario: Scenario): Use[] {
  const states = [scenario, ...scenario.timeline];
  const route = scenario.proxy ? 'proxy' : scenario.tunnel ? 'tunnel' : 'direct';
  const use = (group: Use['group'], value: string, touches: readonly string[] = []): Use => ({
    group,
    value,
    touches,
    route,
    scenario: scenario.name,
  });
  return states.flatMap((state) => [
    ...Object.entries(state.hosts ?? {}).flatMap(([whom, rules]) =>
      [rules]
        .flat()
        .flatMap((rule) => (rule ? [use('interfere', rule.interfere, touchedBy(whom, scenario.services))] : [])),
    ),
    ...Object.entries(state.servers ?? {}).flatMap(([whom, behaviour]) =>
      behaviour ? [use('servers', behaviour.replace(/^slow:.*/, 'slow'), touchedBy(whom, scenario.services))] : [],
    ),
    ...(state.network?.condition ? [use('condition', state.network.condition)] : []),
    ...(state.network?.udp ? [use('udp', state.network.udp, ['calls'])] : []),
    ...(state.proxy ? [use('proxy', state.proxy.type), use('proxy', state.proxy.exit)] : []),
    ...(state.tunnel ? [use('tunnel', state.tunnel.exit)] : []),
  ]);
}

function touchedBy(whom: string, picked: readonly string[]): string[] {
  if (whom === '*') return [...CHANNEL_NAMES, 'controls', 'resolvers'];
  if (whom === '@global' || whom === '@domestic') return ['controls'];
  if (whom === '@doh') return ['resolvers'];
  const services = SERVICES.filter((service) => picked.includes(service.id));
  const named = services.filter((service) => whom === `@${service.id}`);
  const touched = services.flatMap((service) =>
    named.includes(service) ? channelsOf(service, () => true) : channelsOf(service, (host) => isMeant(whom, host)),
  );
  return touched.length > 0 ? [...new Set(touched)] : ['controls'];
}

function channelsOf(service: Service, accepts: (host: string) => boolean): string[] {
  return CHANNEL_NAMES.filter((name) =>
    service.channels[name]?.needs.some((need) => need.targets.some((target) => accepts(hostOf(target)))),
  );
}

function isMeant(whom: string, host: string): boolean {
  return whom.startsWith('*.') ? host.endsWith(whom.slice(1)) : whom === host;
}

export function missingFrom(rows: readonly CoverageRow[]): readonly string[] {
  return rows.filter((row) => row.scenarios.length === 0).map((row) => `${row.group} ${row.value}`);
}

/** The published table. */
export function coverageMarkdown(rows: readonly CoverageRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# What the gallery covers',
    '',
    'Written by `npm run gallery -- --coverage`; a test fails when it is out of date or a value has no scenario.',
    '',
    line(['', 'value', 'falls on', 'route', 'scenarios']),
    line(['---', '---', '---', '---', '---']),
    ...rows.map((row) =>
      line([row.group, `\`${row.value}\``, row.touches.join(', '), row.routes.join(', '), row.scenarios.join(', ')]),
    ),
    '',
  ].join('\n');
}
