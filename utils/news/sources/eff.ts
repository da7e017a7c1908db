// EFF: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const EFF: Source = {
  id: 'eff',
  name: 'EFF',
  feedUrl: 'https://www.eff.org/rss/updates.xml',
  homeUrl: 'https://www.eff.org/updates',
  format: 'rss',
  languages: ['en', 'es'],
  jurisdictions: [],
  licence: 'CC BY?',
  why: 'Lawyers and engineers on laws that touch platforms.',
  knownBlocks: [],
  isDefault: false,
};
