// Which elements of a feed say something about an entry, and which of several is preferred?

import type { RawEntry } from './feed-entry.ts';
import { decodeEntities } from './feed-text.ts';

type Fields = Partial<Record<string, string>>;
/** An entry, or the channel, while it is being read. */
export interface Draft {
  fields: Fields;
  links: { rank: number; url: string }[];
  language: string;
  base: string;
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

export function newDraft(language: string, base: string): Draft {
  return { fields: Object.create(null) as Fields, links: [], language, base };
}

export function keepField(draft: Draft, field: string, value: string): void {
  if (field === 'link' || field === 'feedburner:origlink')
    draft.links.push({ rank: field === 'link' ? 0 : 1, url: value });
  else if (field === 'guid' || field === 'id') draft.links.push({ rank: 4, url: value });
  else draft.fields[field] ??= value;
}

export function collectLink(draft: Draft, attributes: ReadonlyMap<string, string>): void {
  const href = attributes.get('href');
  const relation = attributes.get('rel') ?? 'alternate';
  if (href === undefined || relation !== 'alternate') return;
  const isPage = !attributes.has('type') || attributes.get('type')?.includes('html');
  draft.links.push({ rank: isPage ? 0 : 2, url: decodeEntities(href) });
}

export function rawEntryOf({ fields, links, language, base }: Draft): RawEntry {
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

export function isEntryName(name: string): boolean {
  const local = localOf(name);
  return (local === 'item' || local === 'entry') && OWN_PREFIXES.has(prefixOf(name));
}

/** The field's key (`dc:date` keeps its prefix), or null if nobody asks for it. */
export function fieldOf(name: string): string | null {
  if (FOREIGN_FIELDS.test(name)) return name;
  const local = localOf(name);
  return FIELD_NAMES.has(local) && OWN_PREFIXES.has(prefixOf(name)) ? local : null;
}

export function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}
