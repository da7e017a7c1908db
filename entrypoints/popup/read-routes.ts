// What of the stored comparison of routes can be drawn?

import type { AgedLook, RouteRow } from '../../utils/circumvention/compare-routes.ts';
import type { RoutesSnapshot } from '../../utils/contracts/snapshot.ts';

/** Null for anything that has not the shape of it; a bad row is left out. */
export function readRoutes(stored: unknown): RoutesSnapshot | null {
  const routes = bag(stored);
  const table = bag(routes['table']);
  const [via, guide] = [bag(table['via']), bag(routes['guide'])];
  if (!Array.isArray(table['rows'])) return null;
  return {
    table: {
      via: typeof via['route'] === 'string' ? (via as unknown as RoutesSnapshot['table']['via']) : null,
      rows: table['rows'].filter(isRow),
      more: Number.isInteger(table['more']) ? (table['more'] as number) : 0,
      fewer: Number.isInteger(table['fewer']) ? (table['fewer'] as number) : 0,
    },
    exit: /^[A-Z]{2}$/.test(text(routes['exit'])) ? text(routes['exit']) : null,
    secureDns: (text(routes['secureDns']) || null) as RoutesSnapshot['secureDns'],
    guide: {
      step: text(guide['step']) as RoutesSnapshot['guide']['step'],
      switchTo: guide['switchTo'] === 'on' ? 'on' : 'off',
    },
  };
}

function isRow(row: unknown): row is RouteRow {
  const { subject, meaning, direct, via } = bag(row);
  return typeof subject === 'string' && typeof meaning === 'string' && isLook(direct) && isLook(via);
}

function isLook(look: unknown): look is AgedLook | null {
  const { state, ageMs, responseMs } = bag(look);
  if (look === null) return true;
  return typeof state === 'string' && Number.isFinite(ageMs) && (responseMs === null || Number.isFinite(responseMs));
}

function bag(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
