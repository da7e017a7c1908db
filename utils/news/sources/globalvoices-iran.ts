// Global Voices Iran: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const GLOBALVOICES_IRAN: Source = {
  id: 'globalvoices-iran',
  name: 'Global Voices Iran',
  feedUrl: 'https://globalvoices.org/-/world/middle-east-north-africa/iran/feed/',
  homeUrl: 'https://globalvoices.org/-/world/middle-east-north-africa/iran/',
  format: 'rss',
  languages: ['en'],
  jurisdictions: ['IR'],
  licence: 'CC BY 3.0',
  why: 'Local authors on Iran.',
  knownBlocks: [],
  isDefault: false,
};
