// Access Now: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const ACCESSNOW: Source = {
  id: 'accessnow',
  name: 'Access Now',
  feedUrl: 'https://www.accessnow.org/feed/',
  homeUrl: 'https://www.accessnow.org/',
  format: 'rss',
  languages: ['en', 'es', 'fr', 'ar'],
  jurisdictions: [],
  licence: 'CC BY 4.0?',
  why: 'Keeps track of shutdowns worldwide with local partners.',
  knownBlocks: [],
  isDefault: true,
};
