// Does Chromium's worker hear from the page what it read, and soon when it could not?

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFeedReader } from '../../../utils/browser/chromium/feed-reader.ts';
import type { OffscreenDocument } from '../../../utils/browser/chromium/offscreen-document.ts';
import { type WireCommand, WireNews } from '../../../utils/contracts/wire.ts';
import { seconds } from '../../../utils/kernel/clock.ts';

const task = {
  feeds: [{ sourceId: 'eff', contentType: null, bytes: new TextEncoder().encode('<rss>') }],
  known: [],
  nowMs: 7,
};
const FEEDS = [{ sourceId: 'eff', problem: null, items: [] }];
type ReadCommand = Extract<WireCommand, { type: 'read' }>;

interface Doings {
  tell(news: WireNews): void;
  go(): void;
}

/** A document whose page does this with what it is told. */
function documentThat(acts: (command: ReadCommand, doings: Doings) => void): OffscreenDocument {
  return {
    borrow: (_need, work) => {
      const listeners: ((news: WireNews) => void)[] = [];
      let go: () => void = () => undefined;
      return work({
        send: (command) =>
          acts(command as ReadCommand, {
            tell: (news) => {
              for (const listener of listeners) listener(WireNews.parse(news));
            },
            go: () => go(),
          }),
        onNews: (listener) => void listeners.push(listener),
        onGone: (listener) => {
          go = listener;
        },
      });
    },
  };
}

describe('feeds that a page reads', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('come back as read; what the page says to others is passed over', async () => {
    const sent: ReadCommand[] = [];
    const reader = createFeedReader(
      documentThat((command, { tell }) => {
        sent.push(command);
        tell({ type: 'read', reading: 'another', feeds: [] });
        tell({ type: 'trained', gathering: command.reading });
        tell({ type: 'read', reading: command.reading, feeds: FEEDS });
      }),
    );
    expect(await reader.read(task)).toEqual(FEEDS);
    expect(sent[0]?.task).toEqual({
      feeds: [{ sourceId: 'eff', contentType: null, body: 'PHJzcz4=' }],
      known: [],
      nowMs: 7,
    });
  });

  it.each<[string, (command: ReadCommand, doings: Doings) => void]>([
    ['had no reader', ({ reading }, { tell }) => tell({ type: 'read', reading, feeds: null })],
    ['went away', (_, { go }) => go()],
    ['keeps silent', () => void vi.advanceTimersByTimeAsync(seconds(20))],
  ])('are given up where the page %s', async (_, acts) => {
    await expect(createFeedReader(documentThat(acts)).read(task)).rejects.toThrow('not read');
  });
});
