// Which settled changes are worth a notification now?

import { hours } from '../kernel/clock.ts';
import { isNotGettingThrough, type Mechanism, type Verdict, type VerdictState } from '../verdict/verdict.ts';

export const NOTICES_A_DAY = 4;
/** What a user may want to be told of. */
export const NOTICE_KINDS = ['stops', 'works', 'slowed', 'calls'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
const DAY_MS = hours(24);

export interface NoticeChange {
  serviceId: string;
  /** Absent: the service itself. */
  channel?: 'calls';
  state: VerdictState;
  mechanism: Mechanism | null;
}

/** What has been told so far; `told` holds the last told group of states by service. */
export interface ToldSoFar {
  shownAtMs: readonly number[];
  told: Readonly<Record<string, string>>;
}

export interface NoticeInput {
  verdicts: readonly { serviceId: string; verdict: Verdict; calls?: Verdict | null }[];
  /** What of it the user wants to hear; the rest is learned silently. */
  kinds: readonly NoticeKind[];
  mutedIds: readonly string[];
  toldSoFar: ToldSoFar;
  isOn: boolean;
  isNetworkWell: boolean;
  isQuietHour: boolean;
  nowMs: number;
}

/**
 * All changes of one moment make one notice. The first settled state of a service is learned silently; "unclear" and
 * "unknown" are no news; in quiet hours, over the day's limit, and while the network itself is not well, nothing is
 * told, and what still holds afterwards is told then.
 */
export function decideNotice(input: NoticeInput): { changes: readonly NoticeChange[]; toldSoFar: ToldSoFar } {
  const { toldSoFar, nowMs } = input;
  const shownAtMs = toldSoFar.shownAtMs.filter((at) => at <= nowMs && nowMs - at < DAY_MS);
  const told: Record<string, string> = { ...toldSoFar.told };
  if (!input.isNetworkWell) return { changes: [], toldSoFar: { shownAtMs, told } };
  const mayTell = input.isOn && !input.isQuietHour && shownAtMs.length < NOTICES_A_DAY;
  const changes: NoticeChange[] = [];
  for (const { key, serviceId, verdict, channel } of input.verdicts.flatMap(subjectsOf)) {
    const group = groupOf(verdict);
    if (group === null || told[key] === group) continue;
    const isWanted = told[key] !== undefined && input.isOn && isAskedFor(input, serviceId, channel ?? group);
    if (isWanted && !mayTell) continue;
    if (isWanted)
      changes.push({ serviceId, state: verdict.state, mechanism: verdict.mechanism, ...channelPart(channel) });
    told[key] = group;
  }
  return { changes, toldSoFar: { shownAtMs: changes.length > 0 ? [...shownAtMs, nowMs] : shownAtMs, told } };
}

interface Subject {
  key: string;
  serviceId: string;
  verdict: Verdict;
  channel?: 'calls';
}

/** Calls never lift to the service's state, so they are told by themselves. */
function subjectsOf({ serviceId, verdict, calls }: NoticeInput['verdicts'][number]): Subject[] {
  const own: Subject = { key: serviceId, serviceId, verdict };
  return calls ? [own, { key: `${serviceId}/calls`, serviceId, verdict: calls, channel: 'calls' }] : [own];
}

function isAskedFor({ kinds, mutedIds }: NoticeInput, serviceId: string, change: Group | 'calls'): boolean {
  return !mutedIds.includes(serviceId) && kinds.includes(KIND_OF[change]);
}

type Group = 'through' | 'slowed' | 'not-through';
const KIND_OF: Readonly<Record<Group | 'calls', NoticeKind>> = {
  through: 'works',
  slowed: 'slowed',
  'not-through': 'stops',
  calls: 'calls',
};

function channelPart(channel: 'calls' | undefined): { channel?: 'calls' } {
  return channel ? { channel } : {};
}

/** States that a user would call the same thing are one group; null = nothing to tell. */
function groupOf(verdict: Verdict): Group | null {
  if (verdict.stage !== 'settled' || verdict.isFlapping) return null;
  if (verdict.state === 'working') return 'through';
  if (verdict.state === 'slowed') return 'slowed';
  return isNotGettingThrough(verdict.state) ? 'not-through' : null;
}

/** `hour` is the local hour (0-23); the span may pass midnight. */
export function isQuiet(quietHours: { from: number; to: number } | null, hour: number): boolean {
  if (!quietHours || quietHours.from === quietHours.to) return false;
  const { from, to } = quietHours;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}
