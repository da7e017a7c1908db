// What of a stored watch can still be used?

import * as z from 'zod/mini';
import { readLinks } from '../circumvention/route-links.ts';
import type { Strip } from '../history/strip.ts';
import type { KnownEpoch } from '../network/epoch.ts';
import type { NetworkAssessment } from '../network/network.ts';
import type { ServiceVerdicts } from '../verdict/judge.ts';
import { readLedger } from '../verdict/read-ledger.ts';
import { MECHANISMS, VERDICT_STATES } from '../verdict/verdict.ts';
import { Agenda, EMPTY_AGENDA } from './agenda.ts';
import { readRouting } from './routing.ts';
import { EMPTY_PLACE, EMPTY_WATCH, type LastKnown, type Place, type StoredSighting, type Watch } from './watch.ts';

/** Reads a stored watch part by part: a bad part starts afresh and is counted, the rest is kept. */
export function readWatch(stored: unknown): { watch: Watch; dropped: number } {
  if (!isRecord(stored)) return { watch: EMPTY_WATCH, dropped: stored === undefined ? 0 : 1 };
  let dropped = 0;
  const part = <T>(
    schema: { safeParse(value: unknown): { success: boolean; data?: unknown } },
    value: unknown,
    fallback: T,
  ): T => {
    const read = schema.safeParse(value);
    if (read.success) return read.data as T;
    dropped += 1;
    return fallback;
  };
  const epochs = part(z.array(Epoch), stored.epochs, [] as unknown[]) as unknown as KnownEpoch[];
  const places: Record<string, Place> = {};
  for (const [id, place] of Object.entries(isRecord(stored.places) ? stored.places : {})) {
    const read = readPlace(place);
    dropped += read.dropped;
    if (epochs.some((epoch) => epoch.id === id)) places[id] = read.place;
  }
  const watch: Watch = {
    version: 1,
    agenda: part(Agenda, stored.agenda, EMPTY_AGENDA),
    epochs,
    places,
    links: readLinks(stored.links),
    routing: readRouting(stored.routing, (place) => readPlace(place).place),
    assessment: part(z.nullable(Loose), stored.assessment, null) as NetworkAssessment | null,
    sightings: part(Sightings, stored.sightings, []) as unknown as StoredSighting[],
    userCheckAtMs: part(z.nullable(z.number()), stored.userCheckAtMs, null),
    notices: part(Notices, stored.notices, EMPTY_WATCH.notices),
    contacted: part(z.array(StoredContact), stored.contacted, []),
  };
  return { watch, dropped };
}

function readPlace(stored: unknown): { place: Place; dropped: number } {
  if (!isRecord(stored)) return { place: EMPTY_PLACE, dropped: 1 };
  const { ledger, dropped } = readLedger(stored.ledger);
  const verdicts: Record<string, ServiceVerdicts> = {};
  let lost = dropped;
  for (const [id, value] of Object.entries(isRecord(stored.verdicts) ? stored.verdicts : {})) {
    if (StoredVerdicts.safeParse(value).success) verdicts[id] = value as ServiceVerdicts;
    else lost += 1;
  }
  const probed = Times.safeParse(stored.probedAtMs);
  const place: Place = {
    ledger,
    verdicts,
    probedAtMs: probed.success ? probed.data : {},
    checkedAtMs: typeof stored.checkedAtMs === 'number' ? stored.checkedAtMs : null,
    lastKnown: keepReadable(StoredLastKnown, stored.lastKnown) as Record<string, LastKnown>,
    strips: keepReadable(StoredStrip, stored.strips) as Record<string, Strip>,
  };
  return { place, dropped: lost };
}

function keepReadable(
  schema: { safeParse(value: unknown): { success: boolean } },
  stored: unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(isRecord(stored) ? stored : {}).filter(([, value]) => schema.safeParse(value).success),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const Loose = z.looseObject({});
const Epoch = z.looseObject({
  id: z.string(),
  route: z.enum(['direct', 'proxy', 'tunnel', 'unknown']),
  label: z.nullable(z.string()),
  firstSeenAtMs: z.number(),
  lastSeenAtMs: z.number(),
  features: z.looseObject({ responseMsByControl: z.record(z.string(), z.number()) }),
});
const StoredVerdicts = z.looseObject({
  service: z.looseObject({ state: z.string(), stage: z.string(), reasons: z.array(Loose) }),
  channels: z.array(z.looseObject({ name: z.string(), verdict: z.looseObject({ state: z.string() }) })),
  standing: z.unknown(),
});
const Times = z.record(z.string(), z.number());
const StoredContact = z.strictObject({
  host: z.string(),
  atMs: z.number(),
  purpose: z.enum(['service', 'control', 'resolver', 'feed', 'exit', 'tool']),
});
const Notices = z.strictObject({
  shownAtMs: z.array(z.number()),
  told: z.record(z.string(), z.string()),
  route: z.optional(z.nullable(z.strictObject({ epochId: z.string(), arrivedAtMs: z.nullable(z.number()) }))),
  pending: z.array(
    z.strictObject({
      id: z.string(),
      about: z.optional(z.enum(['proxy-down', 'route-changed'])),
      changes: z.array(
        z.strictObject({
          serviceId: z.string(),
          channel: z.optional(z.literal('calls')),
          state: z.enum(VERDICT_STATES),
          mechanism: z.nullable(z.enum(MECHANISMS)),
        }),
      ),
    }),
  ),
  opens: z._default(z.record(z.string(), z.string()), {}),
});
const StoredStrip = z.strictObject({ endsAtMs: z.number(), slots: z.array(z.nullable(z.enum(VERDICT_STATES))) });
const StoredLastKnown = z.strictObject({ verdict: z.looseObject({ state: z.enum(VERDICT_STATES) }), atMs: z.number() });
const Sightings = z.array(
  z.strictObject({ controlId: z.string(), observation: z.looseObject({ targetId: z.string() }) }),
);
