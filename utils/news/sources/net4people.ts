// Net4People BBS: which feed is it, and why is it here?

import type { Source } from './source.ts';

export const NET4PEOPLE: Source = {
  id: 'net4people',
  name: 'Net4People BBS',
  feedUrl: 'https://api.github.com/repos/net4people/bbs/issues?sort=created&direction=desc&per_page=20',
  homeUrl: 'https://github.com/net4people/bbs',
  format: 'github-issues',
  languages: ['en', 'ru', 'zh', 'fa'],
  jurisdictions: [],
  licence: 'headline and link',
  why: 'Where engineers first describe a new kind of block.',
  knownBlocks: [],
  isDefault: false,
};
