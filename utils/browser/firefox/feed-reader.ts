// How does Firefox have feeds read? Its background is a page, and loads the reader when the first feed has come.

import type { StoredItem } from '../../contracts/news-record.ts';
import type { FeedReaderPort, LoadFeedReader } from '../../ports/feed-reader.ts';

export function createFeedReader(load: LoadFeedReader<StoredItem>): FeedReaderPort<StoredItem> {
  return { read: async (task) => (await load()).readFeeds(task) };
}
