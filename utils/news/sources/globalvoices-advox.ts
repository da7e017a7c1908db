// Global Voices Advox: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const GLOBALVOICES_ADVOX: Source = {
  id: 'globalvoices-advox',
  name: 'Global Voices Advox',
  feedUrl: 'https://advox.globalvoices.org/feed/',
  homeUrl: 'https://advox.globalvoices.org/',
  format: 'rss',
  languages: ['en'],
  jurisdictions: [],
  licence: 'CC BY 3.0',
  why: 'Local authors on digital rights.',
  knownBlocks: [],
  isDefault: true,
};
