// What does the schedule need to know of all that is known?

import { watchedIds } from '../contracts/settings.ts';
import { pickedServices, placeNow } from './absorb.ts';
import type { Known } from './memory.ts';
import { openConfirmations } from './open-confirmations.ts';
import { newsAwaitedAtMs } from './refresh-news.ts';
import type { ScheduleInput } from './schedule.ts';

export function scheduleInput(known: Known, deepAtMs: number | null, nowMs: number): ScheduleInput {
  // While only listed hosts answer nobody is judged, so there is nothing to confirm until a round finds the rest again.
  const isRestricted = known.watch.assessment?.condition === 'restricted';
  const wanted = isRestricted
    ? []
    : openConfirmations(placeNow(known.watch).ledger, pickedServices(watchedIds(known.settings)), nowMs);
  const confirmAtMs = wanted.length === 0 ? null : Math.min(...wanted.map(({ notBeforeMs }) => notBeforeMs));
  return {
    agenda: known.watch.agenda,
    settings: known.settings,
    confirmAtMs,
    deepAtMs,
    newsAtMs: newsAwaitedAtMs(known),
    nowMs,
  };
}
