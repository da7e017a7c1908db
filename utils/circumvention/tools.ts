// Do the public services of well-known circumvention tools answer here, where that can be asked honestly at all?

import { hostOf, type Target } from '../catalogue/service.ts';
import { endpoint } from '../catalogue/target.ts';
import { isLocalFailure, isProxyFailure } from '../evidence/failure-names.ts';
import type { Observation } from '../evidence/observation.ts';
import type { NetworkAssessment } from '../network/network.ts';

/**
 * Behind a switch of its own, off by default; in the order of the alphabet, without links, without a word on which is
 * better (D12). A tool is listed with endpoints only where its own clients use them: a web site that answers says
 * nothing about the tool, and tools whose servers are everybody's own have no place that could be asked.
 */
export interface Tool {
  id: string;
  name: string;
  /** Any one that answers will do; empty = not testable from a browser. */
  endpoints: readonly Target[];
  source: string;
}

export const TOOLS: readonly Tool[] = [
  { id: 'amneziavpn', name: 'AmneziaVPN', endpoints: [], source: 'general knowledge' },
  tool('ivpn', 'IVPN', 'public code (2026)', ['api', 'https://api.ivpn.net/v5/servers.json']),
  { id: 'lantern', name: 'Lantern', endpoints: [], source: 'general knowledge' },
  tool('mullvad', 'Mullvad VPN', 'public code (2026)', ['api', 'https://api.mullvad.net/www/relays/all/']),
  { id: 'outline', name: 'Outline', endpoints: [], source: 'general knowledge' },
  tool('protonvpn', 'Proton VPN', 'public code (2026)', ['api', 'https://vpn-api.proton.me/tests/ping']),
  { id: 'psiphon', name: 'Psiphon', endpoints: [], source: 'ooni/spec:nettests/ts-015-psiphon.md' },
  tool(
    'tor',
    'Tor',
    'public code (2026)',
    ['bridges', 'https://bridges.torproject.org/moat/circumvention/map'],
    ['snowflake', 'https://snowflake-broker.torproject.net/'],
  ),
  { id: 'wireguard', name: 'WireGuard', endpoints: [], source: 'general knowledge' },
];

/** Never "blocked": one silent service is no proof of anything (RiseupVPN's test said so for two years and was wrong). */
export type ToolState = 'answers' | 'does-not-answer' | 'not-testable' | 'not-known';

/** `observations`: this round's, of the tool's endpoints among others. */
export function judgeTool(
  tool: Tool,
  observations: readonly Observation[],
  assessment: NetworkAssessment | null,
): ToolState {
  if (tool.endpoints.length === 0) return 'not-testable';
  const own = observations
    .filter((it) => tool.endpoints.some((target) => target.id === it.targetId))
    .filter(saysSomething);
  if (own.some((it) => it.failure === null)) return 'answers';
  if (assessment?.condition !== 'online') return 'not-known';
  const failed = new Set(own.map((it) => it.targetId));
  return tool.endpoints.every((target) => failed.has(target.id)) ? 'does-not-answer' : 'not-known';
}

/** Match patterns for the tools that the user switched on. */
export function toolOrigins(ids: readonly string[]): readonly string[] {
  const endpoints = TOOLS.filter((it) => ids.includes(it.id)).flatMap((it) => it.endpoints);
  return [...new Set(endpoints.map((target) => `https://${hostOf(target)}/*`))].sort();
}

function saysSomething({ failure, isLate }: Observation): boolean {
  return failure === null || !(isLate || isLocalFailure(failure) || isProxyFailure(failure));
}

function tool(id: string, name: string, source: string, ...endpoints: readonly [name: string, url: string][]): Tool {
  const targets = endpoints.map(([part, url]) => endpoint({ id: `tool/${id}/${part}`, url, operator: id, source }));
  return { id, name, endpoints: targets, source };
}
