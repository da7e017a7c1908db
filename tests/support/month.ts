// What may thirty days of several services look like, with troubles and gaps in them?

import type { DayChunk } from '../../utils/history/chunk.ts';
import { type Episode, recordEpisode } from '../../utils/history/episode.ts';
import { hours } from '../../utils/kernel/clock.ts';
import { seededRandom } from '../../utils/kernel/random.ts';
import type { VerdictState } from '../../utils/verdict/verdict.ts';
import { sample, verdict, written } from '../unit/history/builders.ts';
import { NOW_MS } from './snapshots.ts';

const HOURS = 30 * 24;

/** One look an hour; the device sleeps at night, and every service but the last two has its own trouble. */
export function aMonth(
  services: readonly string[],
  { nowMs, epochId } = { nowMs: NOW_MS, epochId: 'here' },
): { chunks: DayChunk[]; episodes: readonly Episode[] } {
  const random = seededRandom(5);
  let episodes: readonly Episode[] = [];
  const looks = services.flatMap((service, index) =>
    Array.from({ length: HOURS }, (_, hour) => hour)
      .filter((hour) => hour % 24 > 6)
      .map((hour) => {
        const atMs = nowMs - hours(HOURS - hour);
        const state = stateAt(hour, index < services.length - 2 ? index : null);
        const mechanism = state === 'interference' ? 'tls' : null;
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

const TROUBLES: readonly VerdictState[] = ['interference', 'interference', 'stalls', 'refused', 'unclear'];

function stateAt(hour: number, trouble: number | null): VerdictState {
  if (trouble === null) return 'working';
  const isTroubled = hour > HOURS - 40 * (trouble + 1) || hour % 190 < 9 + 3 * trouble;
  return isTroubled ? (TROUBLES[trouble % TROUBLES.length] ?? 'interference') : 'working';
}
