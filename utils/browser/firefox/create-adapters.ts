// What does Firefox offer to the worker?

import type { Adapters } from '../adapters.ts';

export function createAdapters(): Adapters {
  throw new Error('The Firefox adapters are not built yet.');
}
