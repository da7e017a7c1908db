// What may a scenario file say? The schema, closed: a key it does not know is a mistake.

import { z } from 'zod';
import { SERVICE_NAMES } from '../zone/index.ts';
import { expectationSchema, serviceName } from './expectation-schema.ts';
import { INTERFERENCE_KINDS } from './interference-kinds.ts';
import { isPrefix } from './rules.ts';

export const SERVER_BEHAVIOURS = [
  'ok',
  '503',
  '403',
  '429',
  '451',
  'captcha',
  'maintenance',
  'refuse',
  'down',
  'nxdomain',
  'expired',
  'wrong-name',
  'self-signed',
  'redirect-off',
  'redirect-loop',
  'slow',
  'truncate',
  'ws-refuse',
] as const;

const interference = z
  .strictObject({
    interfere: z.enum(INTERFERENCE_KINDS),
    probability: z.number().min(0).max(1).default(1),
    residualSeconds: z.number().min(0).default(0),
    answer: z
      .string()
      .refine((v) => v === 'sinkhole' || isPrefix(v), 'must be an IPv4 address or "sinkhole"')
      .optional(),
    percent: z.number().min(0).max(100).optional(),
    kbps: z.number().positive().optional(),
    bytes: z.number().int().positive().optional(),
    ms: z.number().positive().max(5000).optional(),
    ports: z.array(z.number().int().min(1).max(65_535)).min(1).optional(),
  })
  .superRefine((rule, ctx) => {
    const own = {
      answer: ['dns-inject'],
      percent: ['ip-loss', 'udp-loss'],
      kbps: ['throttle'],
      bytes: ['freeze'],
      ms: ['udp-jitter'],
      ports: ['port-drop'],
    } as const;
    if (rule.interfere === 'port-drop' && rule.ports === undefined)
      ctx.addIssue({ code: 'custom', path: ['ports'], message: '"port-drop" must say which ports' });
    for (const [key, kinds] of Object.entries(own)) {
      if (rule[key as keyof typeof own] !== undefined && !(kinds as readonly string[]).includes(rule.interfere)) {
        ctx.addIssue({
          code: 'custom',
          path: [key],
          message: `belongs to "${kinds.join('", "')}", not to "${rule.interfere}"`,
        });
      }
    }
  });

const whom = z
  .string()
  .refine(
    isWhom,
    'is no whom: an exact host, "*.x", "@service", "@global", "@domestic", "@doh", an address prefix or "*"',
  );
const hosts = z.record(whom, z.union([interference, z.array(interference), z.null()]));
const behaviour = z.string().refine(isBehaviour, `must be one of ${SERVER_BEHAVIOURS.join(', ')}, or "slow:<ms>"`);
const servers = z.record(whom, behaviour.nullable());

const networkShape = {
  rttMs: z.number().min(0).max(10_000),
  lossPercent: z.number().min(0).max(100),
  kbps: z.number().positive().nullable(),
  condition: z.enum(['online', 'shutdown', 'link-down', 'captive', 'whitelist']),
  whitelist: z.array(whom),
  udp: z.enum(['pass', 'drop', 'reject']),
  quic: z.enum(['pass', 'drop']),
};
const network = z.strictObject({
  rttMs: networkShape.rttMs.default(40),
  lossPercent: networkShape.lossPercent.default(0),
  kbps: networkShape.kbps.default(null),
  condition: networkShape.condition.default('online'),
  whitelist: networkShape.whitelist.default([]),
  udp: networkShape.udp.default('pass'),
  quic: networkShape.quic.default('pass'),
});
const proxy = z.strictObject({
  type: z.enum(['socks5', 'http']),
  exit: z.enum(['uncensored', 'censored', 'dead', 'refuse', 'auth', 'hang', 'leak']),
});
const tunnel = z.strictObject({ exit: z.enum(['uncensored', 'censored']) });

const timelineChange = z.strictObject({
  beforeRound: z.number().int().min(1),
  midRound: z.boolean().default(false),
  hosts: hosts.optional(),
  servers: servers.optional(),
  network: z.strictObject(networkShape).partial().optional(),
  proxy: proxy.nullable().optional(),
  tunnel: tunnel.nullable().optional(),
});

export const scenarioSchema = z.strictObject({
  name: z.string().min(1),
  about: z.string().default(''),
  seed: z.number().int().default(1),
  services: z.array(serviceName),
  jurisdiction: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be a two-letter country code')
    .nullable()
    .default(null),
  network: network.prefault({}),
  hosts: hosts.default({}),
  servers: servers.default({}),
  proxy: proxy.nullable().default(null),
  tunnel: tunnel.nullable().default(null),
  looksUpExit: z.boolean().default(false),
  rounds: z.number().int().min(0).default(1),
  deep: z.boolean().default(false),
  timeline: z.array(timelineChange).default([]),
  expect: expectationSchema.prefault({}),
  expectInFirefox: z.strictObject({ why: z.string().min(20), expect: expectationSchema }).optional(),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type Interference = z.infer<typeof interference>;
export type Network = Scenario['network'];
export type TimelineChange = Omit<z.infer<typeof timelineChange>, 'beforeRound' | 'midRound'>;

function isWhom(value: string): boolean {
  if (value === '*' || ['@global', '@domestic', '@doh'].includes(value)) return true;
  if (value.startsWith('@')) return SERVICE_NAMES.includes(value.slice(1));
  if (isPrefix(value)) return value.split(/[./]/).every((part, i) => Number(part) <= (i === 4 ? 32 : 255));
  return /^(\*\.)?([a-z0-9_-]+\.)+[a-z0-9-]+$/.test(value);
}

function isBehaviour(value: string): boolean {
  return (SERVER_BEHAVIOURS as readonly string[]).includes(value) || /^slow:\d{1,6}$/.test(value);
}
