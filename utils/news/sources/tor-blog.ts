// Tor Project: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const TOR_BLOG: Source = {
  id: 'tor-blog',
  name: 'Tor Project',
  feedUrl: 'https://blog.torproject.org/rss.xml',
  homeUrl: 'https://blog.torproject.org/',
  format: 'rss',
  languages: ['en'],
  jurisdictions: [],
  licence: 'CC BY?',
  why: 'First hand on blocks of the Tor network.',
  knownBlocks: ['RU'],
  isDefault: false,
};
