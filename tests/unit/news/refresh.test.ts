import { describe, expect, it } from 'vitest';
import { hours, minutes } from '../../../utils/kernel/clock.ts';
import { type Random, seededRandom } from '../../../utils/kernel/random.ts';
import { readFeeds } from '../../../utils/news/read-feeds.ts';
import {
  absorbFeed,
  EMPTY_NEWS,
  type FeedResponse,
  type NewsState,
  newsItems,
  planRefresh,
  readNewsState,
} from '../../../utils/news/refresh.ts';
import { sourceById } from '../../../utils/news/sources/index.ts';
import type { Source } from '../../../utils/news/sources/source.ts';

const NOW_MS = Date.UTC(2026, 10, 23, 12);
const netblocks = sourceById('netblocks') as Source;
const eff = sourceById('eff') as Source;
const random = () => seededRandom(5);
const settings = { isLive: true, sourceIds: ['netblocks', 'eff'], jurisdiction: null };

function feedOf(...titles: string[]): Uint8Array {
  return feedAt('https://mastodon.social/@netblocks', titles);
}

function feedAt(base: string, titles: readonly string[]): Uint8Array {
  const items = titles.map(
    (title, i) =>
      `<item><title>${title}</title><link>${base}/${i}</link><pubDate>Mon, 23 Nov 2026 0${i}:00:00 GMT</pubDate></item>`,
  );
  return new TextEncoder().encode(
    `<rss><channel><title>t</title><language>en</language>${items.join('')}</channel></rss>`,
  );
}

type Answer = Omit<FeedResponse, 'reading'> & { body: Uint8Array | null };

/** Read and absorbed, as the workflow does it. */
function absorbed(
  state: NewsState,
  over: Partial<Answer>,
  source = netblocks,
  nowMs = NOW_MS,
  chance: Random = random(),
): NewsState {
  const body = feedOf('Gabon blocks WhatsApp', 'New phone reviewed');
  const answer: Answer = { outcome: 'response', status: 200, headers: {}, redirectUrl: null, body, ...over };
  const contentType = answer.headers['content-type'] ?? null;
  const feeds = answer.body ? [{ sourceId: source.id, bytes: answer.body, contentType }] : [];
  const [reading = null] = readFeeds({ feeds, known: state.items, nowMs });
  return absorbFeed(state, source, { ...answer, reading }, nowMs, chance);
}

describe('the plan', () => {
  it('asks nothing while live news is off', () => {
    const plan = planRefresh(EMPTY_NEWS, { ...settings, isLive: false }, NOW_MS, random());
    expect(plan.due).toEqual([]);
    expect(plan.nextAtMs).toBeNull();
  });

  it('asks each chosen source once, and marks it asked before the answer is in', () => {
    const first = planRefresh(EMPTY_NEWS, settings, NOW_MS, random());
    expect(first.due.map(({ sourceId }) => sourceId).sort()).toEqual(['eff', 'netblocks']);
    expect(planRefresh(first.state, settings, NOW_MS + minutes(1), random()).due).toEqual([]);
  });

  it('asks no more than three hosts in one wake and comes back for the rest', () => {
    const many = { ...settings, sourceIds: ['netblocks', 'eff', 'accessnow', 'smex', 'citizenlab'] };
    const first = planRefresh(EMPTY_NEWS, many, NOW_MS, random());
    expect(first.due).toHaveLength(3);
    expect(first.nextAtMs).toBe(NOW_MS + minutes(1));
    expect(planRefresh(first.state, many, NOW_MS + minutes(1), random()).due).toHaveLength(2);
  });

  it('never asks a source more than twice in any day, whatever it answers', () => {
    for (const over of [
      {},
      { status: 500 },
      { status: 304 },
      { outcome: 'error' as const, status: null },
      { status: 301, redirectUrl: 'https://mastodon.social/elsewhere.rss' },
    ]) {
      let state = EMPTY_NEWS;
      const asked: number[] = [];
      const chance = seededRandom(3);
      for (let at = NOW_MS; at < NOW_MS + hours(24 * 10); at += minutes(1)) {
        const plan = planRefresh(state, { ...settings, sourceIds: ['netblocks'] }, at, chance);
        state = plan.state;
        if (plan.due.length === 0) continue;
        asked.push(at);
        state = absorbed(state, over, netblocks, at, chance);
      }
      expect(asked.length).toBeGreaterThan(2);
      for (const from of asked)
        expect(
          asked.filter((at) => at >= from && at < from + hours(24)).length,
          JSON.stringify(over),
        ).toBeLessThanOrEqual(2);
    }
  });

  it('takes the defaults of the place where nothing is chosen, and no dangerous one among them', () => {
    let state = EMPTY_NEWS;
    const asked: string[] = [];
    for (let wake = 0; wake < 10; wake++) {
      const plan = planRefresh(
        state,
        { isLive: true, sourceIds: [], jurisdiction: 'RU', languages: ['ru'] },
        NOW_MS + minutes(wake),
        random(),
      );
      state = plan.state;
      asked.push(...plan.due.map(({ sourceId }) => sourceId));
    }
    expect(asked.length).toBeGreaterThan(3);
    expect(asked).not.toContain('meduza-ru');
    expect(asked).not.toContain('hrw');
  });

  it('asks conditionally once it has a mark', () => {
    const known = absorbed(EMPTY_NEWS, {
      headers: { etag: '"abc"', 'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT' },
    });
    const [request] = planRefresh(known, { ...settings, sourceIds: ['netblocks'] }, NOW_MS + hours(16), random()).due;
    expect(request?.headers).toEqual({ 'if-none-match': '"abc"' });
    const dated = absorbed(EMPTY_NEWS, {
      headers: { etag: 'bad\r\nheader: x', 'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT' },
    });
    const [second] = planRefresh(dated, { ...settings, sourceIds: ['netblocks'] }, NOW_MS + hours(16), random()).due;
    expect(second?.headers).toEqual({ 'if-modified-since': 'Mon, 23 Nov 2026 10:00:00 GMT' });
  });
});

describe('an answer', () => {
  it('adds what is relevant, with source and label, and leaves the rest', () => {
    const state = absorbed(EMPTY_NEWS, {});
    expect(state.items.map(({ title, jurisdiction, services }) => [title, jurisdiction, services])).toEqual([
      ['Gabon blocks WhatsApp', 'GA', ['whatsapp']],
    ]);
    expect(state.items[0]?.sources[0]).toEqual({
      name: 'NetBlocks',
      url: 'https://mastodon.social/@netblocks/0',
      legalLabel: null,
    });
    expect(state.updatedAtMs).toBe(NOW_MS);
  });

  it('that repeats itself adds nothing twice', () => {
    const once = absorbed(EMPTY_NEWS, {});
    expect(absorbed(once, {}).items).toHaveLength(1);
  });

  it.each([
    ['an error', { outcome: 'error' as const, status: null, body: null }, 'unreachable', null],
    ['a deadline', { outcome: 'deadline' as const, status: null, body: null }, 'timed-out', null],
    ['a server error', { status: 503 }, 'http-status', 503],
    ['a web page', { body: new TextEncoder().encode('<!doctype html><html></html>') }, 'not-a-feed', null],
    ['a gzip bomb', { body: new Uint8Array([0x1f, 0x8b, 8, 0]) }, 'not-a-feed', null],
    ['nothing', { body: null }, 'empty', null],
    ['a feed without entries', { body: new TextEncoder().encode('<rss><channel/></rss>') }, 'empty', null],
    ['a redirect to the router', { status: 302, redirectUrl: 'https://192.168.0.1/feed' }, 'redirected', null],
    ['a redirect to another host', { status: 302, redirectUrl: 'https://evil.example.org/feed' }, 'redirected', null],
    ['a redirect to plain http', { status: 302, redirectUrl: 'http://mastodon.social/feed' }, 'redirected', null],
  ])('that is %s keeps the last good items and says what is wrong', (_, over, problem, status) => {
    const good = absorbed(EMPTY_NEWS, {});
    const after = absorbed(good, over);
    expect(after.items).toEqual(good.items);
    expect(after.sources['netblocks']).toMatchObject({ problem, status, failures: 1, movedUrl: null });
    expect(absorbed(after, {}).sources['netblocks']).toMatchObject({ problem: null, failures: 0 });
  });

  it('of repeated failure is asked for ever more rarely, up to a week', () => {
    let state = EMPTY_NEWS;
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      state = absorbed(state, { status: 500 });
      waits.push((state.sources['netblocks']?.nextAtMs ?? 0) - NOW_MS);
    }
    expect(waits[0]).toBeGreaterThanOrEqual(hours(12));
    expect(waits[2]).toBeGreaterThan(hours(47));
    expect(Math.max(...waits)).toBeLessThanOrEqual(hours(24 * 7) * 1.25);
  });

  it('with Retry-After is left alone that long', () => {
    const state = absorbed(EMPTY_NEWS, { status: 429, headers: { 'retry-after': String(3 * 86_400) } });
    expect(state.sources['netblocks']?.nextAtMs).toBeGreaterThanOrEqual(NOW_MS + hours(72));
  });

  it('that moved within its own host is asked there a minute later', () => {
    const moved = absorbed(EMPTY_NEWS, { status: 301, redirectUrl: '/users/netblocks.rss' });
    const [request] = planRefresh(moved, { ...settings, sourceIds: ['netblocks'] }, NOW_MS + minutes(1), random()).due;
    expect(request?.url).toBe('https://mastodon.social/users/netblocks.rss');
  });

  it('takes an OONI incident by its tests even where the words say little', () => {
    const ooni = sourceById('ooni-findings') as Source;
    const body = new TextEncoder().encode(
      JSON.stringify({
        incidents: [
          {
            id: '77',
            title: 'Exams in spring',
            short_description: '',
            start_time: '2026-11-20T00:00:00Z',
            CCs: ['KE'],
            test_names: ['telegram'],
          },
        ],
      }),
    );
    expect(absorbed(EMPTY_NEWS, { body }, ooni).items[0]).toMatchObject({ jurisdiction: 'KE', services: ['telegram'] });
  });
});

describe('the stored record', () => {
  it('comes back as it was', () => {
    const state = absorbed(EMPTY_NEWS, { headers: { etag: '"a"' } });
    expect(readNewsState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([null, 7, 'x', [], { version: 2 }, { version: 1, sources: 3 }])(
    'of the shape %j is replaced by an empty one',
    (stored) => {
      expect(readNewsState(stored)).toEqual(EMPTY_NEWS);
    },
  );

  it('loses only its broken parts', () => {
    const state = absorbed(EMPTY_NEWS, {});
    const broken = {
      ...state,
      items: [
        { title: 'x' },
        ...state.items,
        { ...state.items[0], sources: [{ name: 'x', url: 'javascript:alert(1)', legalLabel: null }] },
      ],
      sources: { ...state.sources, eff: 'broken' },
    };
    expect(readNewsState(broken)).toEqual(state);
  });
});

describe('the list', () => {
  it('merges what several sources report and counts them', () => {
    const one = absorbed(EMPTY_NEWS, {});
    const both = absorbed(one, { body: feedAt('https://www.eff.org/news', ['WhatsApp blocked in Gabon']) }, eff);
    expect(both.items).toHaveLength(2);
    const items = newsItems(both, {
      jurisdiction: 'GA',
      services: ['whatsapp'],
      locale: 'en',
      nowMs: NOW_MS,
      limit: 100,
    });
    const live = items.filter(({ origin }) => origin === 'live');
    expect(live).toHaveLength(1);
    expect(live[0]?.sources).toHaveLength(2);
    expect(items[0]?.origin).toBe('live');
  });

  it('finds one event in two feeds that were read together', () => {
    const of = (id: string, bytes: Uint8Array) => ({ sourceId: id, bytes, contentType: null });
    const feeds = [
      of('netblocks', feedOf('Gabon blocks WhatsApp')),
      of('eff', feedAt('https://www.eff.org/news', ['WhatsApp blocked in Gabon'])),
    ];
    const [first, second] = readFeeds({ feeds, known: [], nowMs: NOW_MS });
    expect(second?.items.map(({ group }) => group)).toEqual(first?.items.map(({ id }) => id));
  });

  it('is never empty', () => {
    expect(
      newsItems(EMPTY_NEWS, { jurisdiction: null, services: [], locale: 'fa', nowMs: NOW_MS, limit: 20 }),
    ).toHaveLength(20);
  });

  it('leaves out sources that were switched off since', () => {
    const state = absorbed(EMPTY_NEWS, {});
    const query = { jurisdiction: null, services: [], locale: 'en', nowMs: NOW_MS, limit: 500 };
    expect(newsItems(state, { ...query, sourceIds: ['eff'] }).some(({ origin }) => origin === 'live')).toBe(false);
    expect(newsItems(state, { ...query, sourceIds: ['netblocks'] }).some(({ origin }) => origin === 'live')).toBe(true);
  });
});
