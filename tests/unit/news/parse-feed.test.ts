import { readFileSync } from 'node:fs';
import { parseFeed as feedsmithParse } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { parseFeedDate } from '../../../utils/news/feed/feed-date.ts';
import { MAX_ENTRIES, MAX_FEED_BYTES } from '../../../utils/news/feed/feed-size.ts';
import { cleanText } from '../../../utils/news/feed/feed-text.ts';
import { safeLink } from '../../../utils/news/feed/safe-link.ts';
import { parseFeed } from '../../../utils/news/parse-feed.ts';
import { measured } from '../../support/cpu.ts';

const NOW_MS = Date.UTC(2026, 10, 23);
const FOLDER = 'tests/fixtures/news/feeds';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function read(text: string | Uint8Array) {
  const result = parseFeed({ bytes: typeof text === 'string' ? bytesOf(text) : text }, NOW_MS);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

function problemOf(text: string | Uint8Array): string | null {
  const result = parseFeed({ bytes: typeof text === 'string' ? bytesOf(text) : text }, NOW_MS);
  return result.ok ? null : result.problem;
}

function rss(items: string): string {
  return `<rss version="2.0"><channel><title>t</title>${items}</channel></rss>`;
}

describe('each format', () => {
  it.each([
    [
      'rss.xml',
      'rss',
      'en',
      ['Russia limits calls on WhatsApp & Telegram', 'Nepal lifts its ban'],
      ['https://news.example.org/a?x=1&y=2', 'https://news.example.org/b'],
    ],
    [
      'atom.xml',
      'atom',
      'fa',
      ['واتساپ رفع فیلتر شد', 'دوم'],
      ['https://site.example.org/blog/posts/1', 'https://site.example.org/2'],
    ],
    ['rdf.xml', 'rdf', 'ja', ['LINE outage'], ['https://rdf.example.org/1']],
    [
      'feed.json',
      'json-feed',
      'tr',
      ["Discord'a erişim engeli", 'Only a text, no title'],
      ['https://json.example.org/1', 'https://json.example.org/2'],
    ],
    [
      'ooni.json',
      'ooni-incidents',
      'en',
      ['Nepal blocked Telegram'],
      ['https://explorer.ooni.org/findings/284032502800'],
    ],
    ['utf16.xml', 'rss', null, ['Телеграм'], ['https://a.example.org/']],
    ['cp1251.xml', 'rss', null, ['Роскомнадзор замедлил Telegram'], ['https://a.example.org/1']],
  ])('%s is read as %s', (name, format, language, titles, links) => {
    const feed = read(new Uint8Array(readFileSync(`${FOLDER}/${name}`)));
    expect(feed.format).toBe(format);
    expect(feed.language).toBe(language);
    expect(feed.entries.map((entry) => entry.title)).toEqual(titles);
    expect(feed.entries.map((entry) => entry.link)).toEqual(links);
  });

  it.each(['rss.xml', 'atom.xml', 'rdf.xml', 'cp1251.xml'])('%s: feedsmith finds as many entries', (name) => {
    const label = name === 'cp1251.xml' ? 'windows-1251' : 'utf-8';
    const text = new TextDecoder(label).decode(readFileSync(`${FOLDER}/${name}`));
    const { feed } = feedsmithParse(text) as { feed: { items?: unknown[]; entries?: unknown[] } };
    expect(read(text).entries).toHaveLength((feed.items ?? feed.entries ?? []).length);
  });

  it('takes tests and places of an OONI incident as they are given', () => {
    const [entry] = read(readFileSync(`${FOLDER}/ooni.json`, 'utf8')).entries;
    expect(entry?.jurisdictions).toEqual(['NP']);
    expect(entry?.testNames).toEqual(['telegram']);
  });

  it('reads what came whole of a feed that was cut off', () => {
    const text = rss('<item><title>First</title></item><item><title>Second</title></item><item><title>Third is cu');
    expect(read(text.slice(0, text.indexOf('cu'))).entries.map(({ title }) => title)).toEqual(['First', 'Second']);
  });

  it('reads a feed with forgotten and surplus closing tags', () => {
    const feed = read(
      rss('<item><title>One</b></title><description>a <b>c</description></item></p><item><title>Two</title></item>'),
    );
    expect(feed.entries.map(({ title }) => title)).toEqual(['One', 'Two']);
  });
});

describe('what is no feed', () => {
  it.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['<!doctype html><html><body><item>x</item></body></html>', 'web-page'],
    ['<html><head></head></html>', 'web-page'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'not-a-feed'],
    ['hello', 'not-a-feed'],
    ['{"a": 1}', 'not-a-feed'],
    ['{"items": [', 'broken-json'],
    ['[1, 2]', 'not-a-feed'],
    ['<', 'not-a-feed'],
  ])('%j: %s', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it('gzip is named as such', () => {
    expect(problemOf(new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0]))).toBe('compressed');
  });
});

describe('hostile feeds', () => {
  it('keep no script, no markup and no event handler', () => {
    const feed = read(
      rss(`<item><title>a&lt;script&gt;alert(1)&lt;/script&gt;b &amp;lt;img src=x onerror=alert(1)&amp;gt;c</title>
        <description><![CDATA[<svg onload=alert(1)><style>x{}</style>text<iframe src=//e>y</iframe>]]></description></item>`),
    );
    expect(feed.entries[0]?.title).toBe('a b c');
    expect(feed.entries[0]?.summary).not.toMatch(/[<>]|alert|x\{\}/);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://a.example.com/',
    '//a b',
    'https://user:pw@a.example.com/',
    'https://a.example.com:8443/',
    'https://127.0.0.1/',
    'https://192.168.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://router.local/',
    'https://localhost/',
    'ftp://a.example.com/',
    'vbscript:x',
    'https://',
  ])('offer no link %s', (link) => {
    const feed = read(rss(`<item><title>t</title><link>${link}</link></item>`));
    expect(feed.entries[0]?.link ?? null).toBeNull();
  });

  it('show a look-alike host in punycode', () => {
    expect(safeLink('https://www.b\u0430c.example.com/')).toMatch(/^https:\/\/www\.xn--/);
  });

  it('lose direction overrides, zero-width marks and controls but keep the Persian half-space', () => {
    expect(cleanText('safe\u202Etxt.exe\u2066\u200Bx\u0007y\u0000z می‌شود')).toBe('safetxt.exex y z می‌شود');
  });

  it('expand no entity of their own', () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;"><!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>&lol2;&x;</title></item>')}`;
    expect(read(bomb).entries[0]?.title).toBe('&lol2;&x;');
  });

  it('pollute no prototype', () => {
    read(
      '{"version":"https://jsonfeed.org/version/1","items":[{"__proto__":{"title":"x","polluted":1},"title":"ok","id":"1"}],"__proto__":{"polluted":1}}',
    );
    read(rss('<item><title>t</title><__proto__>x</__proto__><constructor>y</constructor></item>'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('are held to fifty entries of three hundred characters, the newest of them', () => {
    const items = Array.from({ length: 100_000 }, (_, i) => `<item><title>${i}</title></item>`).join('');
    const feed = read(rss(items));
    expect(feed.entries).toHaveLength(MAX_ENTRIES);
    expect(feed.isCut).toBe(true);
    const long = read(rss(`<item><title>${'word '.repeat(80_000)}</title></item>`));
    expect(long.entries[0]?.title.length).toBeLessThanOrEqual(300);
    const dated = [3, 1, 2]
      .map((day) => `<item><title>d${day}</title><pubDate>0${day} Aug 2025</pubDate></item>`)
      .join('');
    const old = Array.from(
      { length: 49 },
      (_, i) => `<item><title>o${i}</title><pubDate>01 Jan 2020</pubDate></item>`,
    ).join('');
    expect(read(rss(old + dated)).entries.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['d1', 'd2', 'd3']),
    );
  });

  it('of ten megabytes are read only up to the cap', () => {
    const bytes = bytesOf(
      rss(`<item><title>first</title></item><item><title>${'x'.repeat(10_000_000)}</title></item>`),
    );
    expect(bytes.length).toBeGreaterThan(MAX_FEED_BYTES);
    const feed = read(bytes);
    expect(feed.entries.map(({ title }) => title)).toEqual(['first']);
  });

  it.each(['Thu, 01 Jan 1970 00:00:00 GMT', '9999-12-31T00:00:00Z', 'yesterday', '2025-99-99', '32 Aug 2025'])(
    'date nothing by "%s"',
    (date) => {
      expect(read(rss(`<item><title>t</title><pubDate>${date}</pubDate></item>`)).entries[0]?.publishedMs).toBeNull();
    },
  );

  it.each([
    ['elements', '<a>'.repeat(150_000)],
    ['angle brackets', '<'.repeat(400_000)],
    ['unclosed quotes', '<a b="'.repeat(80_000)],
    ['comments', '<!--'.repeat(100_000)],
    ['sections', '<![CDATA['.repeat(50_000)],
    ['attributes', `<item ${'a="1" '.repeat(60_000)}/>`],
    ['half scripts', `<item><title>${'&lt;script'.repeat(40_000)}</title></item>`.repeat(1)],
    ['combining marks', `<item><title>${'a\u0301\u0302\u0303\u0304\u0305\u0306\u0307'.repeat(20_000)}</title></item>`],
    ['ampersands', `<item><title>${'&'.repeat(400_000)}</title></item>`],
    ['doctypes', '<!DOCTYPE a ['.repeat(30_000)],
    ['many long fields', `<item><title>${'<script'.repeat(900)}</title></item>`.repeat(80)],
  ])('of endless %s are read in less than a second', (_, body) => {
    const { ms } = measured(() => {
      parseFeed({ bytes: bytesOf(`<rss><channel>${body}`) }, NOW_MS);
      parseFeed({ bytes: bytesOf(body) }, NOW_MS);
    });
    expect(ms).toBeLessThan(1000);
  });

  it('of endless JSON nesting are refused', () => {
    expect(problemOf('['.repeat(500_000))).toBe('broken-json');
    expect(problemOf(`{"items":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)).not.toBe('');
  });
});

describe('dates', () => {
  it.each([
    ['Wed, 13 Aug 2025 10:30:00 +0300', '2025-08-13T07:30:00.000Z'],
    ['13 Aug 25 10:30 EST', '2025-08-13T15:30:00.000Z'],
    ['2025-08-13T10:30:00.123+05:30', '2025-08-13T05:00:00.000Z'],
    ['2025-08-13 10:30:00', '2025-08-13T10:30:00.000Z'],
    ['20250813T103000Z', '2025-08-13T10:30:00.000Z'],
    ['2025-08', '2025-08-01T00:00:00.000Z'],
    ['Wed, 13 August 2025 10:30:00 GMT', '2025-08-13T10:30:00.000Z'],
  ])('%s', (text, iso) => {
    expect(new Date(parseFeedDate(text, NOW_MS) ?? 0).toISOString()).toBe(iso);
  });
});
