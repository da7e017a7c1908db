// Does what was seen hold against what the scenario expects?

import type { Scenario } from '../scenario.ts';
import type { Reading, Said, Shown } from './reading.ts';
import type { RoutesTab } from './routes-tab.ts';

export interface RunRecord {
  /** What stood there after each counted round; [0] = before the first. */
  afterRound: readonly Reading[];
  /** After the last round and the deep check. */
  final: Reading;
  shown: readonly Shown[];
  /** Null = not looked at. */
  routes: RoutesTab | null;
  /** Of the quality test; null = not made. */
  wayRound: string | null;
  notifications: number;
  /** Interference kind -> how often it fired on the wire. */
  hits: Readonly<Record<string, number>>;
}

export interface Finding {
  what: string;
  expected: string;
  seen: string;
  holds: boolean;
}

type Expected = Pick<Scenario['expect'], 'network' | 'route' | 'services'>;
interface ExpectedSaid {
  state?: readonly string[];
  mechanism?: readonly string[];
  confidence?: readonly string[];
  reason?: readonly string[];
}

export function compare(scenario: Scenario, run: RunRecord): readonly Finding[] {
  const { expect } = scenario;
  return [
    ...compareReading(expect, run.final, scenario.services, ''),
    ...expect.checkpoints.flatMap((point) => {
      const reading = run.afterRound[point.afterRound];
      const label = `after round ${point.afterRound}: `;
      if (!reading) return [finding(`${label}reading`, 'a round driven', 'none', false)];
      return compareReading(point, reading, scenario.services, label);
    }),
    ...(run.routes ? compareRoutes(expect, run.routes) : []),
    ...(expect.wayRound && run.wayRound ? [oneOf('way round', expect.wayRound, run.wayRound)] : []),
    ...compareNever(scenario, run.shown),
    ...compareSettled(scenario, run),
    ...compareNotifications(scenario, run.notifications),
    ...compareHits(scenario, run.hits),
  ];
}

function compareReading(expected: Expected, reading: Reading, picked: readonly string[], label: string): Finding[] {
  const findings: Finding[] = [];
  for (const key of ['network', 'route'] as const) {
    const allowed = expected[key];
    if (allowed) findings.push(oneOf(`${label}${key}`, allowed, reading[key]));
  }
  for (const [service, wanted] of namedServices(expected.services, picked)) {
    const row = reading.services[service];
    findings.push(...compareSaid(`${label}${service}`, wanted, row));
    for (const [channel, wantedChannel] of Object.entries(wanted.channels ?? {})) {
      findings.push(...compareSaid(`${label}${service} ${channel}`, wantedChannel, row?.channels[channel]));
    }
  }
  return findings;
}

/** An entry of its own wins over "*", key by key. */
function namedServices(services: Expected['services'], picked: readonly string[]) {
  const { '*': forAll, ...named } = services;
  const names = forAll ? [...new Set([...picked, ...Object.keys(named)])] : Object.keys(named);
  return names.map((name) => [name, { ...forAll, ...named[name] }] as const);
}

const STATES_WITH_MECHANISM = ['interference', 'confirmed', 'slowed', 'stalls'];

function compareSaid(what: string, wanted: ExpectedSaid, said: Said | undefined): Finding[] {
  const findings: Finding[] = [];
  if (wanted.state) findings.push(oneOf(what, wanted.state, said?.state ?? null));
  if (wanted.mechanism && said && STATES_WITH_MECHANISM.includes(said.state)) {
    findings.push(oneOf(`${what}: mechanism`, wanted.mechanism, said.mechanism));
  }
  if (wanted.confidence) findings.push(oneOf(`${what}: confidence`, wanted.confidence, said?.confidence ?? null));
  if (wanted.reason) findings.push(oneOf(`${what}: reason`, wanted.reason, said?.reason ?? null));
  return findings;
}

function compareRoutes({ table, secureDns }: Scenario['expect'], seen: RoutesTab): Finding[] {
  const dns = secureDns ? [oneOf('secure DNS', secureDns, seen.secureDns)] : [];
  const subjects = Object.keys(seen.table);
  // Only one route of this network was seen, so there is nothing to compare.
  if (table === null) return [...dns, finding('table', 'none', subjects.join(', ') || 'none', subjects.length === 0)];
  const rows = Object.entries(table ?? {});
  return [
    ...dns,
    ...rows.map(([subject, meanings]) => oneOf(`table: ${subject}`, meanings, seen.table[subject] ?? null)),
  ];
}

/** Strict against ourselves: a channel's line counts as much as the service's own. */
function compareNever(scenario: Scenario, shown: readonly Shown[]): Finding[] {
  return scenario.expect.never.map((rule) => {
    const isMeant = (service: string) =>
      rule.service === '*' ? !rule.except.includes(service) : rule.service === service;
    const broken = shown.filter(
      (line) => isMeant(line.service) && (rule.state as readonly string[]).includes(line.state),
    );
    const except = rule.except.length > 0 ? ` but ${rule.except.join(', ')}` : '';
    const seen = [
      ...new Set(
        broken.map((line) => `${line.service}${line.channel ? ` ${line.channel}` : ''} ${line.state} (${line.stage})`),
      ),
    ];
    return finding(
      `${rule.service}${except}: never`,
      `no ${rule.state.join(', ')}`,
      seen.join('; ') || 'never shown',
      broken.length === 0,
    );
  });
}

function compareSettled(scenario: Scenario, run: RunRecord): Finding[] {
  const { settledWithinRounds: rounds, services } = scenario.expect;
  if (rounds === undefined) return [];
  const reading = run.afterRound[Math.min(rounds, run.afterRound.length - 1)] ?? run.final;
  const open = namedServices(services, scenario.services).flatMap(([service, wanted]) => {
    const row = reading.services[service];
    const lines: [string, Said | undefined][] = [[service, row]];
    for (const channel of Object.keys(wanted.channels ?? {}))
      lines.push([`${service} ${channel}`, row?.channels[channel]]);
    return lines.filter(([, said]) => said?.stage !== 'settled').map(([name]) => name);
  });
  return [
    finding(
      'settled',
      `within ${rounds} rounds`,
      open.length ? `still open: ${open.join(', ')}` : 'all settled',
      open.length === 0,
    ),
  ];
}

function compareNotifications(scenario: Scenario, count: number): Finding[] {
  const wanted = scenario.expect.notifications;
  if (!wanted) return [];
  const { min, max = Number.POSITIVE_INFINITY } = wanted;
  const expected = max === Number.POSITIVE_INFINITY ? `at least ${min}` : `${min} to ${max}`;
  return [finding('notifications', expected, String(count), count >= min && count <= max)];
}

function compareHits(scenario: Scenario, hits: Readonly<Record<string, number>>): Finding[] {
  const wanted = scenario.expect.hits;
  if (wanted && Object.keys(wanted).length === 0) return [];
  const kinds = new Set([...interferenceKinds(scenario), ...Object.keys(wanted ?? {})]);
  return [...kinds].map((kind) => {
    const [min, max] = wanted?.[kind as keyof typeof wanted] ?? [1, Number.POSITIVE_INFINITY];
    const count = hits[kind] ?? 0;
    const expected = max === Number.POSITIVE_INFINITY ? `at least ${min}` : `${min} to ${max}`;
    return finding(`hits: ${kind}`, expected, String(count), count >= min && count <= max);
  });
}

/** Every kind that the scenario switches on at any time. */
export function interferenceKinds(scenario: Scenario): readonly string[] {
  const all = [scenario.hosts, ...scenario.timeline.map((change) => change.hosts ?? {})];
  const rules = all.flatMap((hosts) => Object.values(hosts)).flat();
  return [...new Set(rules.flatMap((rule) => (rule ? [rule.interfere] : [])))];
}

function oneOf(what: string, allowed: readonly string[], seen: string | null): Finding {
  return finding(what, allowed.join(' | '), seen ?? 'not shown', seen !== null && allowed.includes(seen));
}

function finding(what: string, expected: string, seen: string, holds: boolean): Finding {
  return { what, expected, seen, holds };
}
