// What is kept of one look at one service, and in how few characters?

import { CHANNEL_NAMES, type ChannelName } from '../catalogue/service.ts';
import { minutes } from '../kernel/clock.ts';
import type { Confidence, Mechanism, Stage, VerdictState } from '../verdict/verdict.ts';
import { digits, fromDigits } from './digits.ts';

export interface Sample {
  atMs: number;
  /** `unknown` = a gap: the network was not well, or nobody looked; what was known before does not reach past it. */
  state: VerdictState;
  mechanism: Mechanism | null;
  stage: Stage;
  confidence: Confidence;
  responseMs: number | null;
  /** How long this look speaks for, unless another comes sooner: about the interval at that time. */
  holdMinutes: number;
  channels: Readonly<Partial<Record<ChannelName, VerdictState>>>;
}

/** Stored by place in these lists: only ever append (up to 15 states), never reorder. */
const STATES = [
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
] as const satisfies readonly VerdictState[];
const MECHANISM_PLACES = [
  'dns',
  'address',
  'tls',
  'certificate',
  'http',
  'websocket',
  'udp',
  'volume',
  'unidentified',
] as const satisfies readonly Mechanism[];
const CONFIDENCES = ['low', 'medium', 'high'] as const satisfies readonly Confidence[];
const HOLDS_MINUTES = [15, 23, 45, 90, 180, 540, 1080, 2160] as const;

// A state or mechanism that is not in the lists above does not compile.
type Forgotten = Exclude<VerdictState, (typeof STATES)[number]> | Exclude<Mechanism, (typeof MECHANISM_PLACES)[number]>;
const NOTHING_FORGOTTEN: [Forgotten] extends [never] ? true : never = true;
void NOTHING_FORGOTTEN;

/** minute of the day 2, state 1, mechanism 1, stage and confidence 1, hold 1, response 2, channels 3. */
export const SAMPLE_LENGTH = 11;

const RESPONSE_UNIT_MS = 5;
const NO_RESPONSE = 4095;
const NO_CHANNEL = 15;

export function packSample(sample: Sample, dayStartMs: number): string {
  return [
    digits(Math.floor((sample.atMs - dayStartMs) / minutes(1)), 2),
    packState(sample.state),
    packMechanism(sample.mechanism),
    digits((sample.stage === 'settled' ? 3 : 0) + CONFIDENCES.indexOf(sample.confidence), 1),
    digits(holdPlace(sample.holdMinutes), 1),
    packResponse(sample.responseMs),
    packChannels(sample.channels),
  ].join('');
}

/** Null for anything that no version of `packSample` wrote. */
export function unpackSample(text: string, dayStartMs: number): Sample | null {
  if (text.length !== SAMPLE_LENGTH) return null;
  const minute = fromDigits(text.slice(0, 2));
  const state = unpackState(text.charAt(2));
  const mechanism = unpackMechanism(text.charAt(3));
  const sureness = fromDigits(text.charAt(4));
  const holdMinutes = HOLDS_MINUTES[fromDigits(text.charAt(5)) ?? -1];
  const responseMs = unpackResponse(text.slice(6, 8));
  const channels = unpackChannels(text.slice(8));
  const confidence = CONFIDENCES[(sureness ?? 0) % 3];
  if (minute === null || minute >= 1440 || state === null || mechanism === undefined || responseMs === undefined)
    return null;
  if (sureness === null || sureness > 5 || confidence === undefined || holdMinutes === undefined || channels === null)
    return null;
  const stage = sureness >= 3 ? 'settled' : 'provisional';
  return { atMs: dayStartMs + minutes(minute), state, mechanism, stage, confidence, responseMs, holdMinutes, channels };
}

export function packState(state: VerdictState): string {
  return digits(STATES.indexOf(state), 1);
}

export function unpackState(text: string): VerdictState | null {
  return STATES[fromDigits(text) ?? -1] ?? null;
}

/** 0 = none. */
export function packMechanism(mechanism: Mechanism | null): string {
  return digits(mechanism === null ? 0 : MECHANISM_PLACES.indexOf(mechanism) + 1, 1);
}

/** Undefined where it can't be read. */
export function unpackMechanism(text: string): Mechanism | null | undefined {
  const place = fromDigits(text);
  if (place === 0) return null;
  return MECHANISM_PLACES[(place ?? 0) - 1];
}

/** In steps of 5 ms up to 20 s. */
export function packResponse(responseMs: number | null): string {
  if (responseMs === null) return digits(NO_RESPONSE, 2);
  return digits(Math.min(NO_RESPONSE - 1, Math.max(0, Math.round(responseMs / RESPONSE_UNIT_MS))), 2);
}

/** Undefined where it can't be read. */
export function unpackResponse(text: string): number | null | undefined {
  const units = fromDigits(text);
  if (units === null) return undefined;
  return units === NO_RESPONSE ? null : units * RESPONSE_UNIT_MS;
}

/** Four bits a channel, in the order of the catalogue. */
export function packChannels(channels: Sample['channels']): string {
  let packed = 0;
  for (const name of CHANNEL_NAMES) {
    const state = channels[name];
    packed = packed * 16 + (state === undefined ? NO_CHANNEL : STATES.indexOf(state));
  }
  return digits(packed, 3);
}

export function unpackChannels(text: string): Sample['channels'] | null {
  let packed = fromDigits(text);
  if (packed === null || packed >= 16 ** CHANNEL_NAMES.length) return null;
  const channels: Partial<Record<ChannelName, VerdictState>> = {};
  for (const name of [...CHANNEL_NAMES].reverse()) {
    const place = packed % 16;
    packed = Math.floor(packed / 16);
    const state = STATES[place];
    if (state !== undefined) channels[name] = state;
    else if (place !== NO_CHANNEL) return null;
  }
  return channels;
}

/** The shortest kept hold that is not shorter than asked; the longest beyond that. */
function holdPlace(holdMinutes: number): number {
  const place = HOLDS_MINUTES.findIndex((hold) => hold >= holdMinutes);
  return place === -1 ? HOLDS_MINUTES.length - 1 : place;
}

/** One and a half intervals, so that jitter leaves no holes; a check by hand alone speaks for a quarter of an hour. */
export function holdFor(intervalMinutes: number | null): number {
  const wanted = intervalMinutes === null ? 0 : Math.floor(intervalMinutes * 1.5);
  return HOLDS_MINUTES[holdPlace(wanted)] ?? 15;
}
