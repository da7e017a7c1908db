import { describe, expect, it } from 'vitest';
import { readSnapshot } from '../../../utils/contracts/read-snapshot.ts';
import { seededRandom } from '../../../utils/kernel/random.ts';
import { mangled } from '../../support/mangled.ts';
import { SNAPSHOTS, snapshot } from '../../support/snapshots.ts';

describe('Reading a stored snapshot', () => {
  it('gives back what the worker composed, and finds nothing damaged', () => {
    const stored = snapshot();
    const { snapshot: read, isDamaged } = readSnapshot(JSON.parse(JSON.stringify(stored)));
    expect(isDamaged).toBe(false);
    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(stored)));
  });

  it('tells "nothing stored" from "something unreadable stored"', () => {
    expect(readSnapshot(undefined)).toEqual({ snapshot: null, isDamaged: false });
    for (const stored of ['text', 7, [], {}, { version: 2 }])
      expect(readSnapshot(stored)).toEqual({ snapshot: null, isDamaged: true });
  });

  it('keeps the good rows and counts the bad ones as damage', () => {
    const { snapshot: read, isDamaged } = readSnapshot(SNAPSHOTS['damaged']);
    expect(isDamaged).toBe(true);
    expect(read?.services.map(({ id }) => id)).toEqual(['max']);
  });

  it('reads no moment that a Date could not hold', () => {
    for (const checkedAtMs of [1e300, Number.NaN, Number.POSITIVE_INFINITY, 'now', null])
      expect(readSnapshot({ ...snapshot(), checkedAtMs }).snapshot?.checkedAtMs).toBeNull();
  });

  it('survives 10,000 mangled records', () => {
    const random = seededRandom(7);
    let readable = 0;
    for (let round = 0; round < 10_000; round++) {
      const { snapshot: read } = readSnapshot(mangled(snapshot(), random));
      if (!read) continue;
      readable += 1;
      for (const service of read.services) expect(typeof service.name).toBe('string');
    }
    expect(readable).toBeGreaterThan(1000);
  }, 30_000);
});
