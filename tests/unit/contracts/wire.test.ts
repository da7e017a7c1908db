import { describe, expect, it } from 'vitest';
import { blankSight } from '../../../utils/browser/wire/sight.ts';
import { WireCommand, WireNews } from '../../../utils/contracts/wire.ts';
import { readFeeds } from '../../../utils/news/read-feeds.ts';

const NOW_MS = Date.UTC(2026, 10, 30);

function readingOf(text: string) {
  const feeds = [{ sourceId: 'eff', bytes: new TextEncoder().encode(text), contentType: 'text/xml' }];
  return readFeeds({ feeds, known: [], nowMs: NOW_MS });
}

/** As a message between extension pages. */
const carried = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const titled = (title: string, more = '') =>
  `<rss><channel><item><title>${title}</title>${more}</item></channel></rss>`;

describe("the offscreen page's news", () => {
  it('lets every field of a sight through, for what the worker refuses is never heard', () => {
    const report = { ...blankSight(), id: '0', startedAfterMs: 0, durationMs: 90, lagMs: 1 };
    expect(WireNews.safeParse({ type: 'report', generation: 'a', report })).toMatchObject({ success: true });
  });

  it.each([
    ['an item', titled('Russia blocks Telegram', '<link>https://www.eff.org/1</link>')],
    ['the longest title', titled(`Russia blocks Telegram ${'\u{1f4e1} and so on '.repeat(200)}`)],
    ['half a letter', titled('Russia blocks Telegram \ud83d now')],
    ['nothing of interest', titled('Weather')],
    ['no feed', '<!doctype html><p>hello'],
    ['nothing', ''],
  ])('lets through whatever the reader made of a feed with %s', (_, text) => {
    const feeds = readingOf(text);
    const read = WireNews.safeParse(carried({ type: 'read', reading: 'a', feeds }));
    expect(read).toMatchObject({ success: true, data: { feeds } });
  });

  it('refuses items that no reader of ours makes', () => {
    const [reading] = readingOf(titled('Russia blocks Telegram', '<link>https://www.eff.org/1</link>'));
    const [item] = reading?.items ?? [];
    const withItem = (over: object) => ({
      type: 'read',
      reading: 'a',
      feeds: [{ ...reading, items: [{ ...item, ...over }] }],
    });
    expect(WireNews.safeParse(withItem({}))).toMatchObject({ success: true });
    const script = { sources: [{ name: 'x', url: 'javascript:alert(1)', legalLabel: null }] };
    for (const over of [script, { title: 'x'.repeat(301) }, { kind: 'other' }, { html: '<b>' }])
      expect(WireNews.safeParse(withItem(over)).success, JSON.stringify(over)).toBe(false);
  });
});

describe("the worker's commands", () => {
  it('carry bodies and what is known of earlier readings', () => {
    const known = readingOf(titled('Russia blocks Telegram'))[0]?.items;
    const task = { feeds: [{ sourceId: 'eff', contentType: null, body: 'PHJzcz4=' }], known, nowMs: NOW_MS };
    const command = carried({ type: 'read', reading: 'a', task });
    expect(WireCommand.safeParse(command)).toMatchObject({ success: true, data: { task } });
  });
});
