// How much data do checks by themselves cost in a month?

import { channelTargets, serviceById } from '../../utils/catalogue/index.ts';
import { CHANNEL_NAMES, type ServiceId } from '../../utils/catalogue/service.ts';

/** Up and down of one probe on a fresh connection, measured: 3.2 KB + 5.1 KB. */
const PROBE_BYTES = 8300;
const CONTROLS_PER_ROUND = 3;
const MINUTES_PER_MONTH = 30 * 24 * 60;

/** Each round asks one target of every channel, for the first that answers will do. */
export function monthlyBytes(services: readonly ServiceId[], intervalMinutes: number | null): number {
  if (intervalMinutes === null || services.length === 0) return 0;
  const probes = services.reduce((sum, id) => sum + probesOf(id), CONTROLS_PER_ROUND);
  return Math.round((MINUTES_PER_MONTH / intervalMinutes) * probes * PROBE_BYTES);
}

function probesOf(id: ServiceId): number {
  const service = serviceById(id);
  return CHANNEL_NAMES.filter((name) =>
    channelTargets(service, name).some(({ kind }) => kind === 'https' || kind === 'websocket'),
  ).length;
}
