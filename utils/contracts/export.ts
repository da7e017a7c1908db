// What exactly does the file contain that a user takes away?

import * as z from 'zod/mini';
import { CHANNEL_NAMES } from '../catalogue/service.ts';
import { ROUTES } from '../evidence/observation.ts';
import type { ExportEpisode, ExportRound } from '../history/export-rows.ts';
import { MECHANISMS, VERDICT_STATES } from '../verdict/verdict.ts';

export const EXPORT_FORMAT = 'throughline/1';

/** Cut to the hour unless the user asked for minutes; always UTC. */
const Time = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/));
const State = z.enum(VERDICT_STATES);
const Network = z.string().check(z.regex(/^network-\d+$/));

const ServiceRow = z.strictObject({
  service: z.string(),
  state: State,
  mechanism: z.nullable(z.enum(MECHANISMS)),
  confidence: z.nullable(z.enum(['low', 'medium', 'high'])),
  stage: z.nullable(z.enum(['provisional', 'settled'])),
  responseMs: z.nullable(z.number()),
  minutes: z.nullable(z.partialRecord(State, z.number())),
  channels: z.array(z.strictObject({ name: z.enum(CHANNEL_NAMES), state: State })),
});

const Round = z.strictObject({
  checkedAt: Time,
  resolution: z.enum(['round', 'hour', 'day']),
  network: Network,
  route: z.enum(ROUTES),
  services: z.array(ServiceRow),
});

const EpisodeRow = z.strictObject({
  network: Network,
  service: z.string(),
  state: State,
  mechanism: z.nullable(z.enum(MECHANISMS)),
  beganAt: Time,
  endedAt: z.nullable(Time),
});

/** Published as public/export.schema.json; a change that breaks readers makes it `throughline/2`. */
export const ExportDocument = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  generatedAt: Time,
  rounds: z.array(Round),
  episodes: z.array(EpisodeRow),
  /** As contracts/settings has them; they carry a version of their own. */
  settings: z.looseObject({ version: z.number() }),
});
export type ExportDocument = z.infer<typeof ExportDocument>;

// The rows that history makes are the rows that are published; a drift does not compile.
const ROUNDS_AGREE: (rows: ExportRound[]) => ExportDocument['rounds'] = (rows) => rows;
const EPISODES_AGREE: (rows: ExportEpisode[]) => ExportDocument['episodes'] = (rows) => rows;
void [ROUNDS_AGREE, EPISODES_AGREE];

/** The JSON Schema (draft 2020-12) that is published with the package. */
export function exportJsonSchema(): unknown {
  return { title: 'Throughline export', ...z.toJSONSchema(ExportDocument) };
}
