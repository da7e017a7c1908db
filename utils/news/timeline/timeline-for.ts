// What does the shipped timeline tell this reader, in their language?

import { type Item, startOfDate } from '../item.ts';
import { hostOfLink, legalLabelOf } from '../legal-labels.ts';
import { type Reader, rankItems } from '../rank.ts';
import { shippedEvents } from './index.ts';
import type { ShippedEvent } from './timeline-event.ts';

export interface TimelineQuery extends Reader {
  /** BCP 47; a language the event is not written in falls back to English. */
  locale: string;
  nowMs: number;
  limit: number;
}

/** The events this reader should see first, in their language. */
export function timelineFor({ locale, nowMs, limit, ...reader }: TimelineQuery): Item[] {
  const items = shippedEvents().map((event) => itemOfEvent(event, locale));
  return rankItems(items, reader, nowMs).slice(0, limit);
}

/** One event as an item, in `locale` if it is written in it, otherwise in English. */
export function itemOfEvent(event: ShippedEvent, locale: string): Item {
  const wanted = locale.split('-')[0] ?? 'en';
  const language = wanted === 'ru' || (wanted === 'fa' && event.text.fa) ? wanted : 'en';
  const [title, summary] =
    (language === 'fa' ? event.text.fa : undefined) ?? event.text[language === 'ru' ? 'ru' : 'en'];
  return {
    id: event.id,
    origin: 'timeline',
    title,
    summary,
    date: event.date,
    endDate: event.end ?? null,
    atMs: startOfDate(event.date) ?? 0,
    jurisdiction: event.jurisdiction,
    kind: event.kind,
    services: event.services,
    sources: event.sources.map((url) => ({ name: hostOfLink(url), url, legalLabel: legalLabelOf(url) })),
    language,
    relevance: 1,
  };
}
