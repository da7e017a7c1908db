import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../utils/words/locales.ts';
import { noticesIn } from '../../../utils/words/notices-words.ts';
import { details } from '../../../utils/words/ru.ts';
import { resolveLocale } from '../../../utils/words/voice.ts';
import { voiceIn } from '../../support/words.ts';

const en = voiceIn('en', 'UTC');
const ru = voiceIn('ru', 'UTC');
const NOON = Date.UTC(2026, 2, 14, 12);

describe('A voice', () => {
  it('drops a bracketed part whose value is missing, and keeps it where it is there', () => {
    expect(en.say('The name[ {host}] is gone', {})).toBe('The name is gone');
    expect(en.say('The name[ {host}] is gone', { host: 'x.org' })).toBe('The name x.org is gone');
    expect(en.say('[{count} of {total} ]found', { count: 2 })).toBe('found');
    expect(en.say('[{count} of {total} ]found', { count: 0, total: 2 })).toBe('0 of 2 found');
  });

  it.each([
    [1, '1 запись'],
    [2, '2 записи'],
    [5, '5 записей'],
    [11, '11 записей'],
    [21, '21 запись'],
    [22, '22 записи'],
  ])('counts in Russian as Russian does: %i', (count, words) => {
    expect(ru.say(details.news.items, { count })).toBe(words);
  });

  it('says a span in its largest unit that fits', () => {
    expect([0, 30_000, 180_000, 5 * 3_600_000, 47 * 3_600_000, 72 * 3_600_000].map(en.span)).toEqual([
      '0 sec',
      '30 sec',
      '3 min',
      '5 h',
      '47 h',
      '3 days',
    ]);
    expect(ru.span(180_000)).toBe('3 мин');
  });

  it('writes the size of what is loaded in the letters of the language', () => {
    expect(voiceIn('fa').bytes(2_800_000)).toBe('۲٫۸ مگابایت');
    expect(voiceIn('fa').bytes(131_000_000)).toBe('۱۳۱ مگابایت');
    expect(en.bytes(25_000)).toBe('25 kB');
  });

  it('names the year of a day only when it is not this one', () => {
    expect(en.date(Date.UTC(2026, 1, 12), NOON)).toBe('Feb 12');
    expect(en.date(Date.UTC(2024, 1, 12), NOON)).toBe('Feb 12, 2024');
  });

  it('is as precise about a date of the news as the news is', () => {
    expect([en.isoDate('2025-08-13'), en.isoDate('2025-05'), en.isoDate('2017'), en.isoDate('?')]).toEqual([
      'Aug 13, 2025',
      'May 2025',
      '2017',
      '?',
    ]);
  });

  it('finds the language of the setting, else of the browser, else English', () => {
    expect(resolveLocale('ru', ['en-US'])).toBe('ru');
    expect(resolveLocale('auto', ['de-DE', 'ru-RU', 'en'])).toBe('ru');
    expect(resolveLocale('auto', ['de'])).toBe('en');
    // A setting of a package that spoke more.
    expect(resolveLocale('xx', ['ru'])).toBe('ru');
  });
});

describe('A notice', () => {
  it('names the service, or nothing where the user wants it neutral', () => {
    const { notice } = noticesIn('auto', 'en-GB');
    expect(notice([{ service: 'Signal', state: 'interference' }], false).message).toBe(
      'Signal stopped getting through',
    );
    expect(JSON.stringify(notice([{ service: 'Signal', state: 'interference' }], true))).not.toContain('Signal');
  });

  it('sums up several changes in one, each on its line', () => {
    const { title, message } = noticesIn('ru').notice(
      [
        { service: 'A', state: 'working' },
        { service: 'B', state: 'slowed' },
      ],
      false,
    );
    expect(title).toBe('Изменились 2 сервиса');
    expect(message.split('\n')).toHaveLength(2);
  });
});

describe('What is written down for a quick first paint', () => {
  it.each(LOCALES)('says of every unit in %s what Intl says', (locale) => {
    const voice = voiceIn(locale, 'UTC');
    for (const unit of ['millisecond', 'second', 'minute', 'hour', 'day']) {
      const unitDisplay = unit === 'day' ? 'long' : 'short';
      const intl = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay });
      for (const value of [0, 1, 2, 3, 5, 11, 21, 22, 25, 101, 111, 999, 1000, 12_345])
        expect(voice.amount(value, unit)).toBe(intl.format(value).replace(' hr', ' h'));
    }
  });

  it.each(LOCALES)('says of every number and every day in %s what Intl says', (locale) => {
    const voice = voiceIn(locale, 'UTC');
    const numbers = new Intl.NumberFormat(locale);
    const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    for (let value = 0; value < 1200; value += 7) expect(voice.number(value)).toBe(numbers.format(value));
    for (let day = 0; day < 365; day++) {
      const atMs = NOON - day * 86_400_000;
      expect(voice.date(atMs, atMs)).toBe(days.format(atMs));
    }
  });
});
