import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPublicName } from '../../../utils/news/feed/safe-link.ts';
import { legalLabelOf } from '../../../utils/news/legal-labels.ts';
import {
  defaultSources,
  isSourceDangerousIn,
  SOURCES,
  sourceById,
  sourceLabel,
  sourcesFor,
} from '../../../utils/news/sources/index.ts';
import type { Source } from '../../../utils/news/sources/source.ts';

describe('the registry of sources', () => {
  it('holds at least twenty, and every file of the folder', () => {
    const files = readdirSync('utils/news/sources').filter((name) => name !== 'index.ts' && name !== 'source.ts');
    expect(SOURCES.length).toBeGreaterThanOrEqual(20);
    expect(files.sort(), 'a source has a file but no line in sources/index.ts, or the other way round').toEqual(
      SOURCES.map(({ id }) => `${id}.ts`).sort(),
    );
  });

  it.each(SOURCES.map((source) => [source.id, source] as const))(
    '%s has https addresses, a licence and a reason',
    (_, source) => {
      for (const address of [source.feedUrl, source.homeUrl]) {
        const url = new URL(address);
        expect(url.protocol).toBe('https:');
        expect(isPublicName(url.hostname)).toBe(true);
      }
      expect(source.licence).not.toBe('');
      expect(source.why.length).toBeGreaterThan(10);
      expect(source.languages.length).toBeGreaterThan(0);
    },
  );

  it('is off by default where a source is dangerous or blocked', () => {
    for (const languages of [['ru'], ['en', 'ru', 'fa', 'zh']]) {
      for (const id of defaultSources({ jurisdiction: 'RU', languages })) {
        const source = sourceById(id) as Source;
        expect(isSourceDangerousIn(source, 'RU'), id).toBe(false);
        expect(source.knownBlocks, id).not.toContain('RU');
      }
    }
    expect(isSourceDangerousIn(sourceById('meduza-ru') as Source, 'RU')).toBe(true);
    expect(isSourceDangerousIn(sourceById('meduza-ru') as Source, 'KZ')).toBe(false);
    expect(sourceLabel(sourceById('roskomsvoboda') as Source)).toBe('reported foreign agent in RU');
    expect(isSourceDangerousIn(sourceById('accessnow') as Source, 'RU')).toBe(true);
    expect(isSourceDangerousIn(sourceById('eff') as Source, 'RU')).toBe(false);
  });

  it('offers the sources of the place in the language of the reader', () => {
    expect(defaultSources({ jurisdiction: 'IR', languages: ['fa'] })).toContain('iranwire-fa');
    expect(defaultSources({ jurisdiction: 'IR', languages: ['en'] })).not.toContain('iranwire-fa');
    expect(defaultSources({ jurisdiction: null, languages: ['en'] })).toContain('ooni-findings');
    expect(sourcesFor({ jurisdiction: 'CN', languages: ['zh-Hans'] })[0]?.id).toBe('cdt-zh');
  });
});

describe('legal labels', () => {
  it.each([
    ['https://www.hrw.org/news/1', 'undesirable in RU'],
    ['https://storage.meduza.io/x', 'undesirable in RU'],
    ['https://www.themoscowtimes.com/1', 'undesirable in RU'],
    ['https://theins.ru/1', 'reported undesirable in RU'],
    ['https://roskomsvoboda.org/1', 'reported foreign agent in RU'],
    ['https://zona.media/1', 'foreign agent in RU'],
    ['https://www.accessnow.org/1', 'unchecked undesirable in RU'],
    ['https://www.eff.org/1', 'unchecked in RU'],
    ['https://www.article19.org/1', 'unchecked in RU'],
    ['https://citizenlab.ca/1', 'unchecked in RU'],
    ['https://ooni.org/1', null],
    ['https://notmeduza.io/x', null],
    ['https://example.org/meduza.io', null],
  ])('%s: %s', (url, label) => {
    expect(legalLabelOf(url)).toBe(label);
  });
});
