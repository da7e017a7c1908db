// What may a page of ours ask of the worker?

import * as z from 'zod/mini';
import { SERVICE_IDS } from '../catalogue/service.ts';
import { Settings } from './settings.ts';

/** Pages send these by `runtime.sendMessage`; the worker answers `Answer`. Unknown or malformed ones are refused. */
export const Message = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('check-now') }),
  z.strictObject({ type: z.literal('deep-check'), services: z.array(z.enum(SERVICE_IDS)) }),
  z.strictObject({ type: z.literal('stop-deep-check') }),
  /** The guided comparison of two routes; `isDetourOn` is the user's word on a VPN or proxy. */
  z.strictObject({ type: z.literal('compare-routes'), isDetourOn: z.boolean() }),
  z.strictObject({ type: z.literal('stop-comparing') }),
  /** Firefox: answered with a `ProxyReport`; the address is used once and kept nowhere. */
  z.strictObject({
    type: z.literal('test-proxy'),
    address: z.strictObject({
      type: z.enum(['socks5', 'https', 'http']),
      host: z.string().check(z.maxLength(253)),
      port: z.int().check(z.gte(1), z.lte(65_535)),
    }),
  }),
  z.strictObject({ type: z.literal('call-quality') }),
  z.strictObject({ type: z.literal('stop-call-quality') }),
  z.strictObject({ type: z.literal('save-settings'), settings: Settings }),
  z.strictObject({ type: z.literal('finish-welcome'), settings: Settings }),
  z.strictObject({ type: z.literal('mark-news-read'), itemIds: z.array(z.string()) }),
  /** No check for an hour but those that are asked for; or the end of it. */
  z.strictObject({ type: z.literal('pause'), isOn: z.boolean() }),
  /** The user's own word for a known network; empty = none. */
  z.strictObject({ type: z.literal('name-network'), epochId: z.string(), label: z.string().check(z.maxLength(40)) }),
  /** Answered with the id of the service that this notice was about, or null. */
  z.strictObject({ type: z.literal('notice-about'), noticeId: z.string() }),
  z.strictObject({ type: z.literal('erase') }),
  /** Answered with an `ExportDocument` of all that is kept, or of the time asked for. */
  z.strictObject({
    type: z.literal('export'),
    isHourly: z.boolean(),
    fromMs: z.optional(z.number()),
    toMs: z.optional(z.number()),
  }),
  /** Answered with the last requests made, newest first: `Contact[]`. */
  z.strictObject({ type: z.literal('contacted') }),
]);
export type Message = z.infer<typeof Message>;

export type Answer = { ok: true; value?: unknown } | { ok: false; problem: string };
