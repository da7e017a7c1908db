// How do ten thousand sorted terms become one short text, and that text the terms again?

type Lists = ReadonlyMap<string, readonly string[]>;

/** The labels, then a part for each script: its alphabet, the letters that stand for it, and a list for each label. */
export interface PackedTerms {
  labels: string;
  scripts: readonly (readonly [alphabet: string, letters: string, lists: string])[];
}

/** `A` = the term before has no letter in common with the beginning of this one, `B` = one, ... `Z` = 25 or more. */
const NONE_SHARED = 65;
const MOST_SHARED = 25;
/** One byte in UTF-8, and itself in a string of JavaScript; not the capitals, which say how much is shared. */
const PLAIN = [..."abcdefghijklmnopqrstuvwxyz!#%&'()+,-/:;<=>?@[]^{}~"];
const BETWEEN_LISTS = '|';
const LETTERS = [/^[\x20-\x7e]*$/, /[\u3400-\u9fff\uf900-\ufaff]/, /[\u0600-\u06ff]/, /[\u0400-\u04ff]/, /./];

/** For the build. Terms of one script stand together, and Cyrillic and Arabic letters take one byte instead of two. */
export function packTerms(lists: Lists): PackedTerms {
  const scriptOf = (term: string): number => LETTERS.findIndex((letters) => letters.test(term));
  const scripts = LETTERS.map((_, script) => {
    const own = [...lists.values()].map((terms) => terms.filter((term) => scriptOf(term) === script).sort());
    const [alphabet, letters] = substitutes(own.flat().join(''));
    const packed = own.map((terms) => packList(terms, (text) => exchanged(text, alphabet, letters)));
    return [alphabet, letters, packed.join(BETWEEN_LISTS)] as const;
  });
  const labels = shortLabels([...lists.keys()].join());
  const unpacked = unpackTerms({ labels, scripts });
  for (const [label, terms] of lists) {
    if ([...(unpacked.get(label) ?? [])].sort().join() !== terms.join())
      throw new Error(`The terms of ${label} cannot be packed.`);
  }
  return { labels, scripts };
}

/** The terms of each script stand together. */
export function unpackTerms({ labels, scripts }: PackedTerms): Map<string, readonly string[]> {
  const unpacked = scripts.map(([alphabet, letters, packed]) =>
    exchanged(packed, letters, alphabet).split(BETWEEN_LISTS).map(unpackList),
  );
  return new Map(wholeLabels(labels).map((label, i) => [label, unpacked.flatMap((lists) => lists[i] ?? [])]));
}

/** `RUcb` = the names of a place, what is called after it, and its bodies. */
function shortLabels(labels: string): string {
  return labels.replace(
    /name:(\w+)(,called:\1)?(,body:\1)?(?=,|$)/g,
    (_, code, called, body) => code + (called ? 'c' : '') + (body ? 'b' : ''),
  );
}

function wholeLabels(labels: string): string[] {
  return labels.split(',').flatMap((label) => {
    const [, code, called, body] = /^([A-Z]{2})(c?)(b?)$/.exec(label) ?? [];
    return code ? [`name:${code}`, ...(called ? [`called:${code}`] : []), ...(body ? [`body:${code}`] : [])] : label;
  });
}

function packList(terms: readonly string[], spell: (text: string) => string): string {
  let before = '';
  return terms
    .map((term) => {
      let shared = 0;
      while (shared < MOST_SHARED && shared < term.length && term[shared] === before[shared]) shared++;
      before = term;
      return String.fromCharCode(NONE_SHARED + shared) + spell(term.slice(shared));
    })
    .join('');
}

function unpackList(packed: string): string[] {
  if (packed === '') return [];
  let before = '';
  return packed.split(/(?=[A-Z])/).map((part) => {
    before = before.slice(0, part.charCodeAt(0) - NONE_SHARED) + part.slice(1);
    return before;
  });
}

/** The most frequent letters that would take two bytes or more, and as many of one byte that do not occur. */
function substitutes(text: string): [alphabet: string, letters: string] {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const free = PLAIN.filter((letter) => !counts.has(letter));
  const long = [...counts.keys()].filter((letter) => letter > '\x7f' && letter.length === 1);
  const chosen = long.sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || (one < other ? -1 : 1));
  const alphabet = chosen.slice(0, free.length).join('');
  return [alphabet, free.slice(0, alphabet.length).join('')];
}

/** One letter after the other: none of `to` is in `from` or in the text. */
function exchanged(text: string, from: string, to: string): string {
  let result = text;
  for (let i = 0; i < from.length; i++) result = result.replaceAll(from[i] as string, to[i] as string);
  return result;
}
