// China Digital Times: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const CDT_ZH: Source = {
  id: 'cdt-zh',
  name: 'China Digital Times',
  feedUrl: 'https://feeds.feedburner.com/chinadigitaltimes/IyPt',
  homeUrl: 'https://chinadigitaltimes.net/chinese/',
  format: 'rss',
  languages: ['zh'],
  jurisdictions: ['CN'],
  licence: 'headline and link',
  why: 'Collects what is censored in China.',
  knownBlocks: [],
  isDefault: true,
};
