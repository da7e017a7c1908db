// HRANA: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const HRANA_FA: Source = {
  id: 'hrana-fa',
  name: 'HRANA',
  feedUrl: 'https://www.hra-news.org/feed/',
  homeUrl: 'https://www.hra-news.org/',
  format: 'rss',
  languages: ['fa'],
  jurisdictions: ['IR'],
  licence: 'headline and link',
  why: 'Human-rights reporters inside Iran.',
  knownBlocks: [],
  isDefault: false,
};
