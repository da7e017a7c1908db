// What time does the device say it is?

import type { Clock } from '../kernel/clock.ts';

export const deviceClock: Clock = {
  now: () => Date.now(),
};
