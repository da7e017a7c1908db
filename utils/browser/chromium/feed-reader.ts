// How does Chromium's worker have feeds read, which can load nothing once it runs? The offscreen page can.

import type { StoredItem } from '../../contracts/news-record.ts';
import type { WireCommand } from '../../contracts/wire.ts';
import { seconds } from '../../kernel/clock.ts';
import type { FeedReaderPort, FeedReading, FeedTask } from '../../ports/feed-reader.ts';
import { toBase64 } from '../base64.ts';
import type { OffscreenDocument, OffscreenPage } from './offscreen-document.ts';

/** Three feeds take a tenth of it on a slow device; a worker that only waits lives for thirty seconds. */
const WATCHDOG_MS = seconds(20);

/** The page that fetched the feeds is still open, as a rule. */
export function createFeedReader(document: OffscreenDocument): FeedReaderPort<StoredItem> {
  return { read: (task) => document.borrow('any', (page) => read(page, task)) };
}

function read(page: OffscreenPage, task: FeedTask<StoredItem>): Promise<readonly FeedReading<StoredItem>[]> {
  const reading = crypto.randomUUID().slice(0, 8);
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error('The feeds were not read.'));
    const watchdog = setTimeout(giveUp, WATCHDOG_MS);
    page.onGone(giveUp);
    page.onNews((news) => {
      if (news.type !== 'read' || news.reading !== reading) return;
      clearTimeout(watchdog);
      if (news.feeds) resolve(news.feeds);
      else giveUp();
    });
    page.send({ type: 'read', reading, task: packed(task) });
  });
}

type PackedTask = Extract<WireCommand, { type: 'read' }>['task'];

function packed({ feeds, known, nowMs }: FeedTask<StoredItem>): PackedTask {
  const bodies = feeds.map(({ bytes, ...feed }) => ({ ...feed, body: toBase64(bytes) }));
  return { feeds: bodies, known: known as PackedTask['known'], nowMs };
}
