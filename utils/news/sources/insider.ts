// The Insider: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const INSIDER: Source = {
  id: 'insider',
  name: 'The Insider',
  feedUrl: 'https://theins.ru/feed',
  homeUrl: 'https://theins.ru/',
  format: 'rss',
  languages: ['ru', 'en'],
  jurisdictions: ['RU'],
  licence: 'headline and link',
  why: 'Investigations.',
  knownBlocks: [],
  isDefault: false,
};
