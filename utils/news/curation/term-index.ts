// By which first word is each listed term found, in as little memory as ten thousand terms allow?

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
import { foldOnce, HAN } from './tokens.ts';

/** `sure:whatsapp`, `doubtful:line`, `other`, `name:RU`, `called:RU`, `body:RU`, or a concept. */
export type Label = Concept | 'other' | `${'sure' | 'doubtful' | 'name' | 'called' | 'body'}:${string}`;

export interface Pattern {
  label: Label;
  /** What follows the first word; `..` up to three words, `_` any one. */
  rest: readonly { text: string; isStem: boolean }[];
}

const LISTS: readonly Terms[] = [EN, RU, FA, TR, ZH, ES, AR, MORE];

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
  for (const list of LISTS) {
    for (const [concept, terms] of Object.entries(list)) pack(terms, concept as Concept, index);
  }
  for (const [id, { sure, doubtful }] of Object.entries(SERVICE_NAMES)) {
    pack(sure, `sure:${id}`, index);
    pack(doubtful ?? '', `doubtful:${id}`, index);
  }
  pack(OTHER_PLATFORMS, 'other', index);
  for (const [code, { names, called, bodies }] of Object.entries(PLACES)) {
    pack(names, `name:${code}`, index);
    pack(called ?? '', `called:${code}`, index);
    pack(bodies ?? '', `body:${code}`, index);
  }
  return index;
}

function pack(terms: string, given: Label, { words, stems }: PackedIndex): void {
  for (const term of terms.split(',')) {
    const [begin, ...rest] = wordsOf(term);
    if (begin === undefined) continue;
    const isStem = begin.endsWith('*');
    const first = isStem ? begin.slice(0, -1) : begin;
    const map = isStem ? stems : words;
    const label = given === 'quote' && isMereMention([first, ...rest]) ? 'mention' : given;
    const line = rest.length > 0 ? `${label} ${rest.join(' ')}` : label;
    if (isStem) noteStem(first);
    const known = map.get(first);
    // The same word may stand in two languages' lists under one idea.
    if (known === undefined) map.set(first, line);
    else if (!`\n${known}\n`.includes(`\n${line}\n`)) map.set(first, `${known}\n${line}`);
  }
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

/** Small Latin and Cyrillic letters that folding leaves as they are: most terms. */
const FOLDED_ALREADY = /^[a-z0-9а-ик-я*._]+(?: [a-z0-9а-ик-я*._]+)*$/;

/** Folded words, each Han character one, the star kept at the end of a stem. */
function wordsOf(term: string): string[] {
  const trimmed = term.trim();
  if (FOLDED_ALREADY.test(trimmed)) return trimmed.split(' ');
  const parts = trimmed.split(/[\s\u200c]+/);
  return parts.flatMap((part) => {
    if (part === '' || part === '..' || part === '_') return part === '' ? [] : [part];
    const isStem = part.endsWith('*');
    const folded = foldOnce(isStem ? part.slice(0, -1) : part);
    const words = HAN.test(folded)
      ? (folded.match(/[\u3400-\u9fff\uf900-\ufaff]|[^\u3400-\u9fff\uf900-\ufaff]+/g) ?? [])
      : [folded];
    return isStem ? [...words.slice(0, -1), `${words.at(-1)}*`] : words;
  });
}
