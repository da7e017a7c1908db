// BBC Russian: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const BBC_RU: Source = {
  id: 'bbc-ru',
  name: 'BBC Russian',
  feedUrl: 'https://feeds.bbci.co.uk/russian/rss.xml',
  homeUrl: 'https://www.bbc.com/russian',
  format: 'rss',
  languages: ['ru'],
  jurisdictions: ['RU'],
  licence: 'headline and link',
  why: 'Large newsroom.',
  knownBlocks: ['RU'],
  isDefault: false,
};
