// Which listed terms occur in a text, and where?

import type { Label, Pattern } from './term-index.ts';
import { arabicOf, type Token } from './tokens.ts';

export type { Label } from './term-index.ts';

export interface Hit {
  label: Label;
  /** Code of the place that it names, if it names one. */
  place: string | null;
  /** First and last token. */
  from: number;
  to: number;
  field: 0 | 1;
  sentence: number;
}

/** All hits; what lies inside an idiom, a quotation, an `unblock` or a longer service name is left out where that one rules. */
export function findTerms(tokens: readonly Token[], isArabic: boolean): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { word, field, sentence } = tokens[at] as Token;
    const patterns = isArabic ? arabicOf(word).patterns : word.patterns;
    if (patterns === null) continue;
    for (let i = 0; i < patterns.length; i++) {
      const { label, place, rest } = patterns[i] as Pattern;
      if (rest !== null && !isArabic && !mayFollow(rest[0] as string, tokens[at + 1])) continue;
      const to = rest === null ? at : endOf(rest, tokens, at, isArabic);
      if (to >= 0) hits.push({ label, place, from: at, to, field, sentence });
    }
  }
  return withoutNested(hits);
}

const GAP_WORDS = 3;

/** Index of the last token of a match that begins at `at`, or -1. A phrase stays within its field. */
function endOf(rest: readonly string[], tokens: readonly Token[], at: number, isArabic: boolean): number {
  let position = at;
  let gap = 0;
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] as string;
    if (word === '..') {
      gap = GAP_WORDS;
      continue;
    }
    const next = nextMatch(word, tokens, position + 1, gap, isArabic);
    if (next < 0 || tokens[next]?.field !== tokens[at]?.field) return -1;
    position = next;
    gap = 0;
  }
  return position;
}

function nextMatch(word: string, tokens: readonly Token[], from: number, gap: number, isArabic: boolean): number {
  for (let at = from; at <= from + gap && at < tokens.length; at++) {
    if (word === '_') return at;
    const token = tokens[at] as Token;
    if (isForm(token.text, word) || (isArabic && arabicOf(token.word).forms.some((form) => isForm(form, word))))
      return at;
  }
  return -1;
}

/** Most terms of several words end here: their second word does not follow. */
function mayFollow(word: string, next: Token | undefined): boolean {
  return next !== undefined && (word === '..' || word === '_' || isForm(next.text, word));
}

const STAR = 42;

function isForm(text: string, word: string): boolean {
  const end = word.length - 1;
  if (word.charCodeAt(end) !== STAR) return text === word;
  return text.charCodeAt(0) === word.charCodeAt(0) && text.startsWith(word.slice(0, end));
}

/** An idiom or a quotation silences what it holds; `unblock` what it lifts; a longer name the shorter one in it. */
function withoutNested(hits: Hit[]): Hit[] {
  const rulers = hits.filter(
    (hit) => rules(hit.label) || (hit.to > hit.from && (hit.label === 'social' || hit.label === 'block')),
  );
  if (rulers.length === 0) return hits;
  return hits.filter(
    (hit) => !rulers.some((ruler) => ruler !== hit && contains(ruler, hit) && isSilencedBy(hit, ruler)),
  );
}

function rules(label: Label): boolean {
  return (
    label === 'idiom' ||
    label === 'quote' ||
    label === 'unblock' ||
    label.startsWith('sure:') ||
    label.startsWith('name:')
  );
}

function contains(outer: Hit, inner: Hit): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function isSilencedBy(hit: Hit, by: Hit): boolean {
  const [label, ruler] = [hit.label, by.label];
  if (label === ruler) return false;
  if (ruler === 'idiom') return label !== 'quote' && label !== 'unblock' && label !== 'nature';
  if (ruler === 'quote') return label === 'other' || label === 'msg' || label === 'call';
  if (ruler === 'unblock')
    return label === 'block' || label === 'cut' || label === 'slow' || label === 'down' || label === 'law';
  if (ruler === 'social') return label === 'net';
  // "Restores the block": the whole phrase says what is done.
  if (ruler === 'block') return label === 'unblock' && hit.to - hit.from < by.to - by.from;
  if (ruler.startsWith('sure:')) return /^(sure|doubtful):/.test(label) || label === 'other';
  // "Cubanos": the stem of the country's name and the nationality are one word.
  if (hit.from === by.from && hit.to === by.to && label === ruler.replace('name:', 'called:')) return false;
  return /^(name|called):/.test(label);
}
