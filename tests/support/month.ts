// What may thirty days of several services look like, with troubles and gaps in them?

import type { DayChunk } from '../../utils/history/chunk.ts';
import { type Episode, recordEpisode } from '../../utils/history/episode.ts';
import { hours } from '../../utils/kernel/clock.ts';
import { seededRandom } from '../../utils/kernel/random.ts';
import type { Mechanism, Verdict, VerdictState } from '../../utils/verdict/verdict.ts';
import { sample, verdict, written } from '../unit/history/builders.ts';
import { NOW_MS } from './snapshots.ts';

const HOURS = 30 * 24;

interface Options {
  nowMs: number;
  epochId: string;
  /** How each service is now, if its past shall lead to that. */
  now?: Readonly<Record<string, Pick<Verdict, 'state' | 'mechanism'>>>;
}

/** One look an hour; the device sleeps at night, and every service but the last two has its own trouble. */
export function aMonth(
  services: readonly string[],
  { nowMs, epochId, now = {} }: Options = { nowMs: NOW_MS, epochId: 'here' },
): { chunks: DayChunk[]; episodes: readonly Episode[] } {
  const random = seededRandom(5);
  let episodes: readonly Episode[] = [];
  const looks = services.flatMap((service, index) =>
    Array.from({ length: HOURS }, (_, hour) => hour)
      .filter((hour) => hour % 24 > 6)
      .map((hour) => {
        const atMs = nowMs - hours(HOURS - hour);
        const isTroubled = isTroubledAt(hour, index < services.length - 2 ? index : null);
        const { state, mechanism } = isTroubled ? (now[service] ?? usualTrouble(index)) : WORKS;
        episodes = recordEpisode(episodes, { epochId, service, verdict: verdict(state, { mechanism }), atMs });
        const responseMs = state === 'working' ? Math.round(70 + 12 * index + 60 * random.next() ** 3) : null;
        return {
          epochId,
          service,
          sample: sample(atMs, state, { mechanism, responseMs, holdMinutes: 61, channels: { web: state } }),
        };
      }),
  );
  return { chunks: written(looks.toSorted((a, b) => a.sample.atMs - b.sample.atMs)), episodes };
}

interface Look {
  state: VerdictState;
  mechanism: Mechanism | null;
}

const WORKS: Look = { state: 'working', mechanism: null };
const TROUBLES: readonly VerdictState[] = ['interference', 'interference', 'stalls', 'refused', 'unclear'];

function usualTrouble(index: number): Look {
  const state = TROUBLES[index % TROUBLES.length] ?? 'interference';
  return { state, mechanism: state === 'interference' ? 'tls' : null };
}

function isTroubledAt(hour: number, trouble: number | null): boolean {
  return trouble !== null && (hour > HOURS - 40 * (trouble + 1) || hour % 190 < 9 + 3 * trouble);
}
