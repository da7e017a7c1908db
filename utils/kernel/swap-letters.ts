// How does text in any script take one byte a letter where a package holds it? (UTF-8 spends two on Cyrillic and Arabic.)

/** `pairs`: two letters each, and either takes the other's place; so the same call swaps and swaps back. */
export function swapLetters(text: string, pairs: string): string {
  const partner = new Map<string, string>();
  for (let at = 0; at < pairs.length; at += 2) {
    partner.set(pairs.charAt(at), pairs.charAt(at + 1));
    partner.set(pairs.charAt(at + 1), pairs.charAt(at));
  }
  let swapped = '';
  for (let at = 0; at < text.length; at++) swapped += partner.get(text.charAt(at)) ?? text.charAt(at);
  return swapped;
}

/** One byte each, and themselves in a string of JavaScript. */
const SHORT = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&'()+,-/:;<=>?@[]^{}~"];
const isLong = (letter: string): boolean => letter > '\x7f';

/** For the build: the most frequent long letters against the short ones that occur least; `kept` stay what they are. */
export function pairsFor(text: string, kept = ''): string {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length; at++) counts.set(text.charAt(at), (counts.get(text.charAt(at)) ?? 0) + 1);
  const count = (letter: string): number => counts.get(letter) ?? 0;
  const long = [...counts.keys()].filter(isLong).sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  const short = SHORT.filter((letter) => !kept.includes(letter)).sort((a, b) => count(a) - count(b));
  return long
    .map((letter, i) => [letter, short[i]] as const)
    .filter(([letter, other]) => other !== undefined && count(letter) > count(other))
    .flat()
    .join('');
}
