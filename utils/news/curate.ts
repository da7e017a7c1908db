// Which entries of the feeds are worth showing, and what are they about?

/*
 * The criteria, as the reader is told them (CRITERIA below):
 *  taken   messengers, social networks, VPNs and protocols blocked, slowed, partly cut (calls, media, sign-up) or back;
 *          the network itself cut, whitelisted or its names and certificates forged; laws, courts, fines and orders about
 *          them; removal from app stores; people punished for using them; outages and closures of messengers.
 *  left    features and tips, money and companies, crime and politics that only quote a channel, accounts a platform
 *          bans by itself, hacks and leaks, and everyday words that happen to be names (signal, line, max, wire).
 * How: listed terms of seven languages (terms/) are found in title and summary; a deed close to its object counts, an
 * authority or a place adds, words of the other kinds take away. No model, no network, and the same text always gives the
 * same answer. `npm run curation` measures it.
 */

import type { ServiceId } from '../catalogue/service.ts';
import { RELEVANT_FROM, type Relevance, relevanceOf } from './curation/judge-relevance.ts';
import { readingOf } from './curation/reading.ts';
import { kindOf } from './curation/tag-kind.ts';
import { placeOf } from './curation/tag-place.ts';
import { serviceMentions } from './curation/tag-services.ts';
import type { Jurisdiction, Kind } from './item.ts';

export const CRITERIA = [
  'blocks',
  'throttling',
  'calls',
  'circumvention',
  'shutdowns',
  'law',
  'stores',
  'outages',
] as const;

export interface Headline {
  title: string;
  summary: string;
  /** BCP 47, or empty if unknown. */
  language: string;
  /** Places its source writes about. */
  sourceJurisdictions: readonly string[];
}

export interface Curated {
  isRelevant: boolean;
  /** 0..1. */
  relevance: number;
  services: readonly ServiceId[];
  jurisdiction: Jurisdiction;
  kind: Kind;
}

export function curate({ title, summary, language, sourceJurisdictions }: Headline): Curated {
  const reading = readingOf(title, summary);
  const mentions = serviceMentions(reading);
  const relevance = relevanceOf(reading, mentions);
  const kind = kindOf(reading, mentions, relevance);
  return {
    isRelevant: relevance.score >= RELEVANT_FROM,
    relevance: relevance.score,
    services: [...new Set(mentions.map(({ id }) => id))],
    jurisdiction: placeOf(reading, {
      language: language || guessLanguage(title),
      sourceJurisdictions,
      isStateAct: isStateAct(kind, relevance),
    }),
    kind,
  };
}

/** Outages and closures happen to the makers; everything else is done by somebody somewhere. */
function isStateAct(kind: Kind, relevance: Relevance): boolean {
  return kind !== 'product_change' && !(kind === 'status' && relevance.deed === 'down');
}

/** From letters alone, where the feed does not say. */
export function guessLanguage(text: string): string {
  if (/[\u4e00-\u9fff]/.test(text)) return 'zh';
  if (/[پچژگیک]/.test(text)) return 'fa';
  if (/[\u0600-\u06ff]/.test(text)) return 'ar';
  if (/[іїєґ]/i.test(text)) return 'uk';
  if (/[а-яё]/i.test(text)) return 'ru';
  if (/[ğşıİ]/.test(text)) return 'tr';
  return /[ñ¿¡]/.test(text) ? 'es' : 'en';
}
