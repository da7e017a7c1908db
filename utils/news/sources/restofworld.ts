// Rest of World: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const RESTOFWORLD: Source = {
  id: 'restofworld',
  name: 'Rest of World',
  feedUrl: 'https://restofworld.org/feed/latest/',
  homeUrl: 'https://restofworld.org/',
  format: 'rss',
  languages: ['en'],
  jurisdictions: [],
  licence: 'headline and link',
  why: 'Reporters on technology policy in many countries.',
  knownBlocks: [],
  isDefault: false,
};
