// Meduza: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const MEDUZA_RU: Source = {
  id: 'meduza-ru',
  name: 'Meduza',
  feedUrl: 'https://meduza.io/rss/all',
  homeUrl: 'https://meduza.io/',
  format: 'rss',
  languages: ['ru'],
  jurisdictions: ['RU'],
  licence: 'headline and link',
  why: 'Independent newsroom.',
  knownBlocks: ['RU'],
  isDefault: false,
};
