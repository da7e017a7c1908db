// Cloudflare: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const CLOUDFLARE: Source = {
  id: 'cloudflare',
  name: 'Cloudflare',
  feedUrl: 'https://blog.cloudflare.com/rss/',
  homeUrl: 'https://blog.cloudflare.com/',
  format: 'rss',
  languages: ['en'],
  jurisdictions: [],
  licence: 'headline and link',
  why: 'Sees throttling and shutdowns from the network side.',
  knownBlocks: [],
  isDefault: false,
};
