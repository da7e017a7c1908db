// Where does the product's chance come from?

import type { Random } from '../kernel/random.ts';

export const deviceRandom: Random = {
  next: () => (crypto.getRandomValues(new Uint32Array(1))[0] as number) / 4294967296,
};
