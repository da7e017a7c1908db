// By which first word is each listed term found, in as little memory as ten thousand terms allow?

import { listedTerms } from '../terms/listed.ts';
import type { Label } from '../terms/terms.ts';

export type { Label } from '../terms/terms.ts';

export interface Pattern {
  label: Label;
  /** Code of the place that it names, if it names one. */
  place: string | null;
  /** What follows the first word, or null; `word*` a stem, `..` up to three words, `_` any one. */
  rest: readonly string[] | null;
}

/** All terms whose first words have their first two letters in common. */
interface Shelf {
  /** A line for each first word (`word*` = a stem): a tab, then its labels, each with what follows, parted by bars. */
  text: string;
  /** A bit for each length that a stem here has. */
  stemLengths: number;
}

let shelves: ReadonlyMap<string, Shelf> | null = null;

/** Terms that begin with this word or with a stem of it. */
export function patternsOf(word: string): readonly Pattern[] | null {
  // Built at the first use: nothing of it is needed in a wake without news.
  shelves ??= fillShelves();
  const shelf = shelves.get(word.slice(0, 2));
  if (!shelf) return null;
  const found: Pattern[] = [];
  addLine(shelf.text, `\n${word}\t`, found);
  for (let length = 2; length <= word.length && shelf.stemLengths >> length > 0; length++) {
    if (shelf.stemLengths & (1 << length)) addLine(shelf.text, `\n${word.slice(0, length)}*\t`, found);
  }
  return found.length > 0 ? found : null;
}

function addLine(text: string, key: string, found: Pattern[]): void {
  const at = text.indexOf(key);
  if (at < 0) return;
  for (const term of text.slice(at + key.length, text.indexOf('\n', at + 1)).split('|')) found.push(patternOf(term));
}

/** Terms of one word are one pattern a label. */
const alone = new Map<string, Pattern>();

function patternOf(term: string): Pattern {
  const space = term.indexOf(' ');
  const { label, place } = labelled(space < 0 ? term : term.slice(0, space));
  return space < 0 ? labelled(label) : { label, place, rest: term.slice(space + 1).split(' ') };
}

function labelled(label: string): Pattern {
  const known = alone.get(label);
  if (known) return known;
  const pattern: Pattern = { label: label as Label, place: PLACE.exec(label)?.[1] ?? null, rest: null };
  alone.set(label, pattern);
  return pattern;
}

const PLACE = /^(?:name|called|body):(.+)/;

function fillShelves(): ReadonlyMap<string, Shelf> {
  const lines = new Map<string, string>();
  listedTerms().forEach((terms, label) => {
    for (const term of terms) addTerm(lines, label, term);
  });
  const parts = new Map<string, string[]>();
  lines.forEach((line, first) => {
    const head = first.replace('*', '').slice(0, 2);
    const part = parts.get(head);
    if (part) part.push(`${first}\t${line}`);
    else parts.set(head, [`${first}\t${line}`]);
  });
  return new Map([...parts].map(([head, part]) => [head, shelfOf(part)]));
}

function addTerm(lines: Map<string, string>, given: Label, term: string): void {
  const space = term.indexOf(' ');
  const first = space < 0 ? term : term.slice(0, space);
  const label = given === 'quote' && isMereMention(term.split(' ')) ? 'mention' : given;
  const line = space < 0 ? label : label + term.slice(space);
  const others = lines.get(first);
  if (others === undefined) lines.set(first, line);
  // A quotation may be listed as a mention, too.
  else if (label !== 'mention' || !`|${others}|`.includes(`|${line}|`)) lines.set(first, `${others}|${line}`);
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
