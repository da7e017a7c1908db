// Habr: internet regulation: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const HABR_REG: Source = {
  id: 'habr-reg',
  name: 'Habr: internet regulation',
  feedUrl: 'https://habr.com/ru/rss/hub/internet_regulation/all/',
  homeUrl: 'https://habr.com/ru/hub/internet_regulation/',
  format: 'rss',
  languages: ['ru'],
  jurisdictions: ['RU'],
  licence: 'headline and link',
  why: 'Technical community, reachable inside Russia.',
  knownBlocks: [],
  isDefault: true,
};
