// Which entries of the feeds are worth showing, and what are they about?

/*
 * The criteria, as the reader is told them (the screens word them):
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
import { has, type Reading, readingOf } from './curation/reading.ts';
import { kindOf } from './curation/tag-kind.ts';
import { placeOf } from './curation/tag-place.ts';
import { type Mention, serviceMentions } from './curation/tag-services.ts';
import type { Jurisdiction, Kind } from './item.ts';

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

/** Whether it is worth showing, and what its tags are read from. */
export interface Judgement {
  isRelevant: boolean;
  headline: Headline;
  reading: Reading;
  mentions: readonly Mention[];
  relevance: Relevance;
}

export function curate(headline: Headline): Curated {
  return tagged(judge(headline));
}

/** Most of what comes is left, so nothing is tagged yet. */
export function judge(given: Headline): Judgement {
  const headline = { ...given, language: given.language || guessLanguage(given.title) };
  const reading = readingOf(headline.title, headline.summary, headline.language);
  const mentions = serviceMentions(reading);
  const relevance = relevanceOf(reading, mentions);
  return { isRelevant: relevance.score >= RELEVANT_FROM, headline, reading, mentions, relevance };
}

export function tagged({ isRelevant, headline, reading, mentions, relevance }: Judgement): Curated {
  const kind = kindOf(reading, mentions, relevance);
  return {
    isRelevant,
    relevance: relevance.score,
    services: tagsOf(mentions, reading),
    jurisdiction: placeOf(reading, {
      language: headline.language,
      sourceJurisdictions: headline.sourceJurisdictions,
      isStateAct: isStateAct(kind, relevance) && !has(reading, 'world'),
      homes: homesOf(mentions),
    }),
    kind,
  };
}

/** Names of the summary count beside those of the title only where the title itself says that there are more. */
function tagsOf(mentions: readonly Mention[], reading: Reading): ServiceId[] {
  const inTitle = mentions.filter(({ hit }) => hit.field === 0);
  const isOpen = inTitle.length === 0 || has(reading, 'social', 0) || has(reading, 'msg', 0);
  return [...new Set((isOpen ? mentions : inTitle).map(({ id }) => id))];
}

/** Outages and closures happen to the makers; everything else is done by somebody somewhere. */
function isStateAct(kind: Kind, relevance: Relevance): boolean {
  return kind !== 'product_change' && !(kind === 'status' && relevance.deed === 'down');
}

/** Where a service is at home, if it is used nearly nowhere else. */
const HOMES: Partial<Record<ServiceId, string>> = { max: 'RU', vk: 'RU', zalo: 'VN', kakaotalk: 'KR' };

function homesOf(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.flatMap(({ id }) => HOMES[id] ?? []))];
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
