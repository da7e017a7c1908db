// OONI reports: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const OONI_REPORTS: Source = {
  id: 'ooni-reports',
  name: 'OONI reports',
  feedUrl: 'https://ooni.org/reports/index.xml',
  homeUrl: 'https://ooni.org/reports/',
  format: 'rss',
  languages: ['en'],
  jurisdictions: [],
  licence: 'CC BY-NC-SA 4.0?',
  why: 'Long research reports with data.',
  knownBlocks: [],
  isDefault: false,
};
