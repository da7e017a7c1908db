// Who reads feeds for the worker, which wakes too often to carry a reader with it?

export interface FeedBody {
  sourceId: string;
  bytes: Uint8Array;
  contentType: string | null;
}

/** `Item`: what is kept of the news; this floor knows nothing of it. */
export interface FeedTask<Item> {
  feeds: readonly FeedBody[];
  /** Items of earlier readings: new ones may tell of the same event. */
  known: readonly Item[];
  nowMs: number;
}

export interface FeedReading<Item> {
  sourceId: string;
  /** Null: it was a feed, if perhaps one without anything of interest. */
  problem: 'empty' | 'not-a-feed' | null;
  /** New ones, and known ones renewed. */
  items: readonly Item[];
}

export interface FeedReaderPort<Item> {
  /** Rejects where no reader could be had; whatever the bytes are is no reason to. */
  read(task: FeedTask<Item>): Promise<readonly FeedReading<Item>[]>;
}

/** How a document comes by the reader; called only when a feed has come. */
export type LoadFeedReader<Item> = () => Promise<{ readFeeds(task: FeedTask<Item>): readonly FeedReading<Item>[] }>;
