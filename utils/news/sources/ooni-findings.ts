// OONI incidents: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const OONI_FINDINGS: Source = {
  id: 'ooni-findings',
  name: 'OONI incidents',
  feedUrl: 'https://api.ooni.org/api/v1/incidents/search',
  homeUrl: 'https://explorer.ooni.org/findings',
  format: 'ooni-incidents',
  languages: ['en'],
  jurisdictions: [],
  licence: 'CC BY-NC-SA 4.0',
  why: 'Analysts describe and date each block per country and link the measurements.',
  knownBlocks: [],
  isDefault: true,
};
