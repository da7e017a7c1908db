// What does one row of the shipped timeline say, and in which languages?

import type { ServiceId } from '../../catalogue/service.ts';
import type { Kind } from '../item.ts';

/** [headline, one or two neutral sentences], our own words. */
export type EventText = readonly [title: string, summary: string];

export interface TimelineEvent {
  /** Stable: unread marks and links hang on it. */
  id: string;
  date: string;
  end?: string;
  jurisdiction: string;
  kind: Kind;
  services: readonly ServiceId[];
  /** What it touched besides messengers: `vpn`, `mobile_internet`, `youtube`, ... */
  topics?: readonly string[];
  confidence: 'high' | 'medium';
  sources: readonly string[];
  text: { en: EventText; ru: EventText; fa?: EventText };
}

/** What a reader is shown; the rest is for whoever checks the list. */
export type ShippedEvent = Omit<TimelineEvent, 'topics' | 'confidence'>;
