// Human Rights Watch: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const HRW: Source = {
  id: 'hrw',
  name: 'Human Rights Watch',
  feedUrl: 'https://www.hrw.org/rss/news',
  homeUrl: 'https://www.hrw.org/',
  format: 'rss',
  languages: ['en'],
  jurisdictions: [],
  licence: 'CC BY-NC-ND?',
  why: 'Country experts.',
  knownBlocks: ['RU'],
  isDefault: false,
};
