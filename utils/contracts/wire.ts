// What do the worker and the page that does the probing say to each other?

import * as z from 'zod/mini';
import { StoredItem } from '../news/news-state.ts';

/** Structurally a `WireRequest` of the network port. */
const Request = z.strictObject({
  id: z.string(),
  kind: z.enum(['https', 'websocket']),
  url: z.string().check(z.regex(/^(https|wss):\/\//)),
  method: z.enum(['HEAD', 'GET']),
  headers: z.record(z.string(), z.string()),
  subprotocols: z.array(z.string()),
  deadlineMs: z.number().check(z.positive()),
  startAfterMs: z.number().check(z.nonnegative()),
  roundTripMs: z.optional(z.nullable(z.number())),
  maxBodyBytes: z.int().check(z.nonnegative()),
  mayShare: z.optional(z.boolean()),
  discardsBody: z.optional(z.boolean()),
  stallMs: z.optional(z.number()),
  padding: z.optional(z.strictObject({ times: z.int(), bytes: z.int(), together: z.int() })),
});

/** Structurally a `TrainRequest` of the peer connection port. */
const Train = z.strictObject({
  urls: z.array(z.string().check(z.regex(/^stun:/))).check(z.minLength(1)),
  periodMs: z.number().check(z.gte(20)),
  durationMs: z.number().check(z.positive(), z.lte(60_000)),
  sampleDeadlineMs: z.number().check(z.positive()),
});

/** Structurally an `IceRequest` of the peer connection port. */
const Gathering = z.strictObject({
  id: z.string(),
  url: z.string().check(z.regex(/^(stun|turns?):/)),
  username: z.nullable(z.string()),
  credential: z.nullable(z.string()),
  deadlineMs: z.number().check(z.positive()),
  echoes: z.optional(Train),
});

/** Structurally a `FeedTask` of the feed reader port, its bytes in base64. */
const Feeds = z.strictObject({
  feeds: z.array(z.strictObject({ sourceId: z.string(), contentType: z.nullable(z.string()), body: z.string() })),
  known: z.array(StoredItem),
  nowMs: z.number(),
});

/** From the worker to the offscreen page. */
export const WireCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('run'), generation: z.string(), requests: z.array(Request) }),
  z.strictObject({ type: z.literal('gather'), gathering: z.string(), request: Gathering }),
  z.strictObject({ type: z.literal('train'), gathering: z.string(), request: Train }),
  z.strictObject({ type: z.literal('stop-train') }),
  z.strictObject({ type: z.literal('read'), reading: z.string(), task: Feeds }),
]);
export type WireCommand = z.infer<typeof WireCommand>;

/** What the page itself can see of one request; the worker adds what `webRequest` told. */
export const PageReport = z.strictObject({
  id: z.string(),
  startedAfterMs: z.number(),
  durationMs: z.number(),
  outcome: z.enum(['response', 'error', 'deadline', 'stalled']),
  status: z.nullable(z.int()),
  isRedirect: z.boolean(),
  headers: z.record(z.string(), z.string()),
  responseMs: z.nullable(z.number()),
  isFresh: z.nullable(z.boolean()),
  /** Did the timing show a name lookup? Null where there was no timing. */
  hasLookup: z.nullable(z.boolean()),
  connectMs: z.nullable(z.number()),
  /** Always false in Chromium, whose timing of a failure is empty. */
  isHandshaking: z.boolean(),
  /** Base64, for messages between extension pages are JSON. */
  body: z.nullable(z.string()),
  bytesDown: z.int(),
  burst: z.nullable(z.strictObject({ bytes: z.int(), ms: z.number() })),
  closeCode: z.nullable(z.int()),
  lagMs: z.number(),
  /** It was never sent, for the connection it was to share failed with this request. */
  failedWithId: z.optional(z.string()),
});
export type PageReport = z.infer<typeof PageReport>;

const Sample = z.strictObject({
  urlIndex: z.int(),
  sentAfterMs: z.number(),
  answerMs: z.nullable(z.number()),
  lagMs: z.number(),
});

const GatherReport = z.strictObject({
  id: z.string(),
  durationMs: z.number(),
  hasReflexive: z.boolean(),
  hasRelay: z.boolean(),
  isComplete: z.boolean(),
  hasInterface: z.boolean(),
  errorCode: z.nullable(z.int()),
  errorText: z.nullable(z.string()),
  outcome: z.enum(['gathered', 'error', 'deadline', 'aborted']),
  lagMs: z.number(),
  echoes: z.optional(z.array(Sample)),
});
export type GatherReport = z.infer<typeof GatherReport>;

/** Structurally a `FeedReading` of the feed reader port. */
const FeedReading = z.strictObject({
  sourceId: z.string(),
  problem: z.nullable(z.enum(['empty', 'not-a-feed'])),
  items: z.array(StoredItem),
});

/** From the offscreen page to the worker. */
export const WireNews = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('report'), generation: z.string(), report: PageReport }),
  z.strictObject({ type: z.literal('gathered'), gathering: z.string(), report: GatherReport }),
  z.strictObject({ type: z.literal('sample'), gathering: z.string(), sample: Sample }),
  z.strictObject({ type: z.literal('trained'), gathering: z.string() }),
  /** Null: no reader could be had. */
  z.strictObject({ type: z.literal('read'), reading: z.string(), feeds: z.nullable(z.array(FeedReading)) }),
]);
export type WireNews = z.infer<typeof WireNews>;

export const OFFSCREEN_PORT = 'offscreen';
