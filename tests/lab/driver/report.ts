// How does the result of a scenario read in a terminal?

import type { Reading } from './reading.ts';
import type { ScenarioResult } from './run-scenario.ts';

export function reportOf(result: ScenarioResult): string {
  const head = `${result.holds ? 'PASS' : 'FAIL'}  ${result.name}  (${result.rounds} rounds, ${Math.round(result.seconds)} s)`;
  const voids = result.voidRounds ? [`  void rounds driven again: ${result.voidRounds}`] : [];
  const rows = result.findings.map((finding) => [
    finding.holds ? 'ok' : 'NOT',
    finding.what,
    finding.expected,
    finding.seen,
  ]);
  const lines = tableOf([['', 'what', 'expected', 'seen'], ...rows]);
  return [head, `  ${result.about}`, ...voids, ...lines, ...wireLines(result)].join('\n');
}

/** The popup in one line: whoever waits for a round sees what it brought. */
export function glance({ network, services }: Reading): string {
  const states = Object.entries(services).map(([service, { state, stage }]) =>
    stage === 'provisional' ? `${service} ${state}?` : `${service} ${state}`,
  );
  return [network ?? 'no network line', ...states].join(', ');
}

/** Columns as wide as their widest cell; the last one may be as long as it likes. */
export function tableOf(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map(
    (row) =>
      `  ${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  ')}`,
  );
}

function wireLines({ hits, handshakes }: ScenarioResult): string[] {
  const fired = Object.entries(hits).filter(([, count]) => count > 0);
  const hitText = fired.map(([kind, count]) => `${kind} ${count}`).join(', ') || 'none';
  const { total, hosts, mostWithin400Ms, mostPerMinute, burst } = handshakes;
  const crowd = burst && mostWithin400Ms > 1 ? ` (${burst.host}, at ${burst.afterMs.join(', ')} ms)` : '';
  return [
    `  on the wire: hits ${hitText}`,
    `  TLS handshakes: ${total} to ${hosts} hosts; to one host at most ${mostWithin400Ms} in 400 ms${crowd}, ${mostPerMinute} in a minute`,
  ];
}
