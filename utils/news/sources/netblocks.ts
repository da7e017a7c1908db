// NetBlocks: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const NETBLOCKS: Source = {
  id: 'netblocks',
  name: 'NetBlocks',
  feedUrl: 'https://mastodon.social/@netblocks.rss',
  homeUrl: 'https://mastodon.social/@netblocks',
  format: 'rss',
  languages: ['en'],
  jurisdictions: [],
  licence: 'headline and link',
  why: 'Fast, dated notices of outages and restrictions.',
  knownBlocks: [],
  isDefault: true,
};
