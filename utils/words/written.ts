// What would Intl say of the commonest times? (Written down, for its first formatter costs a fresh popup 5 to 20 ms.)

import type { Plural } from './voice.ts';

/** What its file says of a language itself; what is not written down there (`{}`, `null`) Intl is asked for. */
export interface Language {
  /** As the file is named: two or three letters (BCP 47). */
  tag: string;
  direction: 'ltr' | 'rtl';
  digits: string;
  units: Readonly<Record<string, string | Plural>>;
  /** Twelve short names as they stand beside a day, or null where the calendar is another one. */
  months: string | null;
  day: string;
  /** Between the parts of a list, with its space. */
  comma: string;
  questionMark: string;
}

/** Null for what is not written down: fractions, and thousands with their separators. */
export function writtenNumber(value: number, { digits }: Language): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 999) return null;
  return `${value}`.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

export function writtenDay(atMs: number, isUtc: boolean, { months, day, digits }: Language): string | null {
  if (months === null) return null;
  const date = new Date(atMs);
  const [dayOfMonth, month] = isUtc ? [date.getUTCDate(), date.getUTCMonth()] : [date.getDate(), date.getMonth()];
  const number = `${dayOfMonth}`.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  return day.replace('{day}', number).replace('{month}', months.split(' ')[month] ?? '');
}
