import { describe, expect, it } from 'vitest';
import { blankSight } from '../../../utils/browser/wire/sight.ts';
import { WireNews } from '../../../utils/contracts/wire.ts';

describe("the offscreen page's news", () => {
  it('lets every field of a sight through, for what the worker refuses is never heard', () => {
    const report = { ...blankSight(), id: '0', startedAfterMs: 0, durationMs: 90, lagMs: 1 };
    expect(WireNews.safeParse({ type: 'report', generation: 'a', report })).toMatchObject({ success: true });
  });
});
