// TASS: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const TASS_EN: Source = {
  id: 'tass-en',
  name: 'TASS',
  feedUrl: 'https://tass.com/rss/v2.xml',
  homeUrl: 'https://tass.com/',
  format: 'rss',
  languages: ['en'],
  jurisdictions: ['RU'],
  licence: 'headline and link',
  why: 'State agency: the authorities in their own words.',
  knownBlocks: [],
  isDefault: false,
};
