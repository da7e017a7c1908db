// IranWire in Persian: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const IRANWIRE_FA: Source = {
  id: 'iranwire-fa',
  name: 'IranWire in Persian',
  feedUrl: 'https://iranwire.com/fa/feed/',
  homeUrl: 'https://iranwire.com/fa/',
  format: 'rss',
  languages: ['fa'],
  jurisdictions: ['IR'],
  licence: 'headline and link',
  why: 'Reporters on Iran.',
  knownBlocks: [],
  isDefault: true,
};
