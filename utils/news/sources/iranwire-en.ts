// IranWire: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const IRANWIRE_EN: Source = {
  id: 'iranwire-en',
  name: 'IranWire',
  feedUrl: 'https://iranwire.com/en/feed/',
  homeUrl: 'https://iranwire.com/en/',
  format: 'rss',
  languages: ['en'],
  jurisdictions: ['IR'],
  licence: 'headline and link',
  why: 'Reporters on Iran, English edition.',
  knownBlocks: [],
  isDefault: false,
};
