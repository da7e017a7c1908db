// Which dated, sourced events ship inside the package, so that the news tab is never empty?

import { ASIA } from './asia.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { IRAN } from './iran.ts';
import { RU_2025 } from './ru-2025.ts';
import { RU_2026 } from './ru-2026.ts';
import { RU_UNTIL_2024 } from './ru-until-2024.ts';
import type { ShippedEvent, TimelineEvent } from './timeline-event.ts';

/** THE list: a new data file is added here. */
export const TIMELINE: readonly TimelineEvent[] = [
  ...RU_UNTIL_2024,
  ...RU_2025,
  ...RU_2026,
  ...IRAN,
  ...ASIA,
  ...ELSEWHERE,
];

/** A build holds them packed (scripts/packed-timeline.ts). */
export function shippedEvents(): readonly ShippedEvent[] {
  return TIMELINE;
}
