// What does the news tab list: live items and the shipped timeline as one?

import type { ServiceId } from '../catalogue/service.ts';
import type { Item } from './item.ts';
import { mergeGroups } from './merge-groups.ts';
import type { NewsState } from './news-state.ts';
import { rankItems } from './rank.ts';
import { sourceById } from './sources/index.ts';
import { timelineFor } from './timeline/timeline-for.ts';

export interface NewsQuery {
  jurisdiction: string | null;
  services: readonly ServiceId[];
  locale: string;
  nowMs: number;
  limit: number;
  /** Items of sources that were switched off since are left out; undefined = all. */
  sourceIds?: readonly string[];
}

/** Live items and the shipped timeline as one list: duplicates merged, best fit first. */
export function newsItems(state: NewsState, { locale, limit, nowMs, sourceIds, ...reader }: NewsQuery): Item[] {
  const live = state.items.filter(
    (item) => sourceById(item.sourceId) && (!sourceIds || sourceIds.includes(item.sourceId)),
  );
  const shipped = timelineFor({ ...reader, locale, nowMs, limit: 1000 });
  return rankItems([...mergeGroups(live), ...shipped], reader, nowMs).slice(0, limit);
}
