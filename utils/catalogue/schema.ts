// Does every entry of the catalogue say what it must? Run by the build and the tests; the product never loads it.

import * as z from 'zod/mini';
import { relationProblems } from './relations.ts';
import type * as Seam from './service.ts';
import { CHANNEL_NAMES, SERVICE_IDS } from './service.ts';

const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const PLACE = z.string().check(z.regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code'));
const Port = z.int().check(z.gte(1), z.lte(65535));
const IsoDate = z.string().check(z.refine(isRealDate, 'must be a date like 2027-11-30'));
const Source = z
  .string()
  .check(
    z.regex(
      /^(https:\/\/\S+|[\w.-]+\/[\w.-]+:\S+|public code( \(.+\))?|general knowledge)$/,
      'must be an https URL, owner/name:path, "public code (year)" or "general knowledge"',
    ),
  );
const Operator = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be a lower-case word'));

const Target = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9]+(\/[a-z0-9.-]+){1,2}$/, 'must be <service>/<channel>/<name>')),
    kind: z.enum(['https', 'websocket', 'stun', 'turn', 'transfer']),
    url: z.string(),
    operator: Operator,
    expects: z.union([
      z.enum(['any', 'private-root']),
      z.readonly(z.array(z.int().check(z.gte(100), z.lte(599))).check(z.minLength(1))),
    ]),
    subprotocols: z.optional(z.readonly(z.array(z.string()))),
    bytes: z.optional(z.int().check(z.gte(65_536))),
    validUntil: IsoDate,
    source: Source,
  })
  .check(targetRules);

const Need = z.strictObject({
  id: z.string(),
  targets: z.readonly(z.array(Target).check(z.minLength(1, 'a need without targets can never be met'))),
});

const CallInference = z.strictObject({
  udpPorts: z.readonly(z.array(Port)),
  hasTcpFallback: z.boolean(),
  source: Source,
});

const Channel = z.strictObject({
  needs: z.readonly(z.array(Need)),
  inference: z.optional(CallInference),
  isStandIn: z.optional(z.literal(true)),
});

const Service = z.strictObject({
  id: z.enum(SERVICE_IDS),
  name: z.string().check(z.minLength(1)),
  channels: z.partialRecord(z.enum(CHANNEL_NAMES), Channel),
  witnesses: z.readonly(z.array(Target)),
  listedIn: z.readonly(
    z.array(
      z.strictObject({
        jurisdiction: PLACE,
        label: z.enum(['extremist', 'undesirable', 'banned']),
        source: z.string().check(z.regex(/^https:\/\//, 'a legal label needs a link')),
      }),
    ),
  ),
  retiredHosts: z.readonly(z.array(z.string().check(z.regex(HOST, 'must be a host name')))),
});

const Control = z.strictObject({
  id: z.string().check(z.regex(/^control\/[a-z0-9-]+$/)),
  kind: z.enum(['global', 'domestic']),
  jurisdiction: z.nullable(PLACE),
  target: Target,
});

const Resolver = z.strictObject({
  id: Operator,
  operator: Operator,
  url: z.string().check(z.refine((url) => isHttps(url, ''), 'must be https://host/path on port 443')),
  validUntil: IsoDate,
  source: Source,
});

export interface Catalogue {
  services: readonly Seam.Service[];
  controls: readonly Seam.Control[];
  callControls: readonly Seam.Control[];
  resolvers: readonly Seam.Resolver[];
}

/** One line a problem, `file: field: what is wrong`; empty when all is well. */
export function catalogueProblems(catalogue: Catalogue): readonly string[] {
  const problems = [
    ...catalogue.services.flatMap((it) => problemsOf(`services/${it.id}.ts`, Service, it)),
    ...catalogue.controls.flatMap((it) => problemsOf(`controls.ts (${it.id})`, Control, it)),
    ...catalogue.callControls.flatMap((it) => problemsOf(`call-controls.ts (${it.id})`, Control, it)),
    ...catalogue.resolvers.flatMap((it) => problemsOf(`resolvers.ts (${it.id})`, Resolver, it)),
  ];
  // What breaks its schema can't be compared with the rest.
  return problems.length > 0 ? problems : relationProblems(catalogue);
}

/** zod/mini brings no words of its own. */
const IN_ENGLISH = z.locales.en().localeError;

function problemsOf(file: string, schema: z.ZodMiniType, entry: unknown): string[] {
  const result = schema.safeParse(entry, { error: IN_ENGLISH });
  if (result.success) return [];
  return result.error.issues.map((issue) => `${file}: ${z.core.toDotPath(issue.path) || 'entry'}: ${issue.message}`);
}

/** What one target's fields demand of each other. */
function targetRules(context: z.core.ParsePayload<z.infer<typeof Target>>): void {
  const { kind, url, subprotocols, bytes, expects } = context.value;
  const fail = (field: string, message: string) =>
    context.issues.push({ code: 'custom', input: context.value, path: [field], message });
  if (!isUrlOfKind(kind, url))
    fail('url', `is no ${kind} address of a named host without port, credentials or fragment`);
  if (subprotocols !== undefined && kind !== 'websocket') fail('subprotocols', 'belong to a websocket only');
  if ((bytes !== undefined) !== (kind === 'transfer')) fail('bytes', 'belong to a transfer, and only there');
  if (kind !== 'https' && kind !== 'transfer' && expects !== 'any')
    fail('expects', 'must be "any" where there is no status');
}

function isUrlOfKind(kind: z.infer<typeof Target>['kind'], url: string): boolean {
  switch (kind) {
    case 'https':
    case 'transfer':
      return isHttps(url, '');
    case 'websocket':
      return url.startsWith('wss://') && isHttps(url.replace(/^wss/, 'https'), 'query');
    case 'stun':
      return /^stun:[a-z0-9.-]+:\d{1,5}$/.test(url) && HOST.test(url.split(':')[1] ?? '');
    case 'turn':
      return /^turns?:[a-z0-9.-]+:\d{1,5}\?transport=(udp|tcp)$/.test(url) && HOST.test(url.split(':')[1] ?? '');
  }
}

/** A query can carry an identifier, so only a socket that needs one may have it. */
function isHttps(text: string, allows: 'query' | ''): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isPlain = url.username === '' && url.password === '' && url.hash === '' && url.port === '';
  return url.protocol === 'https:' && isPlain && HOST.test(url.hostname) && (allows === 'query' || url.search === '');
}

function isRealDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
