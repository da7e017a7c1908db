// Into which comparable words does a text fall, whatever its language and script?

import { arabicForms, fold, HAN, isCapital, LATIN } from './letters.ts';
import { type Pattern, patternsOf } from './term-index.ts';

/** What is known of a word wherever it stands. */
interface Word {
  /** Folded. */
  text: string;
  /** As written. */
  raw: string;
  isLatin: boolean;
  isCapital: boolean;
  /** Terms that begin with it; null = none, which an empty list would say more slowly, for engines keep it apart from others. */
  patterns: readonly Pattern[] | null;
  /** Where a text is Arabic: what else it may be without particles, and the terms that begin with all of these. */
  arabic: { forms: readonly string[]; patterns: readonly Pattern[] | null } | null;
}

export interface Token {
  word: Word;
  text: string;
  raw: string;
  sentence: number;
  /** 0 = title, 1 = summary. */
  field: 0 | 1;
}

/*
 * Letters, marks and digits by range: \p{L} says the same, but its compiled form is ten times as large and slower.
 * Left out: guillemets, signs of arithmetic, Arabic, Hebrew, Indian and Chinese punctuation, the half-space.
 */
const WORDS =
  /[0-9A-Za-zµ\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u05f2\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u0963\u0966-\u1fff\u2c00-\u2dff\u3041-\ud7ff\uf900-\ufdff\ufe70-\ufefc]+|[.!?;\n。！？؟；]/g;
const STOPS = '.!?;\n。！？؟；';
/** Where a sentence ends. */
const STOP: readonly Word[] = [];

/** Words in order; each Han character is a word of its own, a half-space parts words as a space does. */
export function tokensOf(title: string, summary: string): Token[] {
  const tokens: Token[] = [];
  const next = addTokens(title, 0, 0, tokens);
  addTokens(summary, 1, next, tokens);
  return tokens;
}

/** Returns the number of the next sentence. */
function addTokens(given: string, field: 0 | 1, firstSentence: number, tokens: Token[]): number {
  let sentence = firstSentence;
  (given.match(WORDS) ?? []).map(wordsOf).forEach((words) => {
    if (words === STOP) sentence++;
    else for (const word of words) tokens.push({ word, text: word.text, raw: word.raw, sentence, field });
  });
  return sentence + 1;
}

/** Headlines repeat their words: half of what is remembered is what occurred last, half what occurred before that. */
const MAX_KNOWN = 160;
let recent = new Map<string, readonly Word[]>();
let before = new Map<string, readonly Word[]>();

function wordsOf(part: string): readonly Word[] {
  return recent.get(part) ?? remembered(part);
}

function remembered(part: string): readonly Word[] {
  const words = before.get(part) ?? newWords(part);
  if (recent.size >= MAX_KNOWN) {
    before = recent;
    recent = new Map();
  }
  // Words are not parted by spaces there: a whole row of characters hardly comes again, each of them does.
  if (words.length < 3) recent.set(part, words);
  return words;
}

const HAN_OR_NOT = /[\u3400-\u9fff\uf900-\ufaff]|[A-Za-z0-9]+|[^\u3400-\u9fff\uf900-\ufaffA-Za-z0-9]+/g;
const LATIN_OR_NOT = /[0-9A-Za-z\u00c0-\u036f\u1e00-\u1eff]+|[^0-9A-Za-z\u00c0-\u036f\u1e00-\u1eff]+/g;
const PLAIN = /^[A-Za-z0-9]+$/;

/** `Telegram被封` and `в Telegramе` glue scripts together: a change of script parts words too. */
function newWords(part: string): readonly Word[] {
  if (PLAIN.test(part)) return [newWord(part)];
  if (part.length === 1 && STOPS.includes(part)) return STOP;
  const pieces = HAN.test(part) ? part.match(HAN_OR_NOT) : LATIN.test(part) ? part.match(LATIN_OR_NOT) : null;
  if (pieces === null || pieces.length < 2) return [newWord(part)];
  return pieces.flatMap(wordsOf);
}

function newWord(raw: string): Word {
  const text = fold(raw);
  return { text, raw, isLatin: LATIN.test(raw), isCapital: isCapital(raw), patterns: patternsOf(text), arabic: null };
}

export function arabicOf(word: Word): NonNullable<Word['arabic']> {
  if (word.arabic) return word.arabic;
  const forms = arabicForms(word.text);
  const patterns = forms.flatMap((form) => patternsOf(form) ?? []);
  word.arabic = { forms, patterns: patterns.length > 0 ? patterns : null };
  return word.arabic;
}
