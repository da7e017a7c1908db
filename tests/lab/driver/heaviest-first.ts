// In which order do scenarios end soonest, when several run at once?

import type { Scenario } from '../scenario.ts';
import { interferenceKinds } from './expectations.ts';

/** What is not answered is waited for: ten to thirty-five seconds of real time each. */
const SILENT = new Set(['dns-drop', 'ip-drop', 'ip-loss', 'sni-drop', 'ws-drop', 'freeze', 'dns-inject']);
const SILENCE_FACTOR = 5;

/** A long one that starts last keeps a whole gallery waiting. */
export function heaviestFirst(scenarios: readonly Scenario[]): Scenario[] {
  return scenarios.toSorted((a, b) => weightOf(b) - weightOf(a));
}

function weightOf(scenario: Scenario): number {
  const { rounds, services, network, servers, hosts } = scenario;
  const isSilent =
    interferenceKinds(scenario).some((kind) => SILENT.has(kind)) ||
    Object.values(hosts)
      .flat()
      .some((rule) => (rule?.residualSeconds ?? 0) > 0) ||
    Object.values(servers).some((server) => server === 'down' || server?.startsWith('slow')) ||
    network.condition === 'whitelist' ||
    network.condition === 'shutdown' ||
    network.lossPercent > 0;
  return rounds * services.length * (isSilent ? SILENCE_FACTOR : 1);
}
