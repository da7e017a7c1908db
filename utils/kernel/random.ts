// Where does chance come from, so that a test can replay it?

/** Uniform in [0, 1); crypto-backed in the product, seeded in tests. */
export interface Random {
  next(): number;
}

/** A reproducible source (mulberry32, public domain algorithm by Tommy Ettinger); never for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    },
  };
}

/** Fisher-Yates on a copy. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

/** `value` moved by up to `share` of itself either way (0.4 = +-40 %). */
export function jittered(value: number, share: number, random: Random): number {
  return value * (1 + share * (2 * random.next() - 1));
}
