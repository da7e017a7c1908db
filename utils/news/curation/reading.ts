// What stands where in one headline with its summary?

import { findTerms, type Hit, type Label } from './find-terms.ts';
import { HAN, isArabicText } from './letters.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Reading {
  tokens: readonly Token[];
  hits: readonly Hit[];
  byLabel: ReadonlyMap<Label, readonly Hit[]>;
  /** Those that name a place. */
  places: readonly Hit[];
  /** Most words of the title begin with a capital, so capitals prove nothing. */
  hasTitleCase: boolean;
  /** Not one capital in the title. */
  isLowerCase: boolean;
  /** Cyrillic, Arabic or Han prevails: a Latin word is then a name. */
  isNonLatin: boolean;
  isCyrillic: boolean;
  /** Surely not English: an English everyday word in it is a name. */
  isForeign: boolean;
  /** A Han word counts as about half a word of other scripts. */
  isHan: boolean;
}

/** What a report is about is said at its beginning. */
const READ_OF_SUMMARY_CHARS = 220;
/** The entry at hand: judged, and read for comparison right after. */
let last: { title: string; summary: string; language: string; reading: Reading } | null = null;

export function readingOf(title: string, summary: string, language = ''): Reading {
  if (last?.title === title && last.summary === summary && last.language === language) return last.reading;
  const reading = newReading(title, summary.slice(0, READ_OF_SUMMARY_CHARS), language);
  last = { title, summary, language, reading };
  return reading;
}

function newReading(title: string, summary: string, language: string): Reading {
  const tokens = tokensOf(title, summary);
  const hits = findTerms(tokens, isArabicText(`${title} ${summary}`));
  const { hasTitleCase, isLowerCase, isNonLatin } = lettersOf(tokens);
  return {
    tokens,
    hits,
    byLabel: labelled(hits),
    places: hits.filter(({ place }) => place !== null),
    hasTitleCase,
    isLowerCase,
    isNonLatin,
    isCyrillic: /[\u0400-\u04ff]/.test(title),
    isForeign: language !== '' && !language.startsWith('en'),
    isHan: HAN.test(title),
  };
}

export function labelled(hits: readonly Hit[]): Reading['byLabel'] {
  const byLabel = new Map<Label, Hit[]>();
  for (const hit of hits) {
    const list = byLabel.get(hit.label);
    if (list) list.push(hit);
    else byLabel.set(hit.label, [hit]);
  }
  return byLabel;
}

/** How the title is written. */
function lettersOf(tokens: readonly Token[]): Pick<Reading, 'hasTitleCase' | 'isLowerCase' | 'isNonLatin'> {
  const title = tokens.filter(({ field }) => field === 0).map(({ word }) => word);
  const latin = title.filter(({ isLatin }) => isLatin);
  const long = latin.filter(({ raw }) => raw.length > 3);
  return {
    hasTitleCase: long.length >= 3 && long.filter(({ isCapital }) => isCapital).length / long.length > 0.7,
    isLowerCase: !title.some(({ isCapital }) => isCapital),
    isNonLatin: latin.length < title.length / 2,
  };
}

export function hitsOf(reading: Reading, ...labels: Label[]): readonly Hit[] {
  return labels.length === 1
    ? (reading.byLabel.get(labels[0] as Label) ?? [])
    : labels.flatMap((label) => reading.byLabel.get(label) ?? []);
}

export function has(reading: Reading, label: Label, field?: 0 | 1): boolean {
  const hits = reading.byLabel.get(label);
  return hits !== undefined && (field === undefined || hits.some((hit) => hit.field === field));
}

/** Words between two hits of one field; 0 = side by side or overlapping; Infinity across fields. */
export function distance(
  a: Pick<Hit, 'from' | 'to' | 'field'>,
  b: Pick<Hit, 'from' | 'to' | 'field'>,
  reading: Reading,
): number {
  if (a.field !== b.field) return Number.POSITIVE_INFINITY;
  const words = Math.max(0, b.from - a.to - 1, a.from - b.to - 1);
  return reading.isHan ? words / 2 : words;
}

export function isNear(hit: Hit, others: readonly Hit[], words: number, reading: Reading): boolean {
  return others.some((other) => other !== hit && distance(hit, other, reading) <= words);
}

/** In the clause at hand, whichever field it is of. */
export function any({ byLabel }: Reading, ...labels: Label[]): boolean {
  for (const label of labels) {
    const hits = byLabel.get(label);
    if (hits !== undefined && hits.length > 0) return true;
  }
  return false;
}
