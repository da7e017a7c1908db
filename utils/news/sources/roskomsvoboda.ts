// Roskomsvoboda: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const ROSKOMSVOBODA: Source = {
  id: 'roskomsvoboda',
  name: 'Roskomsvoboda',
  feedUrl: 'https://roskomsvoboda.org/feed/',
  homeUrl: 'https://roskomsvoboda.org/',
  format: 'rss',
  languages: ['ru'],
  jurisdictions: ['RU'],
  licence: 'CC BY?',
  why: 'Follows the register of blocked sites and the courts in Russia.',
  knownBlocks: [],
  isDefault: true,
};
