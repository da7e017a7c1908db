// By which first word is each listed term found, in as little memory as ten thousand terms allow?

import { listedTerms } from '../terms/listed.ts';
import type { Label } from '../terms/terms.ts';

export type { Label } from '../terms/terms.ts';

export interface Pattern {
  label: Label;
  /** What follows the first word; `..` up to three words, `_` any one. */
  rest: readonly { text: string; isStem: boolean }[];
}

/** All terms whose first words have their first two letters in common. */
interface Shelf {
  /** A line for each first word (`word*` = a stem): a tab, then its labels, each with what follows, parted by bars. */
  text: string;
  /** A bit for each length that a stem here has. */
  stemLengths: number;
}

/** Terms that begin with this word or with a stem of it. */
export function eachPattern(word: string, visit: (pattern: Pattern) => void): void {
  let patterns = known.get(word);
  if (!patterns) {
    if (known.size >= MAX_KNOWN) known.clear();
    patterns = patternsOf(word);
    known.set(word, patterns);
  }
  for (const pattern of patterns) visit(pattern);
}

/** Headlines repeat their words; only what occurred is ever taken apart. */
const MAX_KNOWN = 650;
const known = new Map<string, readonly Pattern[]>();
const NONE: readonly Pattern[] = [];
let shelves: ReadonlyMap<string, Shelf> | null = null;

function patternsOf(word: string): readonly Pattern[] {
  // Built at the first use: nothing of it is needed in a wake without news.
  shelves ??= fillShelves();
  const shelf = shelves.get(word.slice(0, 2));
  if (!shelf) return NONE;
  const found = linesOf(shelf, word);
  for (let length = 2; length <= word.length && length < 31; length++) {
    if (shelf.stemLengths & (1 << length)) found.push(...linesOf(shelf, `${word.slice(0, length)}*`));
  }
  return found.length === 0 ? NONE : found.map(patternOf);
}

function linesOf({ text }: Shelf, key: string): string[] {
  const at = text.indexOf(`\n${key}\t`);
  if (at < 0) return [];
  return text.slice(at + key.length + 2, text.indexOf('\n', at + 1)).split('|');
}

/** Terms of one word are one pattern a label. */
const alone = new Map<string, Pattern>();

function patternOf(line: string): Pattern {
  const known = alone.get(line);
  if (known) return known;
  const [label, ...rest] = line.split(' ');
  if (rest.length === 0) {
    const pattern: Pattern = { label: line as Label, rest: [] };
    alone.set(line, pattern);
    return pattern;
  }
  return {
    label: label as Label,
    rest: rest.map((word) =>
      word.endsWith('*') ? { text: word.slice(0, -1), isStem: true } : { text: word, isStem: false },
    ),
  };
}

function fillShelves(): ReadonlyMap<string, Shelf> {
  const lines = new Map<string, string>();
  for (const [given, terms] of listedTerms()) {
    for (const term of terms) {
      const [first = '', ...rest] = term.split(' ');
      const label = given === 'quote' && isMereMention([first, ...rest]) ? 'mention' : given;
      const line = rest.length > 0 ? `${label} ${rest.join(' ')}` : label;
      const others = lines.get(first);
      // A quotation may be listed as a mention, too.
      if (others === undefined) lines.set(first, line);
      else if (!`|${others}|`.includes(`|${line}|`)) lines.set(first, `${others}|${line}`);
    }
  }
  const parts = new Map<string, string[]>();
  for (const [first, line] of lines) {
    const head = first.replace('*', '').slice(0, 2);
    const part = parts.get(head);
    if (part) part.push(`${first}\t${line}`);
    else parts.set(head, [`${first}\t${line}`]);
  }
  return new Map([...parts].map(([head, part]) => [head, shelfOf(part)]));
}

function shelfOf(lines: readonly string[]): Shelf {
  let stemLengths = 0;
  for (const line of lines) {
    const star = line.indexOf('*\t');
    if (star > 0) stemLengths |= 1 << star;
  }
  return { text: `\n${lines.join('\n')}\n`, stemLengths };
}

const PREPOSITIONS = new Set(
  'on via over in to through su их в на через عبر علي در por en a traves de su uzerinden dan tan da 在 上 通 过 تطبيق'.split(
    ' ',
  ),
);

function isMereMention(words: readonly string[]): boolean {
  return words.filter((word) => !PREPOSITIONS.has(word)).length <= 1;
}
