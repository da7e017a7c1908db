// How far is the throughline drawn, and what stands at its end?

import type { Step } from '../utils/evidence/observation.ts';
import type { Verdict } from '../utils/verdict/verdict.ts';

/** The five stops of the line, from you to the service. */
export const STOPS = ['name', 'connect', 'tls', 'response', 'body'] as const satisfies readonly Step[];
export type Stop = (typeof STOPS)[number];

export interface LineShape {
  /** Stops known to be reached: 0 to 5. */
  reached: number;
  /** Last stop at which it can have broken (an index); it equals `reached` where that is known exactly. */
  breaksBy: number;
  end: 'whole' | 'break' | 'freeze' | 'refusal' | 'down' | 'question' | 'none';
  isCrawling: boolean;
}

export function lineShape(verdict: Pick<Verdict, 'state' | 'reachedAtLeast' | 'failedAtMost'>): LineShape {
  const reached = stopCount(verdict.reachedAtLeast);
  const breaksBy = Math.min(4, Math.max(reached, indexOf(verdict.failedAtMost) ?? reached));
  switch (verdict.state) {
    case 'working':
      return { reached: 5, breaksBy: 5, end: 'whole', isCrawling: false };
    case 'slowed':
      return { reached: 5, breaksBy: 5, end: 'whole', isCrawling: true };
    case 'stalls':
      return { reached: 4, breaksBy: 4, end: 'freeze', isCrawling: true };
    case 'refused':
      return { reached: 4, breaksBy: 4, end: 'refusal', isCrawling: false };
    case 'down':
      return { reached: verdict.reachedAtLeast === null ? 0 : 4, breaksBy: 4, end: 'down', isCrawling: false };
    case 'unclear':
      return { reached: Math.min(reached, 4), breaksBy, end: 'question', isCrawling: false };
    case 'unknown':
      return { reached: 0, breaksBy: 0, end: 'none', isCrawling: false };
    default:
      return { reached: Math.min(reached, 4), breaksBy, end: 'break', isCrawling: false };
  }
}

function stopCount(step: Step | null): number {
  const index = indexOf(step);
  return index === null ? 0 : index + 1;
}

/** `udp` has no stop of its own: packets go straight from you to the service. */
function indexOf(step: Step | null): number | null {
  const index = STOPS.findIndex((stop) => stop === step);
  return index < 0 ? null : index;
}
