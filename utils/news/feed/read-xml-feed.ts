// What do RSS (0.9 to 2.0), RDF (RSS 1.0) and Atom documents say?

import type { RawEntry, RawFeed } from './feed-entry.ts';
import { decodeEntities, MAX_RAW_CHARS } from './feed-text.ts';
import { scanXml, type XmlHandler } from './scan-xml.ts';

/** Raw entries are bounded even if a document holds a hundred thousand. */
const MAX_RAW_ENTRIES = 2000;

type Fields = Partial<Record<string, string>>;
interface Draft {
  fields: Fields;
  links: { rank: number; url: string }[];
  language: string;
  base: string;
}

/** null if the root element is no feed's. */
export function readXmlFeed(source: string): RawFeed | null {
  const reader = new FeedReader();
  scanXml(source, reader);
  return reader.feed();
}

/** Prefixes that mean the feed's own vocabulary although they are written out. */
const OWN_PREFIXES = new Set(['', 'rss', 'atom', 'atom10', 'atom03', 'a', 'a10', 'rss09', 'rss10', 'feed']);
const FIELD_NAMES = new Set([
  'title',
  'description',
  'summary',
  'content',
  'encoded',
  'link',
  'guid',
  'id',
  'pubdate',
  'published',
  'updated',
  'modified',
  'issued',
  'created',
  'date',
  'language',
  'subtitle',
  'tagline',
  'origlink',
]);
const FOREIGN_FIELDS =
  /^(dc:(title|description|date|language)|dcterms:(modified|issued|created|date)|content:encoded|feedburner:origlink)$/;

class FeedReader implements XmlHandler {
  private format: 'rss' | 'rdf' | 'atom' | null = null;
  private isNoFeed = false;
  private readonly channel: Draft = newDraft('', '');
  private readonly entries: Draft[] = [];
  private entry: Draft | null = null;
  private entryDepth = 0;
  private field = '';
  private fieldDepth = 0;
  private buffer = '';
  private path: string[] = [];

  open(name: string, attributes: ReadonlyMap<string, string>, depth: number): void {
    const lower = name.toLowerCase();
    if (this.format === null && !this.isNoFeed) this.root(localOf(lower));
    this.path[depth] = localOf(lower);
    if (this.field !== '') {
      // xhtml content: only its text counts, and words of neighbouring elements must not grow together.
      this.add(' ');
      return;
    }
    if (isEntryName(lower)) {
      this.begin(attributes, depth);
      return;
    }
    this.inherit(attributes, depth);
    const draft = this.draftAt(depth);
    const field = fieldOf(lower);
    if (!draft || field === null) return;
    if (field === 'link') collectLink(draft, attributes);
    if (field === 'guid' && attributes.get('isPermaLink') === 'false') return;
    this.field = field;
    this.fieldDepth = depth;
    this.buffer = '';
  }

  text(text: string, isRaw: boolean): void {
    if (this.field === '' || this.buffer.length >= MAX_RAW_CHARS) return;
    const part = text.slice(0, MAX_RAW_CHARS);
    this.add(isRaw ? part : decodeEntities(part));
  }

  close(_name: string, depth: number): void {
    if (this.field !== '' && depth === this.fieldDepth) this.endField(depth);
    if (this.entry && depth === this.entryDepth) {
      this.entries.push(this.entry);
      this.entry = null;
    }
  }

  isDone(): boolean {
    return this.isNoFeed || this.entries.length >= MAX_RAW_ENTRIES;
  }

  feed(): RawFeed | null {
    if (this.format === null || this.isNoFeed) return null;
    const { fields, language } = this.channel;
    return {
      format: this.format,
      title: fields['title'] ?? fields['dc:title'] ?? '',
      language: fields['language'] ?? fields['dc:language'] ?? language,
      entries: this.entries.map(rawEntryOf),
    };
  }

  private root(name: string): void {
    if (name === 'rss' || name === 'channel' || name === 'rss2') this.format = 'rss';
    else if (name === 'rdf') this.format = 'rdf';
    else if (name === 'feed' || name === 'entry') this.format = 'atom';
    else this.isNoFeed = true;
  }

  private begin(attributes: ReadonlyMap<string, string>, depth: number): void {
    if (this.entry && depth > this.entryDepth) return;
    this.entry = newDraft(attributes.get('xml:lang') ?? '', attributes.get('xml:base') ?? this.channel.base);
    this.entryDepth = depth;
    const about = attributes.get('rdf:about');
    if (about) this.entry.links.push({ rank: 3, url: decodeEntities(about) });
  }

  /** Language and base of the feed itself stand on its root or channel. */
  private inherit(attributes: ReadonlyMap<string, string>, depth: number): void {
    if (this.entry || depth > 2) return;
    this.channel.language = attributes.get('xml:lang') ?? this.channel.language;
    this.channel.base = attributes.get('xml:base') ?? this.channel.base;
  }

  /** Only direct children say something about an entry or the channel: not those of image, source or author. */
  private draftAt(depth: number): Draft | null {
    if (this.entry) return depth === this.entryDepth + 1 ? this.entry : null;
    const parent = this.path[depth - 1];
    return parent === 'channel' || parent === 'feed' ? this.channel : null;
  }

  private add(text: string): void {
    if (this.buffer.length < MAX_RAW_CHARS) this.buffer += text;
  }

  private endField(depth: number): void {
    const draft = this.draftAt(depth);
    const value = this.buffer.trim();
    if (draft && value !== '') keepField(draft, this.field, value);
    this.field = '';
    this.buffer = '';
  }
}

function newDraft(language: string, base: string): Draft {
  return { fields: Object.create(null) as Fields, links: [], language, base };
}

function keepField(draft: Draft, field: string, value: string): void {
  if (field === 'link' || field === 'feedburner:origlink')
    draft.links.push({ rank: field === 'link' ? 0 : 1, url: value });
  else if (field === 'guid' || field === 'id') draft.links.push({ rank: 4, url: value });
  else draft.fields[field] ??= value;
}

function collectLink(draft: Draft, attributes: ReadonlyMap<string, string>): void {
  const href = attributes.get('href');
  const relation = attributes.get('rel') ?? 'alternate';
  if (href === undefined || relation !== 'alternate') return;
  const isPage = !attributes.has('type') || attributes.get('type')?.includes('html');
  draft.links.push({ rank: isPage ? 0 : 2, url: decodeEntities(href) });
}

function rawEntryOf({ fields, links, language, base }: Draft): RawEntry {
  const first = (...names: string[]) => names.map((name) => fields[name]).find((value) => value !== undefined) ?? '';
  return {
    title: first('title', 'dc:title'),
    summary: first('description', 'summary', 'dc:description', 'content:encoded', 'content', 'encoded'),
    links: [...links].sort((a, b) => a.rank - b.rank).map(({ url }) => url),
    date: first(
      'pubdate',
      'published',
      'dc:date',
      'issued',
      'dcterms:issued',
      'date',
      'created',
      'dcterms:created',
      'updated',
      'modified',
      'dcterms:modified',
      'dcterms:date',
    ),
    language: first('dc:language', 'language') || language,
    base,
  };
}

function isEntryName(name: string): boolean {
  const local = localOf(name);
  return (local === 'item' || local === 'entry') && OWN_PREFIXES.has(prefixOf(name));
}

/** The field's key (`dc:date` keeps its prefix), or null if nobody asks for it. */
function fieldOf(name: string): string | null {
  if (FOREIGN_FIELDS.test(name)) return name;
  const local = localOf(name);
  return FIELD_NAMES.has(local) && OWN_PREFIXES.has(prefixOf(name)) ? local : null;
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}
