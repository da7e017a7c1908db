// What do the popup, the badge and the dashboard draw? This record and nothing else.

import type { ChannelName, ServiceId } from '../catalogue/service.ts';
import type { RouteTable } from '../circumvention/compare-routes.ts';
import type { GuideStep, SwitchTo } from '../circumvention/guided-comparison.ts';
import type { SecureDnsMeaning } from '../circumvention/secure-dns.ts';
import type { ToolState } from '../circumvention/tools.ts';
import type { Route } from '../evidence/observation.ts';
import type { NetworkCondition } from '../network/network.ts';
import type { RouteCertainty } from '../network/route.ts';
import type { Verdict } from '../verdict/verdict.ts';

export const SNAPSHOT_KEY = 'snapshot';

export interface Snapshot {
  version: 1;
  composedAtMs: number;
  /** Before consent nothing is contacted and the popup shows only the way to the welcome page. */
  hasConsent: boolean;
  network: { condition: NetworkCondition; route: Route; label: string | null };
  /** End of the last round that was not void. */
  checkedAtMs: number | null;
  nextCheckAtMs: number | null;
  /** Earliest moment at which "Check now" does anything (D6). */
  mayCheckAtMs: number | null;
  /** Progress of the running round; null = idle. `isVisible`: started by the user, so worth a bar. `isDeep`: may be stopped. */
  busy: { done: number; total: number; isVisible: boolean; isDeep?: boolean } | null;
  /** Troubled ones first; does not change order while a round runs. */
  services: readonly ServiceView[];
  news: readonly NewsRow[];
  newsUpdatedAtMs: number | null;
  /** `memory`: storage is unreadable or full; a banner says so. */
  storage: 'ok' | 'memory';
  locale: string;
  appearance: 'system' | 'light' | 'dark';
  /** Until when the user wants no unasked check; absent or null = now is as good as ever. */
  pausedUntilMs?: number | null;
  /** The networks known so far, the one in use first: for their names. */
  networks?: readonly KnownNetwork[];
  /** For the Routes tab; absent or null = nothing was checked yet. */
  routes?: RoutesSnapshot | null;
}

export interface KnownNetwork {
  id: string;
  label: string | null;
  route: Route;
  lastSeenAtMs: number;
}

export interface RoutesSnapshot {
  /** Null while only one route of this network was seen. */
  table: RouteTable | null;
  certainty: RouteCertainty;
  /** Country of the exit (ISO 3166-1 alpha-2), where the user had it looked up. */
  exit: string | null;
  /** Of `asked` resolvers, `answering` answer. */
  secureDns: { meaning: SecureDnsMeaning; answering: number; asked: number };
  /** Only those the user switched on; null = the part is switched off. */
  tools: readonly { name: string; state: ToolState; atMs: number | null }[] | null;
  guide: { step: GuideStep; switchTo: SwitchTo };
}

export interface ServiceView {
  id: ServiceId | `own:${string}`;
  name: string;
  verdict: Verdict;
  channels: readonly { name: ChannelName; verdict: Verdict }[];
  /** Host permission withdrawn: "needs permission", never "blocked". */
  hasPermission: boolean;
  /** While the network is not well: what was last known here, with its age. */
  lastKnown: { verdict: Verdict; atMs: number } | null;
  /** Compact strip of the last 24 h, oldest first, one state a slot (48 slots of 30 min); null = no check. */
  strip: readonly (Verdict['state'] | null)[];
  /** Items of the news that may explain a change here. */
  relatedItemIds: readonly string[];
}

/** One news row as the popup shows it: text only. */
export interface NewsRow {
  id: string;
  title: string;
  summary: string;
  /** ISO date, day or month precision (`2025-08-13`, `2025-05`). */
  date: string;
  jurisdiction: string;
  kind: string;
  services: readonly string[];
  sources: readonly { name: string; url: string; legalLabel: string | null }[];
  language: string;
  isUnread: boolean;
}
