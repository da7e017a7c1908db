// What is kept of the news, and which of it has been read?

import * as z from 'zod/mini';
import { EMPTY_NEWS, type NewsState, readNewsState } from '../news/news-state.ts';

/** For those who carry items and may not know what news are. */
export type { StoredItem } from '../news/news-state.ts';

export const NEWS_KEY = 'news';

export interface NewsRecord {
  state: NewsState;
  readIds: readonly string[];
}

const READ_IDS_KEPT = 500;
const Stored = z.looseObject({ state: z.unknown(), readIds: z.array(z.string()) });

/** A damaged record is dropped: the shipped timeline is always there. */
export function readNewsRecord(stored: unknown): NewsRecord {
  const read = Stored.safeParse(stored);
  if (!read.success) return { state: EMPTY_NEWS, readIds: [] };
  return { state: readNewsState(read.data.state), readIds: read.data.readIds };
}

export function withRead(record: NewsRecord, itemIds: readonly string[]): NewsRecord {
  return { ...record, readIds: [...new Set([...itemIds, ...record.readIds])].slice(0, READ_IDS_KEPT) };
}
