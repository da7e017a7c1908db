// What is left of an hour or a day once its single looks are folded away?

import { CHANNEL_NAMES, type ChannelName } from '../catalogue/service.ts';
import type { Mechanism, VerdictState } from '../verdict/verdict.ts';
import { digits, fromDigits } from './digits.ts';
import {
  packChannels,
  packMechanism,
  packResponse,
  packState,
  type Sample,
  unpackChannels,
  unpackMechanism,
  unpackResponse,
  unpackState,
} from './sample.ts';

export interface Bin {
  /** Minute of the day at which it begins. */
  startMinute: number;
  /** Minutes spent in each state; what is missing to the full length is a gap. */
  minutes: Readonly<Partial<Record<VerdictState, number>>>;
  /** Of the longest trouble in it. */
  mechanism: Mechanism | null;
  /** The middle one. */
  responseMs: number | null;
  checks: number;
  /** The worst of each channel. */
  channels: Sample['channels'];
}

/** Worst first; for whoever must let one state stand for several. */
export const WORST_FIRST = [
  'confirmed',
  'interference',
  'stalls',
  'refused',
  'unreachable',
  'down',
  'slowed',
  'unclear',
  'working',
  'unknown',
] as const satisfies readonly VerdictState[];

const MAX_CHECKS = 4095;
/** start 2, number of states 1, (state 1, minutes 2) each, mechanism 1, response 2, checks 2, channels 3. */
const HEAD_LENGTH = 3;
const PER_STATE_LENGTH = 3;
const TAIL_LENGTH = 8;

export function packBin(bin: Bin): string {
  const states = Object.entries(bin.minutes) as [VerdictState, number][];
  return [
    digits(bin.startMinute, 2),
    digits(states.length, 1),
    ...states.map(([state, spent]) => packState(state) + digits(spent, 2)),
    packMechanism(bin.mechanism),
    packResponse(bin.responseMs),
    digits(Math.min(bin.checks, MAX_CHECKS), 2),
    packChannels(bin.channels),
  ].join('');
}

/** Reads bins one after the other up to the first that can't be read; null if there is such a one. */
export function unpackBins(text: string): { bins: readonly Bin[]; isWhole: boolean } {
  const bins: Bin[] = [];
  let at = 0;
  while (at < text.length) {
    const length = HEAD_LENGTH + (fromDigits(text.charAt(at + 2)) ?? 0) * PER_STATE_LENGTH + TAIL_LENGTH;
    const bin = unpackBin(text.slice(at, at + length), length);
    if (bin === null) return { bins, isWhole: false };
    bins.push(bin);
    at += length;
  }
  return { bins, isWhole: true };
}

function unpackBin(text: string, length: number): Bin | null {
  if (text.length !== length) return null;
  const startMinute = fromDigits(text.slice(0, 2));
  const minutes: Partial<Record<VerdictState, number>> = {};
  for (let at = HEAD_LENGTH; at < length - TAIL_LENGTH; at += PER_STATE_LENGTH) {
    const state = unpackState(text.charAt(at));
    const spent = fromDigits(text.slice(at + 1, at + PER_STATE_LENGTH));
    if (state === null || spent === null || spent > 1440) return null;
    minutes[state] = spent;
  }
  const tail = text.slice(length - TAIL_LENGTH);
  const mechanism = unpackMechanism(tail.charAt(0));
  const responseMs = unpackResponse(tail.slice(1, 3));
  const checks = fromDigits(tail.slice(3, 5));
  const channels = unpackChannels(tail.slice(5));
  if (startMinute === null || startMinute >= 1440 || mechanism === undefined || responseMs === undefined) return null;
  if (checks === null || channels === null) return null;
  return { startMinute, minutes, mechanism, responseMs, checks, channels };
}

export function worstOf(states: readonly VerdictState[]): VerdictState | null {
  return WORST_FIRST.find((state) => states.includes(state)) ?? null;
}

export function worstChannels(all: readonly Sample['channels'][]): Sample['channels'] {
  const worst: Partial<Record<ChannelName, VerdictState>> = {};
  for (const name of CHANNEL_NAMES) {
    const state = worstOf(all.flatMap((channels) => channels[name] ?? []));
    if (state !== null) worst[name] = state;
  }
  return worst;
}
