// What do RSS (0.9 to 2.0), RDF (RSS 1.0) and Atom documents say?

import {
  collectLink,
  type Draft,
  fieldOf,
  isEntryName,
  keepField,
  localOf,
  newDraft,
  rawEntryOf,
} from './feed-draft.ts';
import type { RawFeed } from './feed-entry.ts';
import { decodeEntities, isInline, MAX_RAW_CHARS } from './feed-text.ts';
import { Namespaces } from './namespaces.ts';
import { scanXml, type XmlHandler } from './scan-xml.ts';

/** Raw entries are bounded even if a document holds a hundred thousand. */
const MAX_RAW_ENTRIES = 2000;
const MAX_NAMES = 100;
const HIDDEN = /^(script|style|template|noscript|iframe|svg|math)$/;

/** null if the root element is no feed's. */
export function readXmlFeed(source: string): RawFeed | null {
  const reader = new FeedReader();
  scanXml(source, reader);
  return reader.feed();
}

/** What an element's name says. */
interface Meaning {
  local: string;
  field: string | null;
  isEntry: boolean;
}

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
  /** Where a script or the like began within a field; 0 outside. */
  private hiddenDepth = 0;
  private readonly namespaces = new Namespaces();
  private readonly names = new Map<string, Meaning>();
  private path: string[] = [];

  open(name: string, attributes: ReadonlyMap<string, string>, depth: number): void {
    if (attributes.size > 0 && this.namespaces.learn(attributes)) this.names.clear();
    const { local, field, isEntry } = this.meaningOf(name);
    if (this.format === null && !this.isNoFeed) this.root(local);
    this.path[depth] = local;
    if (this.field !== '') {
      // xhtml content: only its text counts, and words of neighbouring paragraphs must not grow together.
      if (!isInline(local)) this.add(' ');
      if (HIDDEN.test(local)) this.hiddenDepth ||= depth;
      return;
    }
    if (isEntry) {
      this.begin(attributes, depth);
      return;
    }
    this.inherit(attributes, depth);
    const draft = this.draftAt(depth);
    if (!draft || field === null) return;
    if (field === 'link') collectLink(draft, attributes);
    if (field === 'guid' && attributes.get('isPermaLink') === 'false') return;
    this.field = field;
    this.fieldDepth = depth;
    this.buffer = '';
  }

  text(text: string, isRaw: boolean): void {
    if (this.field === '' || this.hiddenDepth > 0 || this.buffer.length >= MAX_RAW_CHARS) return;
    const part = text.slice(0, MAX_RAW_CHARS);
    this.add(isRaw ? part : decodeEntities(part));
  }

  close(_name: string, depth: number): void {
    if (depth <= this.hiddenDepth) this.hiddenDepth = 0;
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
      home: rawEntryOf(this.channel).links[0] ?? '',
    };
  }

  /** Feeds have few names and say them often. */
  private meaningOf(name: string): Meaning {
    const known = this.names.get(name);
    if (known) return known;
    const usual = this.namespaces.usual(name.toLowerCase());
    const meaning = { local: localOf(usual), field: fieldOf(usual), isEntry: isEntryName(usual) };
    if (this.names.size < MAX_NAMES) this.names.set(name, meaning);
    return meaning;
  }

  private root(name: string): void {
    if (name === 'rss' || name === 'channel' || name === 'rss2') this.format = 'rss';
    else if (name === 'rdf') this.format = 'rdf';
    else if (name === 'feed' || name === 'entry') this.format = 'atom';
    else this.isNoFeed = true;
  }

  private begin(attributes: ReadonlyMap<string, string>, depth: number): void {
    if (this.entry && depth > this.entryDepth) return;
    this.entry = newDraft(attributes.get('xml:lang') ?? '', under(this.channel.base, attributes.get('xml:base')));
    this.entryDepth = depth;
    const about = attributes.get('rdf:about');
    if (about) this.entry.links.push({ rank: 3, url: decodeEntities(about) });
  }

  /** Language and base of the feed itself stand on its root or channel. */
  private inherit(attributes: ReadonlyMap<string, string>, depth: number): void {
    if (this.entry || depth > 2) return;
    this.channel.language = attributes.get('xml:lang') ?? this.channel.language;
    this.channel.base = under(this.channel.base, attributes.get('xml:base'));
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

/** A base may itself be relative to the one around it. */
function under(outer: string, inner: string | undefined): string {
  if (inner === undefined) return outer;
  try {
    return outer === '' ? inner : new URL(inner, outer).href;
  } catch {
    return outer;
  }
}
