// What would Intl say of the commonest times? (Written down, for its first formatter costs a fresh popup 5 to 20 ms.)

import type { Locale, Plural } from './voice.ts';

export interface Written {
  digits: string;
  units: Readonly<Record<string, string | Plural>>;
  /** Twelve short names as they stand beside a day, or null where the calendar is another one: then Intl is asked. */
  months: string | null;
  day: string;
}

/** CLDR's short forms; a test compares each of them with Intl. */
export const WRITTEN: Readonly<Record<Locale, Written>> = {
  en: {
    digits: '0123456789',
    units: {
      millisecond: '{n} ms',
      second: '{n} sec',
      minute: '{n} min',
      hour: '{n} h',
      day: { one: '{n} day', other: '{n} days' },
    },
    months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    day: '{month} {day}',
  },
  ru: {
    digits: '0123456789',
    units: {
      millisecond: '{n} мс',
      second: '{n} с',
      minute: '{n} мин',
      hour: '{n} ч',
      day: { one: '{n} день', few: '{n} дня', many: '{n} дней', other: '{n} дня' },
    },
    months: 'янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.',
    day: '{day} {month}',
  },
  fa: {
    digits: '۰۱۲۳۴۵۶۷۸۹',
    units: {
      millisecond: '{n} میلی‌ثانیه',
      second: '{n} ثانیه',
      minute: '{n} دقیقه',
      hour: '{n} ساعت',
      day: '{n} روز',
    },
    months: null,
    day: '{day} {month}',
  },
};

/** Null for what is not written down: fractions, and thousands with their separators. */
export function writtenNumber(value: number, { digits }: Written): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 999) return null;
  return `${value}`.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

export function writtenDay(atMs: number, isUtc: boolean, { months, day, digits }: Written): string | null {
  if (months === null) return null;
  const date = new Date(atMs);
  const [dayOfMonth, month] = isUtc ? [date.getUTCDate(), date.getUTCMonth()] : [date.getDate(), date.getMonth()];
  const number = `${dayOfMonth}`.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  return day.replace('{day}', number).replace('{month}', months.split(' ')[month] ?? '');
}
