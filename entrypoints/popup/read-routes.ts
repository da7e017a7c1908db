// What of the stored comparison of routes can be drawn?

import type { AgedLook, RouteRow, RouteTable } from '../../utils/circumvention/compare-routes.ts';
import type { RoutesSnapshot } from '../../utils/contracts/snapshot.ts';

/** Null for anything that has not the shape of it; a bad part is left out. */
export function readRoutes(stored: unknown): RoutesSnapshot | null {
  const routes = bag(stored);
  const [guide, dns] = [bag(routes['guide']), bag(routes['secureDns'])];
  if (!isOneOf(STEPS, guide['step'])) return null;
  return {
    table: readTable(routes['table']),
    certainty: isOneOf(CERTAINTIES, routes['certainty']) ? routes['certainty'] : 'assumed',
    exit: typeof routes['exit'] === 'string' && /^[A-Z]{2}$/.test(routes['exit']) ? routes['exit'] : null,
    secureDns: {
      meaning: isOneOf(MEANINGS, dns['meaning']) ? dns['meaning'] : 'not-known',
      answering: count(dns['answering']),
      asked: count(dns['asked']),
    },
    tools: Array.isArray(routes['tools']) ? routes['tools'].filter(isTool) : null,
    guide: { step: guide['step'], switchTo: guide['switchTo'] === 'on' ? 'on' : 'off' },
  };
}

type Guide = RoutesSnapshot['guide'];
type Tool = NonNullable<RoutesSnapshot['tools']>[number];
const STEPS: readonly Guide['step'][] = [
  'idle',
  'checking-first',
  'ask-switch',
  'checking-second',
  'done',
  'same-route',
  'not-well',
];
const CERTAINTIES: readonly RoutesSnapshot['certainty'][] = ['seen', 'inferred', 'told', 'assumed'];
const MEANINGS: readonly RoutesSnapshot['secureDns']['meaning'][] = [
  'all-fine',
  'names-hidden',
  'resolvers-cut',
  'some-cut',
  'no-names',
  'not-known',
];
const TOOL_STATES: readonly Tool['state'][] = ['answers', 'does-not-answer', 'not-testable', 'not-known'];
const ROUTES: readonly NonNullable<RouteTable['via']>['route'][] = ['proxy', 'tunnel', 'direct', 'unknown'];
const ROW_MEANINGS: readonly RouteRow['meaning'][] = [
  'opens-it',
  'blocked-on-both',
  'works-anyway',
  'route-breaks-it',
  'not-known',
];

function readTable(stored: unknown): RouteTable | null {
  const table = bag(stored);
  const via = bag(table['via']);
  if (!Array.isArray(table['rows']) || !isOneOf(ROUTES, via['route'])) return null;
  return {
    via: { route: via['route'], exit: null, isInUse: via['isInUse'] === true },
    rows: table['rows'].filter(isRow),
    more: count(table['more']),
    fewer: count(table['fewer']),
  };
}

function isRow(row: unknown): row is RouteRow {
  const { subject, meaning, direct, via } = bag(row);
  return typeof subject === 'string' && isOneOf(ROW_MEANINGS, meaning) && isLook(direct) && isLook(via);
}

function isLook(look: unknown): look is AgedLook | null {
  const { state, ageMs, responseMs } = bag(look);
  if (look === null) return true;
  return typeof state === 'string' && Number.isFinite(ageMs) && (responseMs === null || Number.isFinite(responseMs));
}

function isTool(tool: unknown): tool is Tool {
  const { name, state, atMs } = bag(tool);
  return typeof name === 'string' && isOneOf(TOOL_STATES, state) && (atMs === null || Number.isFinite(atMs));
}

function isOneOf<T extends string>(known: readonly T[], value: unknown): value is T {
  return known.some((one) => one === value);
}

function count(value: unknown): number {
  return Number.isInteger(value) ? (value as number) : 0;
}

function bag(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
