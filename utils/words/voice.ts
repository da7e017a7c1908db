// How does a text found by its key become a sentence in the user's language?

import { LOCALES } from './locales.ts';
import { type Language, writtenDay, writtenNumber } from './written.ts';

/** The tag of a language that has a file here. */
export type Locale = string;

/** `other` exists in every language (CLDR), so it marks a plural. */
export type Plural = { readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string };
export type Text = string | Plural;
export type Params = Readonly<Record<string, string | number | null | undefined>>;

/** A catalogue like the English one, in a language with these plural forms: a missing `few` is a compile error. */
export type Translated<Words, Forms extends string> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends { other: string }
      ? { readonly [form in Forms]: string }
      : Translated<Words[Key], Forms>;
};

/** The same, as whoever draws it sees it: the language is known only at run time. */
export type Wording<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends { other: string }
      ? Plural
      : Wording<Words[Key]>;
};

export interface Voice {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  /** Fills `{name}`; a part in `[brackets]` vanishes where a value in it is missing; plurals go by `count`. */
  say(text: Text, params?: Params): string;
  number(value: number): string;
  /** `12 Feb`; with the year where it is not this one. */
  date(atMs: number, nowMs: number): string;
  time(atMs: number): string;
  dateAndTime(atMs: number): string;
  /** `2025-08-13`, `2025-05` or `2025`, as precise as it is. */
  isoDate(date: string): string;
  /** `3 min`, `5 h`, `2 days`: the largest unit that fits. */
  span(durationMs: number): string;
  amount(value: number, unit: string, digits?: number): string;
  bytes(count: number): string;
  region(code: string): string;
  list(parts: readonly string[]): string;
  questionMark: string;
  /** `Persian` of `fa`. */
  language(tag: string): string;
}

/** `timeZone` only where it must not be the device's own. */
export function createVoice(written: Language, timeZone?: string): Voice {
  const isPlainZone = timeZone === undefined || timeZone === 'UTC';
  const { tag: locale, direction } = written;
  const formats = new Map<string, unknown>();
  // Each Intl object costs up to a millisecond: made when first needed, then kept.
  const once = <T>(key: string, make: () => T): T => {
    if (!formats.has(key)) formats.set(key, make());
    return formats.get(key) as T;
  };
  const dates = (options: Intl.DateTimeFormatOptions, zone = timeZone): Intl.DateTimeFormat =>
    once(`${JSON.stringify(options)}${zone}`, () => new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }));
  const number = (value: number): string => writtenNumber(value, written) ?? digitsOf(value, 1);
  const digitsOf = (value: number, digits: number): string =>
    once(`number${digits}`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: digits })).format(value);
  const rules = (): Intl.PluralRules => once('plural', () => new Intl.PluralRules(locale));
  const amount = (value: number, unit: string, digits = 0): string => {
    const form = written.units[unit];
    if (form) return pick(form, value, rules).replace('{n}', writtenNumber(value, written) ?? digitsOf(value, digits));
    return (
      once(`${unit}${digits}`, () => new Intl.NumberFormat(locale, unitFormat(unit, digits)))
        .format(value)
        // CLDR's English hour is `hr`; everyone reads `h`.
        .replace(' hr', ' h')
    );
  };
  const voice: Voice = {
    locale,
    direction,
    questionMark: written.questionMark,
    list: (parts) => parts.join(written.comma),
    number,
    amount,
    say: (text, params = {}) =>
      fill(pick(text, Number(params['count'] ?? 0), rules), params, number, direction === 'rtl'),
    date: (atMs, nowMs) =>
      (isSameYear(atMs, nowMs) && isPlainZone ? writtenDay(atMs, timeZone === 'UTC', written) : null) ??
      dates(isSameYear(atMs, nowMs) ? SHORT_DAY : FULL_DAY).format(atMs),
    time: (atMs) => dates({ hour: 'numeric', minute: '2-digit' }).format(atMs),
    dateAndTime: (atMs) => dates({ ...SHORT_DAY, hour: 'numeric', minute: '2-digit' }).format(atMs),
    isoDate: (date) => formatIsoDate(date, (options) => dates(options, 'UTC')),
    span: (durationMs) => amount(...largestUnit(durationMs)),
    bytes: (count) =>
      count < 1e6 ? amount(Math.round(count / 1e3), 'kilobyte') : amount(count / 1e6, 'megabyte', count < 1e7 ? 1 : 0),
    language: (tag) =>
      languageName(tag, () => once('languages', () => new Intl.DisplayNames(locale, { type: 'language' }))),
    region: (code) => once('regions', () => new Intl.DisplayNames(locale, { type: 'region' })).of(code) ?? code,
  };
  return voice;
}

/** The setting, or the first of the browser's languages that we speak, or English. */
export function resolveLocale(setting: string, uiLanguages: readonly string[]): Locale {
  const spoken = [setting, ...uiLanguages].map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return spoken.find((tag) => LOCALES.some((known) => known === tag)) ?? 'en';
}

/** A feed may call its language anything. */
function languageName(tag: string, names: () => Intl.DisplayNames): string {
  return /^[a-z]{2,3}$/.test(tag) ? (names().of(tag) ?? tag) : tag;
}

const SHORT_DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const FULL_DAY: Intl.DateTimeFormatOptions = { ...SHORT_DAY, year: 'numeric' };

function unitFormat(unit: string, digits: number): Intl.NumberFormatOptions {
  return { style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short', maximumFractionDigits: digits };
}

function pick(text: Text, count: number, rules: () => Intl.PluralRules): string {
  return typeof text === 'string' ? text : (text[rules().select(count)] ?? text.other);
}

function fill(template: string, params: Params, number: (value: number) => string, isIsolated: boolean): string {
  const value = (name: string): string => {
    const given = params[name];
    if (given === null || given === undefined) return '';
    if (typeof given === 'number') return number(given);
    // A host name inside right-to-left text would pull the full stop to its other side (UAX 9).
    return isIsolated ? `\u2068${given}\u2069` : given;
  };
  return template
    .replace(/\[([^\]]*)\]/g, (_, part: string) =>
      [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => value(name ?? '') !== '') ? part : '',
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => value(name));
}

// Local years may differ from UTC ones for a few hours; nobody is misled by a year too many.
function isSameYear(atMs: number, nowMs: number): boolean {
  return Math.abs(nowMs - atMs) < 300 * 86_400_000;
}

function formatIsoDate(date: string, format: (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat): string {
  const atMs = Date.parse(date);
  if (Number.isNaN(atMs)) return date;
  if (date.length === 4) return format({ year: 'numeric' }).format(atMs);
  return format(date.length === 7 ? { year: 'numeric', month: 'short' } : FULL_DAY).format(atMs);
}

function largestUnit(durationMs: number): [value: number, unit: string] {
  const minuteCount = Math.max(0, durationMs / 60_000);
  if (minuteCount < 1) return [Math.round(minuteCount * 60), 'second'];
  if (minuteCount < 60) return [Math.floor(minuteCount), 'minute'];
  if (minuteCount < 48 * 60) return [Math.floor(minuteCount / 60), 'hour'];
  return [Math.floor(minuteCount / 1440), 'day'];
}
