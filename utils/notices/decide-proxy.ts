// Is it time to say that the user's proxy stopped answering?

import type { NetworkCondition } from '../network/network.ts';
import { NOTICES_A_DAY, type ToldSoFar } from './decide.ts';

/** Among what was told by service; no service is called that. */
const KEY = 'network';

/**
 * Once, after two rounds in a row, and only where something came through before: a proxy that never answered is seen in
 * the popup. What may not be told now (quiet hours, the day's limit) is told when it may, if it still holds.
 */
export function decideProxyNotice(input: {
  condition: NetworkCondition;
  /** Its `shownAtMs` are those of the last day. */
  toldSoFar: ToldSoFar;
  isOn: boolean;
  isQuietHour: boolean;
  nowMs: number;
}): { isDue: boolean; toldSoFar: ToldSoFar } {
  const { condition, toldSoFar, nowMs } = input;
  const { shownAtMs, told } = toldSoFar;
  const as = (word: string): ToldSoFar => ({ shownAtMs, told: { ...told, [KEY]: word } });
  if (condition === 'online') return { isDue: false, toldSoFar: as('well') };
  if (condition !== 'proxy-down' || told[KEY] === undefined) return { isDue: false, toldSoFar };
  if (told[KEY] === 'well') return { isDue: false, toldSoFar: as('proxy-failed-once') };
  const mayTell = input.isOn && !input.isQuietHour && shownAtMs.length < NOTICES_A_DAY;
  if (told[KEY] === 'proxy-down' || !mayTell) return { isDue: false, toldSoFar };
  return { isDue: true, toldSoFar: { ...as('proxy-down'), shownAtMs: [...shownAtMs, nowMs] } };
}
