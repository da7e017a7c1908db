// What may a scenario expect the extension to say?

import { z } from 'zod';
import { SERVICE_NAMES } from '../zone/index.ts';
import { INTERFERENCE_KINDS } from './interference-kinds.ts';

export const STATES = [
  'working',
  'slowed',
  'stalls',
  'interference',
  'confirmed',
  'refused',
  'down',
  'unreachable',
  'unclear',
  'unknown',
] as const;
const MECHANISMS = [
  'dns',
  'address',
  'tls',
  'certificate',
  'http',
  'websocket',
  'udp',
  'volume',
  'unidentified',
] as const;
const CONDITIONS = ['online', 'offline', 'portal', 'restricted', 'unstable', 'clock', 'proxy-down', 'unknown'] as const;

const states = z.array(z.enum(STATES)).min(1);
const mechanisms = z.array(z.enum(MECHANISMS)).min(1);
const channelExpectation = z.strictObject({
  state: states.optional(),
  mechanism: mechanisms.optional(),
  reason: z.array(z.string()).min(1).optional(),
});
const serviceExpectation = z.strictObject({
  state: states.optional(),
  mechanism: mechanisms.optional(),
  confidence: z
    .array(z.enum(['low', 'medium', 'high']))
    .min(1)
    .optional(),
  channels: z.partialRecord(z.enum(['web', 'messages', 'media', 'calls']), channelExpectation).optional(),
});
export const serviceName = z
  .string()
  .refine((v) => SERVICE_NAMES.includes(v), `must be one of ${SERVICE_NAMES.join(', ')}`);
const meanings = z
  .array(z.enum(['opens-it', 'blocked-on-both', 'works-anyway', 'route-breaks-it', 'not-known']))
  .min(1);
const subject = z
  .string()
  .refine((v) => v === 'calls' || SERVICE_NAMES.includes(v), `must be "calls" or one of ${SERVICE_NAMES.join(', ')}`);
const serviceOrAll = z
  .string()
  .refine((v) => v === '*' || SERVICE_NAMES.includes(v), `must be "*" or one of ${SERVICE_NAMES.join(', ')}`);
const seen = {
  network: z.array(z.enum(CONDITIONS)).min(1).optional(),
  route: z
    .array(z.enum(['direct', 'proxy', 'tunnel', 'unknown']))
    .min(1)
    .optional(),
  services: z.record(serviceOrAll, serviceExpectation).default({}),
};
export const expectationSchema = z.strictObject({
  ...seen,
  checkpoints: z.array(z.strictObject({ afterRound: z.number().int().min(1), ...seen })).default([]),
  never: z
    .array(z.strictObject({ service: serviceOrAll, state: states, except: z.array(serviceName).default([]) }))
    .default([]),
  table: z.record(subject, meanings).nullable().optional(),
  secureDns: z
    .array(z.enum(['all-fine', 'names-hidden', 'resolvers-cut', 'some-cut', 'no-names', 'not-known']))
    .min(1)
    .optional(),
  wayRound: z
    .array(z.enum(['tcp', 'tls', 'closed', 'none']))
    .min(1)
    .optional(),
  settledWithinRounds: z.number().int().min(1).optional(),
  notifications: z
    .strictObject({ min: z.number().int().min(0).default(0), max: z.number().int().min(0).optional() })
    .optional(),
  hits: z
    .partialRecord(z.enum(INTERFERENCE_KINDS), z.tuple([z.number().int().min(0), z.number().int().min(0)]))
    .optional(),
});
