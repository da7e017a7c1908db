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
  const hits = candidatesIn(tokens, isArabic).flatMap((candidate) => hitOf(candidate, tokens, isArabic) ?? []);
  const rulers = hits.filter(isRuling);
  return rulers.length === 0 ? hits : hits.filter((hit) => !rulers.some((ruler) => silences(ruler, hit)));
}

interface Candidate {
  pattern: Pattern;
  at: number;
}

/** Terms whose first word is there; most of several words end here, for another letter follows. */
function candidatesIn(tokens: readonly Token[], isArabic: boolean): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { word } = tokens[at] as Token;
    const patterns = isArabic ? arabicOf(word).patterns : word.patterns;
    if (patterns === null) continue;
    const letter = tokens[at + 1]?.text[0];
    for (let i = 0; i < patterns.length; i++) {
      const pattern = patterns[i] as Pattern;
      // An Arabic word may begin with a particle.
      if (pattern.nextLetter === letter || pattern.nextLetter === '' || isArabic) candidates.push({ pattern, at });
    }
  }
  return candidates;
}

function hitOf({ pattern, at }: Candidate, tokens: readonly Token[], isArabic: boolean): Hit | null {
  const { label, place, rest } = pattern;
  const to = rest === null ? at : endOf(rest, tokens, at, isArabic);
  if (to < 0) return null;
  const { field, sentence } = tokens[at] as Token;
  return { label, place, from: at, to, field, sentence };
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

const STAR = 42;

function isForm(text: string, word: string): boolean {
  const end = word.length - 1;
  if (word.charCodeAt(end) !== STAR) return text === word;
  return text.charCodeAt(0) === word.charCodeAt(0) && text.startsWith(word.slice(0, end));
}

const RULING = /^(idiom|quote|unblock|sure:.+|name:.+)$/;

function isRuling({ label, from, to }: Hit): boolean {
  return RULING.test(label) || (to > from && (label === 'social' || label === 'block'));
}

/** An idiom or a quotation silences what it holds; `unblock` what it lifts; a longer name the shorter one in it. */
function silences(ruler: Hit, hit: Hit): boolean {
  return ruler !== hit && contains(ruler, hit) && isSilencedBy(hit, ruler);
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
