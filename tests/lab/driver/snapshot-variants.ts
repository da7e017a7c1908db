// Which states can each screen be in, beside the one that a run has led to?

import type { Snapshot } from '../../../utils/contracts/snapshot.ts';
import type { NetworkCondition } from '../../../utils/network/network.ts';
import { NOW_MS, SNAPSHOTS } from '../../support/snapshots.ts';

const HOUR_MS = 3_600_000;

/** Variants of a real snapshot, by name; the screens draw the record and nothing else, so this is all they can show. */
export function variantsOf(real: Snapshot, now = real.composedAtMs): Readonly<Record<string, Snapshot>> {
  return {
    checked: real,
    mixed: supposed('many', real, now),
    compared: supposed('compared', real, now),
    switching: supposed('switching', real, now),
    'deep-checking': { ...real, busy: { done: 2, total: 6, isVisible: true, isDeep: true } },
    'before-consent': { ...real, hasConsent: false, services: [], news: [], checkedAtMs: null },
    'nothing-picked': { ...real, services: [], checkedAtMs: null },
    'never-checked': { ...unknownForAll(real), checkedAtMs: null },
    checking: { ...real, busy: { done: 4, total: 11, isVisible: true } },
    'checking-quietly': { ...real, busy: { done: 1, total: 11, isVisible: false } },
    'just-checked': { ...real, checkedAtMs: now, mayCheckAtMs: now + 45_000 },
    stale: { ...sinceLongAgo(real, 40 * HOUR_MS), checkedAtMs: now - 30 * HOUR_MS, nextCheckAtMs: null },
    'no-permission': { ...real, services: real.services.map((view) => ({ ...view, hasPermission: false })) },
    'memory-only': { ...real, storage: 'memory' },
    offline: withCondition(real, 'offline'),
    portal: withCondition(real, 'portal'),
    restricted: withCondition(real, 'restricted'),
    clock: withCondition(real, 'clock'),
    'proxy-down': {
      ...withCondition(real, 'proxy-down'),
      network: { condition: 'proxy-down', route: 'proxy', label: null },
    },
  };
}

/** One of the states that components are tested in, as if it were now and here. */
function supposed(name: string, { locale, appearance }: Snapshot, now: number): Snapshot {
  const moved = (value: unknown): unknown => {
    if (typeof value === 'number') return value > NOW_MS - 400 * 24 * HOUR_MS ? value + now - NOW_MS : value;
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item)]));
  };
  return { ...(moved(SNAPSHOTS[name]) as Snapshot), locale, appearance };
}

/** As if all that is known had begun earlier. */
function sinceLongAgo(real: Snapshot, byMs: number): Snapshot {
  const services = real.services.map((view) => ({
    ...view,
    verdict: { ...view.verdict, sinceMs: view.verdict.sinceMs && view.verdict.sinceMs - byMs },
  }));
  return { ...real, services };
}

function withCondition(real: Snapshot, condition: NetworkCondition): Snapshot {
  const atMs = real.composedAtMs - HOUR_MS;
  const services = unknownForAll(real).services.map((view, index) => ({
    ...view,
    lastKnown: { verdict: real.services[index]?.verdict ?? view.verdict, atMs },
  }));
  return { ...real, network: { ...real.network, condition }, services };
}

function unknownForAll(real: Snapshot): Snapshot {
  const services = real.services.map((view) => ({
    ...view,
    verdict: {
      ...view.verdict,
      state: 'unknown' as const,
      mechanism: null,
      stage: 'provisional' as const,
      sinceMs: null,
    },
    channels: view.channels.map((channel) => ({
      ...channel,
      verdict: {
        ...channel.verdict,
        state: 'unknown' as const,
        mechanism: null,
        stage: 'provisional' as const,
        sinceMs: null,
      },
    })),
  }));
  return { ...real, services };
}
