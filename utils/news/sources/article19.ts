// ARTICLE 19: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const ARTICLE19: Source = {
  id: 'article19',
  name: 'ARTICLE 19',
  feedUrl: 'https://www.article19.org/feed/',
  homeUrl: 'https://www.article19.org/',
  format: 'rss',
  languages: ['en'],
  jurisdictions: [],
  licence: 'CC BY-NC-SA?',
  why: 'Lawyers on expression and platform law.',
  knownBlocks: [],
  isDefault: false,
};
