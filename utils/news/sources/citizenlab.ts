// Citizen Lab: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const CITIZENLAB: Source = {
  id: 'citizenlab',
  name: 'Citizen Lab',
  feedUrl: 'https://citizenlab.ca/feed/',
  homeUrl: 'https://citizenlab.ca/',
  format: 'rss',
  languages: ['en'],
  jurisdictions: [],
  licence: 'CC BY-SA?',
  why: 'University laboratory; technical reports.',
  knownBlocks: [],
  isDefault: false,
};
