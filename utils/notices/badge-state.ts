// What do the toolbar's few pixels say?

import { assertNever } from '../kernel/exhaustive.ts';
import { isNotGettingThrough, type Verdict, type VerdictState } from '../verdict/verdict.ts';

export interface BadgeState {
  /** How many picked services do not get through; empty = none, or nothing known. */
  text: string;
  tone: 'cut' | 'refused' | 'slowed' | 'unclear' | 'well';
}

/** Only settled verdicts count: a toolbar must not flicker. The tone is the worst one's. */
export function badgeOf(verdicts: readonly Verdict[], isNetworkWell: boolean): BadgeState {
  if (!isNetworkWell) return { text: '', tone: 'unclear' };
  const settled = verdicts.filter((verdict) => verdict.stage === 'settled');
  const troubled = settled.filter((verdict) => isNotGettingThrough(verdict.state));
  const tones = settled.map((verdict) => toneOf(verdict.state));
  const worst = (['cut', 'refused', 'slowed', 'unclear', 'well'] as const).find((tone) => tones.includes(tone));
  return { text: troubled.length > 0 ? String(troubled.length) : '', tone: worst ?? 'unclear' };
}

function toneOf(state: VerdictState): BadgeState['tone'] {
  switch (state) {
    case 'interference':
    case 'confirmed':
    case 'stalls':
    case 'unreachable':
      return 'cut';
    case 'refused':
    case 'down':
      return 'refused';
    case 'slowed':
      return 'slowed';
    case 'unclear':
    case 'unknown':
      return 'unclear';
    case 'working':
      return 'well';
    default:
      return assertNever(state);
  }
}
