// What do JSON Feed, OONI's incidents and GitHub's issue lists say?

import type { RawEntry, RawFeed } from './feed-entry.ts';

const MAX_RAW_ENTRIES = 2000;

/** null if it is none of the three; throws SyntaxError or RangeError as JSON.parse does. */
export function readJsonFeed(source: string): RawFeed | null {
  const document: unknown = JSON.parse(source);
  if (Array.isArray(document)) return githubIssues(document);
  const incidents = member(document, 'incidents');
  if (Array.isArray(incidents)) return ooniIncidents(incidents);
  const items = member(document, 'items');
  if (!Array.isArray(items)) return null;
  return {
    format: 'json-feed',
    title: text(document, 'title'),
    language: text(document, 'language'),
    entries: entriesOf(items, (item) => ({
      title: text(item, 'title'),
      summary: text(item, 'summary') || text(item, 'content_text') || text(item, 'content_html'),
      links: [text(item, 'url'), text(item, 'external_url'), text(item, 'id')],
      date: text(item, 'date_published') || text(item, 'date_modified'),
      language: text(item, 'language'),
      base: '',
    })),
  };
}

function ooniIncidents(incidents: readonly unknown[]): RawFeed {
  return {
    format: 'ooni-incidents',
    title: 'OONI',
    language: 'en',
    entries: entriesOf(
      incidents.filter((incident) => member(incident, 'published') !== false),
      (incident) => ({
        title: text(incident, 'title'),
        summary: text(incident, 'short_description') || text(incident, 'text'),
        // The id is a number in a string; anything else makes no address.
        links: [`https://explorer.ooni.org/findings/${text(incident, 'id').replace(/\D/g, '')}`],
        date: text(incident, 'start_time') || text(incident, 'create_time'),
        language: 'en',
        base: '',
        jurisdictions: strings(incident, 'CCs').filter((code) => /^[A-Z]{2}$/.test(code)),
        testNames: strings(incident, 'test_names'),
      }),
    ),
  };
}

function githubIssues(issues: readonly unknown[]): RawFeed | null {
  if (issues.length > 0 && !issues.some((issue) => text(issue, 'html_url') !== '')) return null;
  return {
    format: 'github-issues',
    title: 'GitHub',
    language: '',
    entries: entriesOf(
      issues.filter((issue) => member(issue, 'pull_request') === undefined),
      (issue) => ({
        title: text(issue, 'title'),
        summary: text(issue, 'body'),
        links: [text(issue, 'html_url')],
        date: text(issue, 'created_at'),
        language: '',
        base: '',
      }),
    ),
  };
}

function entriesOf(list: readonly unknown[], read: (entry: unknown) => RawEntry): RawEntry[] {
  return list
    .slice(0, MAX_RAW_ENTRIES)
    .filter((entry) => typeof entry === 'object' && entry !== null)
    .map(read);
}

/** Own members only: a feed's `__proto__` says nothing. */
function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function text(value: unknown, name: string): string {
  const found = member(value, name);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

function strings(value: unknown, name: string): string[] {
  const found = member(value, name);
  return Array.isArray(found) ? found.filter((entry) => typeof entry === 'string').slice(0, 50) : [];
}
