// Which listed terms occur in a text, and where?

import { eachPattern, type Label, type Pattern } from './term-index.ts';
import { formsOf, isArabicText, type Token } from './tokens.ts';

export type { Label } from './term-index.ts';

export interface Hit {
  label: Label;
  /** First and last token. */
  from: number;
  to: number;
  field: 0 | 1;
  sentence: number;
}

/** All hits; what lies inside an idiom, a quotation, an `unblock` or a longer service name is left out where that one rules. */
export function findTerms(tokens: readonly Token[]): Hit[] {
  const isArabic = isArabicText(tokens.map((token) => token.raw).join(' '));
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { text, field, sentence } = tokens[at] as Token;
    const visit = (pattern: Pattern) => {
      const to = pattern.rest.length === 0 ? at : endOf(pattern, tokens, at, isArabic);
      if (to >= 0) hits.push({ label: pattern.label, from: at, to, field, sentence });
    };
    if (!isArabic) eachPattern(text, visit);
    else for (const form of formsOf(text, isArabic)) eachPattern(form, visit);
  }
  return withoutNested(hits);
}

const GAP_WORDS = 3;

/** Index of the last token of a match that begins at `at`, or -1. A phrase stays within its field. */
function endOf(pattern: Pattern, tokens: readonly Token[], at: number, isArabic: boolean): number {
  let position = at;
  for (const [i, word] of pattern.rest.entries()) {
    if (word.text === '..') continue;
    const isAfterGap = pattern.rest[i - 1]?.text === '..';
    const next = nextMatch(word, tokens, position + 1, isAfterGap ? GAP_WORDS : 0, isArabic);
    if (next < 0 || tokens[next]?.field !== tokens[at]?.field) return -1;
    position = next;
  }
  return position;
}

function nextMatch(
  word: Pattern['rest'][number],
  tokens: readonly Token[],
  from: number,
  gap: number,
  isArabic: boolean,
): number {
  for (let at = from; at <= from + gap && at < tokens.length; at++) {
    if (word.text === '_') return at;
    const { text } = tokens[at] as Token;
    if (isForm(text, word) || (isArabic && formsOf(text, isArabic).some((form) => isForm(form, word)))) return at;
  }
  return -1;
}

function isForm(text: string, word: Pattern['rest'][number]): boolean {
  return word.isStem ? text.startsWith(word.text) : text === word.text;
}

/** An idiom or a quotation silences what it holds; `unblock` what it lifts; a longer name the shorter one in it. */
function withoutNested(hits: readonly Hit[]): Hit[] {
  const rulers = hits.filter(
    (hit) => rules(hit.label) || (hit.to > hit.from && (hit.label === 'social' || hit.label === 'block')),
  );
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
