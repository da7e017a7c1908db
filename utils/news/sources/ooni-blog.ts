// OONI blog: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const OONI_BLOG: Source = {
  id: 'ooni-blog',
  name: 'OONI blog',
  feedUrl: 'https://ooni.org/blog/index.xml',
  homeUrl: 'https://ooni.org/blog/',
  format: 'rss',
  languages: ['en'],
  jurisdictions: [],
  licence: 'CC BY-NC-SA 4.0?',
  why: 'The group whose measurements most block claims rest on.',
  knownBlocks: [],
  isDefault: false,
};
