// Into which comparable words does a text fall, whatever its language and script?

export interface Token {
  /** Folded: no case, no accents, one form for the variants of Arabic and Persian letters. */
  text: string;
  /** As written. */
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
const STOP = /^[.!?;\n。！？؟；]$/;

/** Words in order; each Han character is a word of its own, a half-space parts words as a space does. */
export function tokensOf(title: string, summary: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  for (const [field, text] of [title, summary].entries()) {
    for (const part of splitScripts(text)) {
      if (STOP.test(part)) sentence++;
      else tokens.push({ text: fold(part), raw: part, sentence, field: field as 0 | 1 });
    }
    sentence++;
  }
  return tokens;
}

const PLAIN = /^[A-Za-z0-9]+$/;
export const LATIN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/;
export const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

const LATIN_OR_NOT = /[0-9A-Za-z\u00c0-\u036f\u1e00-\u1eff]+|[^0-9A-Za-z\u00c0-\u036f\u1e00-\u1eff]+/g;
/** Accents and vowel marks, once a letter is taken apart. */
const MARKS = /[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** `Telegram被封` and `в Telegramе` glue scripts together: a change of script parts words too. */
function splitScripts(text: string): string[] {
  const parts: string[] = [];
  for (const [word] of text.matchAll(WORDS)) {
    if (PLAIN.test(word)) parts.push(word);
    else if (HAN.test(word))
      parts.push(
        ...(word.match(/[\u3400-\u9fff\uf900-\ufaff]|[A-Za-z0-9]+|[^\u3400-\u9fff\uf900-\ufaffA-Za-z0-9]+/g) ?? []),
      );
    else if (!LATIN.test(word)) parts.push(word);
    else parts.push(...(word.match(LATIN_OR_NOT) ?? []));
  }
  return parts;
}

const VARIANTS: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ٱ: 'ا',
  ە: 'ه',
  ـ: '',
  і: 'и',
  ї: 'и',
  є: 'е',
  ґ: 'г',
  ў: 'у',
};

const folded = new Map<string, string>();

/** Pure; remembers the last words, for headlines repeat themselves. */
export function fold(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const text = foldOnce(word);
  if (folded.size > 600) folded.clear();
  folded.set(word, text);
  return text;
}

/** The same without remembering. */
export function foldOnce(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word;
  const plain = word.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(MARKS, '');
  return plain.replace(/[ıßæøłđىیکةۀہھٱەـіїєґў]/g, (letter) => VARIANTS[letter] ?? letter);
}

/** The word and what may be left of it when Arabic particles are taken off; Persian and Urdu glue nothing on. */
export function formsOf(text: string, isArabic: boolean): readonly string[] {
  if (!isArabic || text.length < 4) return [text];
  const forms = [text];
  for (const pattern of PARTICLES) {
    const rest = pattern.exec(text)?.[1];
    if (rest !== undefined && !forms.includes(rest)) forms.push(rest);
  }
  return forms;
}

const PARTICLES = [
  /^ال(.{2,})$/,
  /^لل(.{2,})$/,
  /^[وف]ال(.{2,})$/,
  /^[وف]?[بك]ال(.{2,})$/,
  /^[وفبلكس](.{3,})$/,
  /^[وف]?[بلكس]?(?:ال)?(.{2,})$/,
];

/** In scripts that have no capitals nothing is one. */
export function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** Persian letters or half-spaces tell Persian and Urdu from Arabic. */
export function isArabicText(text: string): boolean {
  return /[\u0621-\u064a]/.test(text) && !/[پچژگیکٹڈےں\u200c]/.test(text);
}
