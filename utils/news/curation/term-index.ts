// Which listed terms begin with a word?

import { listedTerms } from '../terms/listed.ts';
import type { Label } from '../terms/terms.ts';
import { LineTable } from './line-table.ts';

export type { Label } from '../terms/terms.ts';

export interface Pattern {
  label: Label;
  /** Code of the place that it names, if it names one. */
  place: string | null;
  /** What follows the first word, or null; `word*` a stem, `..` up to three words, `_` any one. */
  rest: readonly string[] | null;
  /** With which the second word begins; empty = with any. */
  nextLetter: string;
}

/** A line for each first word (`word*` = a stem): its labels by number, each with what follows, parted by bars. */
let table: LineTable | null = null;

/** Terms that begin with this word or with a stem of it. */
export function patternsOf(word: string): readonly Pattern[] | null {
  // Built at the first use: nothing of it is needed in a wake without news.
  table ??= new LineTable(linesByFirstWord());
  const lines = table.of(word);
  return lines.length === 0 ? null : lines.flatMap((line) => line.split('|').map(patternOf));
}

/** What a term of one word is under each label; written by its number here, in base 36. */
const alone: Pattern[] = [];
const BASE = 36;

function patternOf(term: string): Pattern {
  // The number ends where the space is.
  const pattern = alone[Number.parseInt(term, BASE)] as Pattern;
  const space = term.indexOf(' ');
  if (space < 0) return pattern;
  const rest = term.slice(space + 1).split(' ');
  const second = rest[0] as string;
  const nextLetter = second === '..' || second === '_' ? '' : second.charAt(0);
  return { ...pattern, rest, nextLetter };
}

function numberOf(label: Label): string {
  const known = alone.findIndex((pattern) => pattern.label === label);
  return (known < 0 ? alone.push(patternAlone(label)) - 1 : known).toString(BASE);
}

function patternAlone(label: Label): Pattern {
  return { label, place: PLACE.exec(label)?.[1] ?? null, rest: null, nextLetter: '' };
}

const PLACE = /^(?:name|called|body):(.+)/;

function linesByFirstWord(): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  const mention = numberOf('mention');
  listedTerms().forEach((terms, label) => {
    const number = numberOf(label);
    for (const term of terms) {
      const isMention = label === 'mention' || (label === 'quote' && isMereMention(term.split(' ')));
      addTerm(lines, isMention ? mention : number, term, isMention);
    }
  });
  return lines;
}

function addTerm(lines: Map<string, string>, number: string, term: string, isMention: boolean): void {
  const space = term.indexOf(' ');
  const first = space < 0 ? term : term.slice(0, space);
  const line = space < 0 ? number : number + term.slice(space);
  const others = lines.get(first);
  if (others === undefined) lines.set(first, line);
  // A quotation may be listed as a mention, too.
  else if (!isMention || !`|${others}|`.includes(`|${line}|`)) lines.set(first, `${others}|${line}`);
}

const PREPOSITIONS = new Set(
  'on via over in to through su их в на через عبر علي در por en a traves de su uzerinden dan tan da 在 上 通 过 تطبيق'.split(
    ' ',
  ),
);

function isMereMention(words: readonly string[]): boolean {
  return words.filter((word) => !PREPOSITIONS.has(word)).length <= 1;
}
