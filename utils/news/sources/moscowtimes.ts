// The Moscow Times: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const MOSCOWTIMES: Source = {
  id: 'moscowtimes',
  name: 'The Moscow Times',
  feedUrl: 'https://www.themoscowtimes.com/rss/news',
  homeUrl: 'https://www.themoscowtimes.com/',
  format: 'rss',
  languages: ['en'],
  jurisdictions: ['RU'],
  licence: 'headline and link',
  why: 'Daily record in English.',
  knownBlocks: ['RU'],
  isDefault: false,
};
