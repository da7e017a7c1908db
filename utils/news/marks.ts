// How much do two sets of words have in common?

/** A set of words as sorted numbers: hundreds of items are held at once, and sets of strings are ten times as large. */
export type Marks = readonly number[];

/** Shared part of the smaller and the larger set, in the middle between the two (Dice). */
export function overlap(a: Marks, b: Marks): number {
  if (a.length + b.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * shared) / (a.length + b.length);
}

/** Each says something that the other does not. */
export function differ(a: Marks, b: Marks): boolean {
  return (overlap(a, b) * (a.length + b.length)) / 2 < Math.min(a.length, b.length) - 0.5;
}

export function marksOf(words: readonly string[]): Marks {
  return sortedOnce(words.map(markOf));
}

/** Each mark once; sorted in place. */
export function sortedOnce(marks: number[]): Marks {
  marks.sort((a, b) => a - b);
  return marks.filter((mark, i) => mark !== marks[i - 1]);
}

/** Thirty bits of a word (FNV-1a): two words in ten thousand may be taken for one. */
export function markOf(word: string): number {
  let mark = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) mark = Math.imul(mark ^ word.charCodeAt(i), 0x01000193);
  return (mark >>> 2) | 0;
}
