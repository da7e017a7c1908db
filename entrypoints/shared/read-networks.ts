// Which networks does a stored snapshot know by name? (The popup does not draw them, so its reader leaves them out.)

import type { KnownNetwork } from '../../utils/contracts/snapshot.ts';
import { ROUTES } from '../../utils/evidence/observation.ts';

/** Whatever is stored: what has not the shape of a network is left out. */
export function readNetworks(snapshot: unknown): KnownNetwork[] {
  const { networks } = bag(snapshot);
  return Array.isArray(networks) ? networks.flatMap((network) => read(bag(network)) ?? []) : [];
}

function read({ id, label, route, lastSeenAtMs }: Record<string, unknown>): KnownNetwork | null {
  if (typeof id !== 'string' || typeof lastSeenAtMs !== 'number') return null;
  return {
    id,
    label: typeof label === 'string' ? label : null,
    route: ROUTES.find((known) => known === route) ?? 'unknown',
    lastSeenAtMs,
  };
}

function bag(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
