import { describe, expect, it } from 'vitest';
import { parseFeedDate } from '../../../utils/news/feed/feed-date.ts';
import { cleanText } from '../../../utils/news/feed/feed-text.ts';
import { parseFeed } from '../../../utils/news/parse-feed.ts';

const NOW_MS = Date.UTC(2026, 10, 23);
const URL_OF_FEED = 'https://feeds.example.org/x/feed.xml';

function read(given: string | Uint8Array, from: { url?: string; contentType?: string } = {}) {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  const result = parseFeed({ bytes, ...from }, NOW_MS);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

function titles(given: string | Uint8Array, from?: { contentType?: string }): string[] {
  return read(given, from).entries.map(({ title }) => title);
}

/** ASCII, and Cyrillic letters in one byte each. */
function inWindows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x350;
  });
}

function joined(...parts: (string | number[])[]): Uint8Array {
  return new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );
}

const ITEM =
  '<rss version="2.0"><channel><title>т</title><item><title>Роскомнадзор заблокировал сервис</title></item></channel></rss>';
const RUSSIAN = ['Роскомнадзор заблокировал сервис'];

describe('an encoding', () => {
  it.each([
    ['declared and right', inWindows1251(`<?xml version="1.0" encoding="windows-1251"?>${ITEM}`)],
    ['not declared at all', inWindows1251(ITEM)],
    ['declared as UTF-8 and not so', inWindows1251(`<?xml version="1.0" encoding="UTF-8"?>${ITEM}`)],
    [
      'declared as windows-1251 and not so',
      new TextEncoder().encode(`<?xml version="1.0" encoding="windows-1251"?>${ITEM}`),
    ],
    ['nobody knows', new TextEncoder().encode(`<?xml version="1.0" encoding="x-nope"?>${ITEM}`)],
    ['marked, with a line before the prolog', joined([0xef, 0xbb, 0xbf], '\n<?xml version="1.0"?>', ITEM)],
  ])('%s is found', (_, bytes) => {
    expect(titles(bytes)).toEqual(RUSSIAN);
  });

  it.each(['GBK', 'gb2312', 'gb18030'])('of Chinese, %s, is read', (name) => {
    const han = [0xd4, 0xbd, 0xc4, 0xcf, 0xcf, 0xc2, 0xc1, 0xee, 0xb7, 0xe2, 0xcb, 0xf8];
    const bytes = joined(
      `<?xml version='1.0' encoding='${name}'?><rss><channel><item><title>`,
      han,
      'Telegram</title></item></channel></rss>',
    );
    expect(titles(bytes)).toEqual(['越南下令封锁Telegram']);
  });

  it('of the server counts where the document says nothing', () => {
    const han = [0xd4, 0xbd, 0xc4, 0xcf, 0xcf, 0xc2, 0xc1, 0xee, 0xb7, 0xe2, 0xcb, 0xf8];
    const bytes = joined('<rss><channel><item><title>', han, '</title></item></channel></rss>');
    expect(titles(bytes, { contentType: 'text/xml; charset=gbk' })).toEqual(['越南下令封锁']);
  });

  it('keeps accents of old Latin encodings apart from Cyrillic', () => {
    const bytes = joined(
      "<?xml version='1.0' encoding='iso-8859-9'?><rss><channel><item><title>Eri",
      [0xfe],
      'im engeli kalkt',
      [0xfd],
      '</title></item></channel></rss>',
    );
    expect(titles(bytes)).toEqual(['Erişim engeli kalktı']);
  });

  it('survives a letter cut in half at the end', () => {
    const whole = new TextEncoder().encode(ITEM.replace('</channel></rss>', '<item><title>Ж'));
    expect(titles(whole.subarray(0, -1))).toEqual(RUSSIAN);
  });
});

describe('odd prefixes', () => {
  it('of Atom are understood by their namespace', () => {
    const feed = read(
      '<ns0:feed xmlns:ns0="http://www.w3.org/2005/Atom"><ns0:title>T</ns0:title><ns0:entry><ns0:title>One</ns0:title><ns0:link href="https://a.example.org/1"/></ns0:entry></ns0:feed>',
    );
    expect([feed.title, feed.entries[0]?.title, feed.entries[0]?.link]).toEqual([
      'T',
      'One',
      'https://a.example.org/1',
    ]);
  });

  it('of RDF and Dublin Core are, too', () => {
    const [entry] = read(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><r:item rdf:about="https://a.example.org/1"><r:title>One</r:title><d:date>2026-11-01T10:00:00+03:00</d:date><d:language>ru</d:language></r:item></rdf:RDF>',
    ).entries;
    expect(entry).toMatchObject({
      title: 'One',
      language: 'ru',
      publishedMs: Date.UTC(2026, 10, 1, 7),
      link: 'https://a.example.org/1',
    });
  });

  it('of other vocabularies stay other: no title from media or iTunes', () => {
    const feed = read(
      '<rss xmlns:m="http://search.yahoo.com/mrss/" xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><item><m:title>no</m:title><i:title>no</i:title><title>yes</title><m:content><m:title>no</m:title></m:content></item></channel></rss>',
    );
    expect(feed.entries.map(({ title }) => title)).toEqual(['yes']);
  });
});

describe('links', () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example.org/blog/"><entry xml:base="2026/"><title>t</title><link rel="self" href="x.atom"/><link href="post.html"/></entry></feed>';
  it('are resolved against nested bases', () => {
    expect(read(atom, { url: URL_OF_FEED }).entries[0]?.link).toBe('https://a.example.org/blog/2026/post.html');
  });

  it('without a base are resolved against the feed, or else against the site it names', () => {
    const rss =
      '<rss><channel><link>https://a.example.org/</link><item><title>t</title><link>/rel</link></item></channel></rss>';
    expect(read(rss, { url: URL_OF_FEED }).entries[0]?.link).toBe('https://feeds.example.org/rel');
    expect(read(rss).entries[0]?.link).toBe('https://a.example.org/rel');
  });

  it('encoded twice open what was meant', () => {
    const rss =
      '<rss><channel><item><title>t</title><link>https://a.example.org/?a=1&amp;amp;b=2</link></item></channel></rss>';
    expect(read(rss).entries[0]?.link).toBe('https://a.example.org/?a=1&b=2');
  });

  it('that are dangerous are dropped and counted; a base that is none changes nothing', () => {
    const rss =
      '<rss xml:base="javascript:alert(1)//"><channel><item xml:base="//["><title>t</title><link>javascript:alert(1)</link></item><item><title>u</title><link>data:text/html,x</link></item></channel></rss>';
    const feed = read(rss, { url: URL_OF_FEED });
    expect(feed.entries.map(({ link }) => link)).toEqual([null, null]);
    expect(feed.dropped.unsafeLinks).toBe(2);
  });
});

describe('texts', () => {
  it('of xhtml come without scripts, paragraphs apart', () => {
    const [entry] = read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Iran <em>block</em>s<br/>Signal</div></title><content type="xhtml"><div><p>First.</p><p>Second<script>bad()</script></p><style>x</style><p>third</p></div></content></entry></feed>',
    ).entries;
    expect([entry?.title, entry?.summary]).toEqual(['Iran blocks Signal', 'First. Second third']);
  });

  it('of Mastodon keep hashtags and addresses whole', () => {
    const post =
      '<p>Confirmed: <a href="https://m.example.org/tags/Iran">#<span>Iran</span></a> is offline</p><p><a href="https://n.example.org/"><span class="invisible">https://</span><span>n.example.org/re</span><span class="invisible">ports</span></a></p>';
    expect(cleanText(post)).toBe('Confirmed: #Iran is offline https://n.example.org/reports');
  });

  it('may stand partly in CDATA', () => {
    expect(
      titles('<rss><channel><item><title>a &amp; <![CDATA[b &amp; <b>c</b>]]> d</title></item></channel></rss>'),
    ).toEqual(['a & b & c d']);
  });
});

describe('what stands before the document', () => {
  it('a warning of the server does not hide the feed', () => {
    expect(titles(`<br />\n<b>Warning</b>: x in /y.php\n<?xml version="1.0"?>${ITEM}`)).toEqual(RUSSIAN);
  });

  it.each([
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html><body/></html>',
    '<!-- a --><!-- b -->\n<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>',
  ])('%s is a web page', (text) => {
    expect(parseFeed({ bytes: new TextEncoder().encode(text) }, NOW_MS)).toMatchObject({ problem: 'web-page' });
  });
});

describe('dates in other clothes', () => {
  it.each([
    ['Sun Nov 01 10:00:00 2026', '2026-11-01T10:00:00.000Z'],
    ['November 1, 2026 10:00 PM', '2026-11-01T22:00:00.000Z'],
    ['Nov 1, 2026', '2026-11-01T00:00:00.000Z'],
    ['12:30 AM', null],
    ['2026-11-01 12:30:00 AM', '2026-11-01T00:30:00.000Z'],
    ['Вс, 01 ноя 2026 10:00:00 +0300', '2026-11-01T07:00:00.000Z'],
    ['1 мая 2026', '2026-05-01T00:00:00.000Z'],
    ['Dom, 01 ene 2026 10:00:00 -0300', '2026-01-01T13:00:00.000Z'],
    ['01.11.2026 10:00', '2026-11-01T10:00:00.000Z'],
    ['2026/11/01', '2026-11-01T00:00:00.000Z'],
    ['2026年11月1日 10:00', '2026-11-01T10:00:00.000Z'],
    ['Sun, 01 Nov 2026 10:00:00 GMT+03:00', '2026-11-01T07:00:00.000Z'],
    ['01/11/2026', null],
    ['31 Feb 2026', null],
    ['2026-02-29', null],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['13 Foo 2026', null],
  ])('%s', (text, iso) => {
    const atMs = parseFeedDate(text, NOW_MS);
    expect(atMs === null ? null : new Date(atMs).toISOString()).toBe(iso);
  });
});

describe('a JSON document that was cut at the cap', () => {
  const entry = (n: number) =>
    JSON.stringify({
      title: `Entry ${n} \\ "]}"`,
      url: `https://a.example.org/${n}`,
      authors: [{ name: 'A' }],
      summary: 'x'.repeat(2000),
    });
  const entries = Array.from({ length: 400 }, (_, n) => entry(n)).join();

  it.each([
    ['JSON Feed', `{"version":"https://jsonfeed.org/version/1.1","items":[${entries}]}`, 'url'],
    ['OONI incidents', `{"incidents":[${entries.replaceAll('"url"', '"text"')}]}`, 'text'],
    ['GitHub issues', `[${entries.replaceAll('"url"', '"html_url"')}]`, 'html_url'],
  ])('gives the entries of a %s that came whole', (_, text) => {
    const feed = parseFeed({ bytes: new TextEncoder().encode(text) }, NOW_MS);
    if (!feed.ok) throw new Error(feed.problem);
    expect(feed.value.isCut).toBe(true);
    expect(feed.value.entries).toHaveLength(50);
    expect(feed.value.entries[0]?.title).toBe('Entry 0 \\ "]}"');
  });

  it('is no feed if not one entry came whole', () => {
    const bytes = new TextEncoder().encode(`{"items":[{"title":"${'x'.repeat(600_000)}"}]}`);
    expect(parseFeed({ bytes }, NOW_MS)).toEqual({ ok: false, problem: 'broken-json' });
  });
});
