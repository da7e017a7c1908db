// How is a small number written in few characters that JSON leaves alone?

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** `value` in base 64 with exactly `width` digits; a value that does not fit is a mistake of ours. */
export function digits(value: number, width: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 64 ** width)
    throw new Error(`${value} does not fit ${width} digits`);
  let rest = value;
  let text = '';
  for (let i = 0; i < width; i++) {
    text = DIGITS.charAt(rest % 64) + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}

const VALUES: ReadonlyMap<number, number> = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]));

/** Null for anything that is no number in these digits. Reads `text` from `start` to before `end`. */
export function fromDigits(text: string, start = 0, end = text.length): number | null {
  if (end <= start || end > text.length) return null;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = VALUES.get(text.charCodeAt(at));
    if (digit === undefined) return null;
    value = value * 64 + digit;
  }
  return value;
}
