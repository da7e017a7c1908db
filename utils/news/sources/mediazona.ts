// Mediazona: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const MEDIAZONA: Source = {
  id: 'mediazona',
  name: 'Mediazona',
  feedUrl: 'https://zona.media/rss',
  homeUrl: 'https://zona.media/',
  format: 'rss',
  languages: ['ru'],
  jurisdictions: ['RU'],
  licence: 'headline and link',
  why: 'Reports from courts.',
  knownBlocks: [],
  isDefault: false,
};
