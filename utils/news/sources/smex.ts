// SMEX: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const SMEX: Source = {
  id: 'smex',
  name: 'SMEX',
  feedUrl: 'https://smex.org/feed/',
  homeUrl: 'https://smex.org/',
  format: 'rss',
  languages: ['en', 'ar'],
  jurisdictions: ['LB'],
  licence: 'CC?',
  why: 'Digital-rights group for West Asia and North Africa.',
  knownBlocks: [],
  isDefault: false,
};
