// Over many scenarios: what was expected, and what was seen instead?

import { tableOf } from './report.ts';
import type { ScenarioResult } from './run-scenario.ts';

export interface ConfusionCell {
  expected: string;
  seen: string;
  count: number;
  /** Does the seen one lie within the expected? */
  holds: boolean;
}

export interface Confusion {
  states: readonly ConfusionCell[];
  mechanisms: readonly ConfusionCell[];
}

/** Only a service's own line counts here; channels, checkpoints and the rest stand in each scenario's table. */
export function confusionOf(results: readonly ScenarioResult[], services: ReadonlySet<string>): Confusion {
  const findings = results.flatMap((result) => result.findings);
  const isState = (what: string) => services.has(what);
  const isMechanism = (what: string) => what.endsWith(': mechanism') && services.has(what.replace(/: mechanism$/, ''));
  return {
    states: cellsOf(findings.filter(({ what }) => isState(what))),
    mechanisms: cellsOf(findings.filter(({ what }) => isMechanism(what))),
  };
}

function cellsOf(findings: ScenarioResult['findings']): ConfusionCell[] {
  const cells = new Map<string, ConfusionCell>();
  for (const { expected, seen, holds } of findings) {
    const key = `${expected}>${seen}`;
    cells.set(key, { expected, seen, holds, count: (cells.get(key)?.count ?? 0) + 1 });
  }
  return [...cells.values()].sort((a, b) => a.expected.localeCompare(b.expected) || b.count - a.count);
}

export function confusionLines({ states, mechanisms }: Confusion): string[] {
  const rows = (cells: readonly ConfusionCell[]) => [
    ['', 'count', 'expected', 'seen'],
    ...cells.map((cell) => [cell.holds ? 'ok' : 'NOT', String(cell.count), cell.expected, cell.seen]),
  ];
  return ['States', ...tableOf(rows(states)), 'Mechanisms', ...tableOf(rows(mechanisms))];
}
