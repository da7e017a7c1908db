// How much data do checks by themselves cost in a month?

import { serviceById } from '../../utils/catalogue/index.ts';
import type { ServiceId } from '../../utils/catalogue/service.ts';

/** Up and down of one probe on a fresh connection, measured: 3.2 KB + 5.1 KB. */
const PROBE_BYTES = 8300;
const CONTROLS_FIRST = 3;
const TARGETS_PER_CONTROL = 2;
const MINUTES_PER_MONTH = 30 * 24 * 60;

/** As rounds are planned: one target for each need of web and messages, the rest seldom; a control beside every two. */
export function monthlyBytes(services: readonly ServiceId[], intervalMinutes: number | null): number {
  if (intervalMinutes === null || services.length === 0) return 0;
  const targets = services.reduce((sum, id) => sum + needsOf(id), 0);
  const probes = CONTROLS_FIRST + targets + Math.ceil(targets / TARGETS_PER_CONTROL);
  return Math.round((MINUTES_PER_MONTH / intervalMinutes) * probes * PROBE_BYTES);
}

function needsOf(id: ServiceId): number {
  const { web, messages } = serviceById(id).channels;
  return (web?.needs.length ?? 0) + (messages?.needs.length ?? 0);
}
