// When does a feed say something was published, and can that be true?

/** Beginnings of the months' names in English, Russian, Spanish and Portuguese, French, German. */
const MONTHS = [
  /^(jan|янв|ene)/,
  /^(feb|fev|fév|фев)/,
  /^(mar|mär|мар)/,
  /^(apr|abr|avr|апр)/,
  /^(may|mai|май|мая)/,
  /^(jun|juin|июн)/,
  /^(jul|juil|июл)/,
  /^(aug|ago|aoû|aou|авг)/,
  /^(sep|set|сен)/,
  /^(oct|okt|out|окт)/,
  /^(nov|ноя)/,
  /^(dec|dez|dic|déc|дек)/,
];
/** Minutes east of UTC of the zone names RFC 822 knows, and of the ones feeds use besides. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  msd: 240,
  trt: 180,
  irst: 210,
  pkt: 300,
  ist: 330,
  jst: 540,
  kst: 540,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};
const EARLIEST_MS = Date.UTC(1995, 0, 1);
const DAY_MS = 86_400_000;

/** RFC 822 or ISO 8601, with the liberties feeds take; null where it is unreadable, before 1995 or more than a day ahead. */
export function parseFeedDate(text: string, nowMs: number): number | null {
  const trimmed = text.slice(0, 80).trim();
  const atMs = isoDate(trimmed) ?? mailDate(trimmed) ?? americanDate(trimmed) ?? numericDate(trimmed);
  if (atMs === null || !Number.isFinite(atMs)) return null;
  return atMs < EARLIEST_MS || atMs > nowMs + DAY_MS ? null : atMs;
}

const ISO = /^(\d{4})-?(\d{2})(?:-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(.*))?)?$/i;

function isoDate(text: string): number | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year, month, day = '1', hour = '0', minute = '0', second = '0', zone = ''] = match;
  return moment(Number(year), Number(month) - 1, Number(day), [Number(hour), Number(minute), Number(second)], zone);
}

const MAIL =
  /^(?:[^\s\d,]+,?\s*)?(\d{1,2})[\s-]+([^\s\d.,-]{3,})\.?[\s-]+(\d{2,4})(?:[\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(.*)$/;

function mailDate(text: string): number | null {
  const match = MAIL.exec(text);
  if (!match) return null;
  const [, day, name = '', yearText = '', hour = '0', minute = '0', second = '0', zone = ''] = match;
  const year = yearText.length === 2 ? Number(yearText) + (Number(yearText) < 70 ? 2000 : 1900) : Number(yearText);
  return moment(year, monthOf(name), Number(day), [Number(hour), Number(minute), Number(second)], zone);
}

/** -1 if it is none. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((beginning) => beginning.test(lower));
}

/** `November 1, 2026 10:00 AM`, `Sun Nov 01 10:00:00 2026`. */
const AMERICAN =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(?:(\d{4})(?:[\s,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?|(\d{1,2}):(\d{2}):(\d{2})\s+(\d{4}))\s*(.*)$/i;

function americanDate(text: string): number | null {
  const match = AMERICAN.exec(text);
  if (!match) return null;
  const [, name = '', day, year, hour, minute, second, hourBefore, minuteBefore, secondBefore, yearAfter, zone = ''] =
    match;
  const clock = [hour ?? hourBefore, minute ?? minuteBefore, second ?? secondBefore].map((part) => Number(part ?? 0));
  return moment(Number(year ?? yearAfter), monthOf(name), Number(day), clock as [number, number, number], zone);
}

/** `01.11.2026 10:00` and `2026/11/01`; `01/11/2026` may be a day in January, so it is none. */
const NUMERIC =
  /^(?:(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})[/年.](\d{1,2})[/月.](\d{1,2})日?)(?:[\s,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(.*)$/;

function numericDate(text: string): number | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [, day, month, year, yearFirst, monthSecond, dayThird, hour = '0', minute = '0', second = '0', zone = ''] =
    match;
  const clock = [Number(hour), Number(minute), Number(second)] as const;
  return moment(Number(year ?? yearFirst), Number(month ?? monthSecond) - 1, Number(day ?? dayThird), clock, zone);
}

function moment(
  year: number,
  month: number,
  day: number,
  clock: readonly [number, number, number],
  zone: string,
): number | null {
  const [given, minute, second] = clock;
  const half = /^([ap])\.?m\b/i.exec(zone)?.[1]?.toLowerCase();
  const hour = half === undefined || given > 12 ? given : (given % 12) + (half === 'p' ? 12 : 0);
  if (month < 0 || month > 11 || day < 1 || day > daysIn(year, month) || hour > 24 || minute > 59 || second > 60)
    return null;
  return Date.UTC(year, month, day, hour, minute, second) - zoneMinutes(zone.replace(/^[ap]\.?m\.?\s*/i, '')) * 60_000;
}

function daysIn(year: number, month: number): number {
  return (Date.UTC(year, month + 1, 1) - Date.UTC(year, month, 1)) / DAY_MS;
}

function zoneMinutes(zone: string): number {
  const offset = /^(?:GMT|UTC)?\s*([+-])(\d{2}):?(\d{2})?/i.exec(zone);
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
  return ZONES[/^[a-z]+/i.exec(zone)?.[0].toLowerCase() ?? ''] ?? 0;
}
