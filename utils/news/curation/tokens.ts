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

const WORDS = /[\p{L}\p{M}\p{N}]+|[.!?;\n。！？؟；]/gu;
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
const LATIN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/;
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

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
    else parts.push(...(word.match(/[\p{Script=Latin}\p{M}\p{N}]+|[^\p{Script=Latin}\p{M}\p{N}]+/gu) ?? []));
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

/** Pure; remembers the last few thousand words, for headlines repeat themselves. */
export function fold(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const text = foldOnce(word);
  if (folded.size > 4000) folded.clear();
  folded.set(word, text);
  return text;
}

/** The same without remembering. */
export function foldOnce(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word;
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '');
  return plain.replace(/[ıßæøłđىیکةۀہھٱەـіїєґў]/g, (letter) => VARIANTS[letter] ?? letter);
}

/** The word and what may be left of it when Arabic particles are taken off; Persian and Urdu glue nothing on. */
export function formsOf(text: string, isArabic: boolean): readonly string[] {
  if (!isArabic || text.length < 4) return [text];
  const forms = [text];
  const bare = /^(?:[وف])?(?:[بلكس])?(?:ال)?(.{2,})$/;
  for (const pattern of [
    /^ال(.{2,})$/,
    /^لل(.{2,})$/,
    /^[وف]ال(.{2,})$/,
    /^[وف]?[بك]ال(.{2,})$/,
    /^[وفبلكس](.{3,})$/,
    bare,
  ]) {
    const rest = pattern.exec(text)?.[1];
    if (rest !== undefined && !forms.includes(rest)) forms.push(rest);
  }
  return forms;
}

/** Persian letters or half-spaces tell Persian and Urdu from Arabic. */
export function isArabicText(text: string): boolean {
  return /[\u0621-\u064a]/.test(text) && !/[پچژگیکٹڈےں\u200c]/.test(text);
}
