// By which first word is each listed term found, in as little memory as ten thousand terms allow?

import { listedTerms } from '../terms/listed.ts';
import type { Label } from '../terms/terms.ts';

export type { Label } from '../terms/terms.ts';

export interface Pattern {
  label: Label;
  /** What follows the first word; `..` up to three words, `_` any one. */
  rest: readonly { text: string; isStem: boolean }[];
}

interface PackedIndex {
  words: Map<string, string>;
  stems: Map<string, string>;
}

/** Terms that begin with this word or with a stem of it. */
export function eachPattern(word: string, visit: (pattern: Pattern) => void): void {
  visitAll(packedIndex().words.get(word), visit);
  const lengths = stemLengths.get(word.slice(0, 2)) ?? 0;
  for (let length = 2; length <= word.length && length < 31; length++) {
    if (lengths & (1 << length)) visitAll(packedIndex().stems.get(word.slice(0, length)), visit);
  }
}

function visitAll(packedPatterns: string | undefined, visit: (pattern: Pattern) => void): void {
  if (packedPatterns === undefined) return;
  let patterns = unpacked.get(packedPatterns);
  if (!patterns) {
    if (unpacked.size >= MAX_UNPACKED) unpacked.clear();
    patterns = packedPatterns.split('\n').map(unpack);
    unpacked.set(packedPatterns, patterns);
  }
  for (const pattern of patterns) visit(pattern);
}

/** By the first two letters: a bit for each length a stem has. */
const stemLengths = new Map<string, number>();

/** Only what occurred in a headline is ever unpacked. */
const MAX_UNPACKED = 700;
const unpacked = new Map<string, readonly Pattern[]>();
let packed: PackedIndex | null = null;

/** Built at the first use: nothing of it is needed in a wake without news. */
function packedIndex(): PackedIndex {
  packed ??= packAll();
  return packed;
}

function unpack(line: string): Pattern {
  const [label, ...rest] = line.split(' ');
  return {
    label: label as Label,
    rest: rest.map((word) =>
      word.endsWith('*') ? { text: word.slice(0, -1), isStem: true } : { text: word, isStem: false },
    ),
  };
}

function packAll(): PackedIndex {
  const index: PackedIndex = { words: new Map(), stems: new Map() };
  for (const [label, terms] of listedTerms()) {
    for (const term of terms) pack(term.split(' '), label, index);
  }
  return index;
}

function pack([begin = '', ...rest]: readonly string[], given: Label, { words, stems }: PackedIndex): void {
  const isStem = begin.endsWith('*');
  const first = isStem ? begin.slice(0, -1) : begin;
  const map = isStem ? stems : words;
  const label = given === 'quote' && isMereMention([first, ...rest]) ? 'mention' : given;
  const line = rest.length > 0 ? `${label} ${rest.join(' ')}` : label;
  if (isStem) noteStem(first);
  const known = map.get(first);
  // A quotation may be listed as a mention, too.
  if (known === undefined) map.set(first, line);
  else if (!`\n${known}\n`.includes(`\n${line}\n`)) map.set(first, `${known}\n${line}`);
}

function noteStem(stem: string): void {
  const head = stem.slice(0, 2);
  stemLengths.set(head, (stemLengths.get(head) ?? 0) | (1 << stem.length));
}

const PREPOSITIONS = new Set(
  'on via over in to through su их в на через عبر علي در por en a traves de su uzerinden dan tan da 在 上 通 过 تطبيق'.split(
    ' ',
  ),
);

function isMereMention(words: readonly string[]): boolean {
  return words.filter((word) => !PREPOSITIONS.has(word)).length <= 1;
}
