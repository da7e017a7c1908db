// How much data do checks by themselves cost?

import { channelTargets, serviceById } from '../../utils/catalogue/index.ts';
import { hostOf, type WatchedId } from '../../utils/catalogue/service.ts';

/** Up and down of one probe on a fresh connection, measured: 3.2 KB + 5.1 KB. */
const PROBE_BYTES = 8300;
/** Seventeen queries of 7 KB, their records and acknowledgements, and a fresh connection. */
const TRANSFER_BYTES = 139_000;
const CONTROLS_FIRST = 3;
const TARGETS_PER_CONTROL = 6;
const MINUTES_PER_MONTH = 30 * 24 * 60;

/** As rounds go over a long quiet: half the needs of web and messages of each service, the rest seldom; one control for six. */
export function monthlyBytes(services: readonly WatchedId[], intervalMinutes: number | null): number {
  if (intervalMinutes === null || services.length === 0) return 0;
  const targets = services.reduce((sum, id) => sum + Math.ceil(needsOf(id) / 2), 0);
  const probes = targets + Math.ceil(targets / TARGETS_PER_CONTROL);
  return Math.round((MINUTES_PER_MONTH / intervalMinutes) * probes * PROBE_BYTES);
}

/** A page and a file host a service, each beside a control that carries the same. */
export function dailyDeepBytes(services: readonly WatchedId[]): number {
  const hosts = services.flatMap((id) => volumeHosts(id));
  return hosts.length * (2 * TRANSFER_BYTES + PROBE_BYTES) + services.length * CONTROLS_FIRST * PROBE_BYTES;
}

/** As deep checks are planned. */
function volumeHosts(id: WatchedId): string[] {
  const targets = (['web', 'media'] as const).flatMap((name) =>
    channelTargets(serviceById(id), name)
      .filter(({ kind, expects }) => kind === 'https' && expects !== 'private-root')
      .slice(0, 1),
  );
  return [...new Set(targets.map(hostOf))];
}

function needsOf(id: WatchedId): number {
  const { web, messages } = serviceById(id).channels;
  return (web?.needs.length ?? 0) + (messages?.needs.length ?? 0);
}
