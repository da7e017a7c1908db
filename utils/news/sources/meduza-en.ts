// Meduza in English: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const MEDUZA_EN: Source = {
  id: 'meduza-en',
  name: 'Meduza in English',
  feedUrl: 'https://meduza.io/rss/en/all',
  homeUrl: 'https://meduza.io/en',
  format: 'rss',
  languages: ['en'],
  jurisdictions: ['RU'],
  licence: 'headline and link',
  why: 'Independent newsroom, English edition.',
  knownBlocks: ['RU'],
  isDefault: false,
};
