import { describe, expect, it } from 'vitest';
import { isoDay, startOfDate } from '../../../utils/news/item.ts';
import { fitOf } from '../../../utils/news/rank.ts';
import { TIMELINE } from '../../../utils/news/timeline/index.ts';
import type { TimelineEvent } from '../../../utils/news/timeline/timeline-event.ts';
import { itemOfEvent, timelineFor } from '../../../utils/news/timeline/timeline-for.ts';
import { timelineProblems } from '../../../utils/news/timeline/timeline-problems.ts';

const NOW_MS = Date.UTC(2026, 10, 23);
const good = TIMELINE[0] as TimelineEvent;
const query = { jurisdiction: 'RU', services: ['whatsapp'], locale: 'en', nowMs: NOW_MS, limit: 100 } as const;

describe('the shipped timeline', () => {
  it('holds at least seventy dated, sourced events and not one faulty row', () => {
    expect(TIMELINE.length).toBeGreaterThanOrEqual(70);
    expect(timelineProblems(TIMELINE)).toEqual([]);
  });

  it('is set with typographic quotes and apostrophes', () => {
    const texts = TIMELINE.flatMap(({ text }) => Object.values(text).flat());
    expect(texts.filter((text) => /["']/.test(text))).toEqual([]);
  });

  it('tells the story of August 2025 with its figures', () => {
    const told = TIMELINE.filter((event) => event.jurisdiction === 'RU').map((event) => event.text.en.join(' '));
    for (const figure of [
      /partial restriction of voice calls/,
      /sabotage and terrorism/,
      /digital ministry said/,
      /WhatsApp said.*Telegram said/,
      /about 96 million, Telegram about 89 million/,
      /MAX must be pre-installed/,
      /2,000 regional cuts/,
      /OpenVPN and WireGuard/,
      /Court orders Telegram blocked/,
    ]) {
      expect(
        told.some((text) => figure.test(text)),
        String(figure),
      ).toBe(true);
    }
  });

  it.each([
    ['a date that does not exist', { date: '2025-02-30' }, /date "2025-02-30"/],
    ['an end before its start', { end: '2001-01-01' }, /end "2001-01-01"/],
    ['a kind nobody knows', { kind: 'gossip' }, /kind "gossip"/],
    ['no source', { sources: [] }, /has no source/],
    ['a source without https', { sources: ['http://example.org/a'] }, /no https link/],
    ['low confidence', { confidence: 'low' }, /too low to ship/],
    ['a service outside the catalogue', { services: ['icq'] }, /service "icq"/],
    [
      'a title in the wrong script',
      { text: { ...good.text, ru: ['Telegram blocked', 'Nothing here is Russian at all.'] } },
      /not written in ru/,
    ],
    [
      'direction marks in its text',
      { text: { ...good.text, en: ['A title \u202e turned', 'A summary of the usual length.'] } },
      /direction marks/,
    ],
  ])('refuses a row with %s, naming the row', (_, fault, message) => {
    const problems = timelineProblems([{ ...good, ...fault } as TimelineEvent]);
    expect(problems.map(({ id }) => id)).toContain(good.id);
    expect(problems.map(({ problem }) => problem).join('\n')).toMatch(message);
  });

  it('refuses two rows of the same id', () => {
    expect(timelineProblems([good, good]).map(({ problem }) => problem)).toContain('this id is used twice');
  });
});

describe('timelineFor', () => {
  it('puts my services in my place first, and the newest first within that', () => {
    const items = timelineFor(query);
    const fits = items.map((item) => fitOf(item, query));
    expect(fits).toEqual([...fits].sort((a, b) => b - a));
    const first = items.filter((item) => fitOf(item, query) === 3).map((item) => item.atMs);
    expect(first.length).toBeGreaterThan(5);
    expect(first).toEqual([...first].sort((a, b) => b - a));
  });

  it('leaves out what has not happened yet', () => {
    const items = timelineFor({ ...query, nowMs: Date.UTC(2025, 7, 14) });
    expect(items.length).toBeGreaterThan(20);
    expect(items.every((item) => item.date <= '2025-08-14')).toBe(true);
  });

  it('speaks Russian and Persian where it is asked to, and English where an event is not written in Persian', () => {
    expect(timelineFor({ ...query, locale: 'ru-RU' }).every((item) => item.language === 'ru')).toBe(true);
    const persian = timelineFor({ ...query, locale: 'fa', jurisdiction: 'IR' });
    expect(new Set(persian.map((item) => item.language))).toEqual(new Set(['fa', 'en']));
    expect(persian.filter((item) => item.jurisdiction === 'IR').every((item) => item.language === 'fa')).toBe(true);
  });

  it('names the host of each source and says where opening it is dangerous', () => {
    const event = TIMELINE.find(({ id }) => id === 'ru-2025-08-13-calls') as TimelineEvent;
    const sources = itemOfEvent(event, 'en').sources;
    expect(sources.map(({ name }) => name)).toEqual(['themoscowtimes.com', 'cybernews.com']);
    expect(sources.map(({ legalLabel }) => legalLabel)).toEqual(['undesirable in RU', null]);
  });
});

describe('dates', () => {
  it('agree with the platform on every tenth day of four centuries', () => {
    for (let day = -60_000; day < 90_000; day += 10) {
      expect(isoDay(day * 86_400_000)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    }
  });

  it.each([
    ['2025', '2025-01-01'],
    ['2025-05', '2025-05-01'],
    ['2024-02-29', '2024-02-29'],
  ])('%s begins on %s', (date, day) => {
    expect(startOfDate(date)).toBe(Date.parse(day));
  });

  it.each(['', '25-01-01', '2025-13', '2023-02-29', '2025-1-1', 'yesterday'])('"%s" is no date', (date) => {
    expect(startOfDate(date)).toBeNull();
  });
});
