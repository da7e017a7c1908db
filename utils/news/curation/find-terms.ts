// Which listed terms occur in a text, and where?

import { AR } from '../terms/ar.ts';
import { EN } from '../terms/en.ts';
import { ES } from '../terms/es.ts';
import { FA } from '../terms/fa.ts';
import { MORE } from '../terms/more.ts';
import { PLACES } from '../terms/places.ts';
import { RU } from '../terms/ru.ts';
import { OTHER_PLATFORMS, SERVICE_NAMES } from '../terms/service-names.ts';
import type { Concept, Terms } from '../terms/terms.ts';
import { TR } from '../terms/tr.ts';
import { ZH } from '../terms/zh.ts';
import { formsOf, isArabicText, type Token, tokensOf } from './tokens.ts';

/** `sure:whatsapp`, `doubtful:line`, `other`, `name:RU`, `called:RU`, `body:RU`, or a concept. */
export type Label = Concept | 'other' | `${'sure' | 'doubtful' | 'name' | 'called' | 'body'}:${string}`;

export interface Hit {
  label: Label;
  /** First and last token. */
  from: number;
  to: number;
  field: 0 | 1;
  sentence: number;
}

interface Pattern {
  label: Label;
  words: readonly { text: string; isStem: boolean }[];
}

const LISTS: readonly Terms[] = [EN, RU, FA, TR, ZH, ES, AR, MORE];

/** All hits; what lies inside an idiom, a quotation, an `unblock` or a longer service name is left out where that one rules. */
export function findTerms(tokens: readonly Token[]): Hit[] {
  const index = termIndex();
  const isArabic = isArabicText(tokens.map((token) => token.raw).join(' '));
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (const pattern of candidatesAt(tokens, at, index, isArabic)) {
      const to = endOf(pattern, tokens, at, isArabic);
      if (to < 0) continue;
      const { field, sentence } = tokens[at] as Token;
      hits.push({ label: pattern.label, from: at, to, field, sentence });
    }
  }
  return withoutNested(hits);
}

interface TermIndex {
  words: Map<string, Pattern[]>;
  stems: Map<string, Pattern[]>;
}

function candidatesAt(tokens: readonly Token[], at: number, { words, stems }: TermIndex, isArabic: boolean): Pattern[] {
  const found: Pattern[] = [];
  for (const form of formsOf((tokens[at] as Token).text, isArabic)) {
    found.push(...(words.get(form) ?? []));
    for (let length = 2; length <= form.length; length++) found.push(...(stems.get(form.slice(0, length)) ?? []));
  }
  return found;
}

const GAP_WORDS = 3;

/** Index of the last token of a match that begins at `at`, or -1. A phrase stays within its field. */
function endOf(pattern: Pattern, tokens: readonly Token[], at: number, isArabic: boolean): number {
  let position = at;
  for (let i = 1; i < pattern.words.length; i++) {
    const word = pattern.words[i] as Pattern['words'][number];
    if (word.text === '..') continue;
    const isAfterGap = pattern.words[i - 1]?.text === '..';
    const next = nextMatch(word, tokens, position + 1, isAfterGap ? GAP_WORDS : 0, isArabic);
    if (next < 0 || tokens[next]?.field !== tokens[at]?.field) return -1;
    position = next;
  }
  return position;
}

function nextMatch(
  word: Pattern['words'][number],
  tokens: readonly Token[],
  from: number,
  gap: number,
  isArabic: boolean,
): number {
  for (let at = from; at <= from + gap && at < tokens.length; at++) {
    if (word.text === '_') return at;
    const forms = formsOf((tokens[at] as Token).text, isArabic);
    if (forms.some((form) => (word.isStem ? form.startsWith(word.text) : form === word.text))) return at;
  }
  return -1;
}

/** An idiom or a quotation silences what it holds; `unblock` what it lifts; a longer name the shorter one in it. */
function withoutNested(hits: readonly Hit[]): Hit[] {
  const rulers = hits.filter((hit) => rules(hit.label));
  return hits.filter(
    (hit) => !rulers.some((ruler) => ruler !== hit && contains(ruler, hit) && isSilencedBy(hit.label, ruler.label)),
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

function isSilencedBy(label: Label, ruler: Label): boolean {
  if (label === ruler) return false;
  if (ruler === 'idiom') return label !== 'quote' && label !== 'unblock';
  if (ruler === 'quote') return label === 'other' || label === 'msg' || label === 'call';
  if (ruler === 'unblock')
    return label === 'block' || label === 'cut' || label === 'slow' || label === 'down' || label === 'law';
  if (ruler.startsWith('sure:')) return /^(sure|doubtful):/.test(label) || label === 'other';
  return /^(name|called):/.test(label);
}

let compiled: TermIndex | null = null;

/** Built at the first use: nothing of it is needed in a wake without news. */
function termIndex(): TermIndex {
  compiled ??= compileAll();
  return compiled;
}

function compileAll(): TermIndex {
  const index: TermIndex = { words: new Map(), stems: new Map() };
  for (const list of LISTS) {
    for (const [concept, terms] of Object.entries(list)) compile(terms, concept as Concept, index);
  }
  for (const [id, { sure, doubtful }] of Object.entries(SERVICE_NAMES)) {
    compile(sure, `sure:${id}`, index);
    compile(doubtful ?? '', `doubtful:${id}`, index);
  }
  compile(OTHER_PLATFORMS, 'other', index);
  for (const [code, { names, called, bodies }] of Object.entries(PLACES)) {
    compile(names, `name:${code}`, index);
    compile(called ?? '', `called:${code}`, index);
    compile(bodies ?? '', `body:${code}`, index);
  }
  return index;
}

function compile(terms: string, given: Label, { words, stems }: TermIndex): void {
  for (const term of terms.split(',')) {
    const parsed = parseTerm(term);
    const [first] = parsed;
    if (!first) continue;
    const label = given === 'quote' && isMereMention(parsed) ? 'mention' : given;
    const map = first.isStem ? stems : words;
    const list = map.get(first.text) ?? [];
    // The same word may stand in two languages' lists under one idea.
    if (!list.some((known) => known.label === label && sameWords(known.words, parsed)))
      list.push({ label, words: parsed });
    map.set(first.text, list);
  }
}

const PREPOSITIONS = new Set(
  'on via over in to through su их в на через عبر علي در por en a traves de su uzerinden dan tan da 在 上 通 过 تطبيق'.split(
    ' ',
  ),
);

function isMereMention(words: Pattern['words']): boolean {
  return words.filter((word) => !PREPOSITIONS.has(word.text)).length <= 1;
}

function sameWords(a: Pattern['words'], b: Pattern['words']): boolean {
  return a.length === b.length && a.every((word, i) => word.text === b[i]?.text && word.isStem === b[i]?.isStem);
}

function parseTerm(term: string): Pattern['words'][number][] {
  return term
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      if (part === '..' || part === '_') return [{ text: part, isStem: false }];
      const isStem = part.endsWith('*');
      const folded = tokensOf(part, '');
      return folded.map((token, i) => ({ text: token.text, isStem: isStem && i === folded.length - 1 }));
    });
}
