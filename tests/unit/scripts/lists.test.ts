// Does a bad entry of a shipped list fail the build, with its file and line?

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFaults } from '../../../scripts/lists.ts';
import { CALL_CONTROLS } from '../../../utils/catalogue/call-controls.ts';
import { CONTROLS } from '../../../utils/catalogue/controls.ts';
import { SERVICES } from '../../../utils/catalogue/index.ts';
import { RESOLVERS } from '../../../utils/catalogue/resolvers.ts';
import type { Catalogue } from '../../../utils/catalogue/schema.ts';
import { blockPageProblems } from '../../../utils/evidence/block-page-problems.ts';
import { BLOCK_PAGES, type BlockPage } from '../../../utils/evidence/block-pages.ts';

const CATALOGUE: Catalogue = {
  services: SERVICES,
  controls: CONTROLS,
  callControls: CALL_CONTROLS,
  resolvers: RESOLVERS,
};
const sourceOf = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const lineIn = (file: string, text: string) =>
  sourceOf(file)
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;
const page = (parts: Partial<BlockPage>): BlockPage => ({
  jurisdiction: 'RU',
  addresses: ['95.167.13.50'],
  locations: [],
  source: 'https://github.com/x/y',
  ...parts,
});

describe('the shipped lists', () => {
  it('have no fault', () => {
    expect(listFaults()).toEqual([]);
  });

  it('name file and line of a bad endpoint', () => {
    const [first, ...rest] = SERVICES;
    const bad = structuredClone(first) as typeof first;
    const target = bad?.channels.web?.needs[0]?.targets[0] as { source: string; url: string };
    const { source } = target;
    target.source = 'hearsay';
    const file = `utils/catalogue/services/${first?.id}.ts`;
    const [fault] = listFaults(
      { catalogue: { ...CATALOGUE, services: [bad as (typeof SERVICES)[number], ...rest] }, blockPages: BLOCK_PAGES },
      (asked) => (asked === file ? sourceOf(asked).replace(source, 'hearsay') : sourceOf(asked)),
    );
    expect(fault).toMatch(new RegExp(`^${file}:\\d+: channels\\.web\\.needs\\[0\\]\\.targets\\[0\\]\\.source: `));
    expect(Number(fault?.split(':')[1])).toBeGreaterThan(1);
  });

  it('name file and line of a bad control', () => {
    const [first, ...rest] = CONTROLS;
    const bad = { ...first, kind: 'galactic' } as unknown as (typeof CONTROLS)[number];
    const [fault] = listFaults({ catalogue: { ...CATALOGUE, controls: [bad, ...rest] }, blockPages: BLOCK_PAGES });
    expect(fault).toContain('utils/catalogue/controls.ts:');
    expect(fault).toContain('kind');
  });

  it('name file and line of a bad block page', () => {
    const file = 'utils/evidence/block-pages.ts';
    const pages = BLOCK_PAGES.map((it) => (it.jurisdiction === 'TR' ? { ...it, source: 'somebody said so' } : it));
    expect(listFaults({ catalogue: CATALOGUE, blockPages: pages })).toEqual([
      `${file}:${lineIn(file, '195.175.254.2')}: source "somebody said so" is no https link to a page`,
    ]);
  });
});

describe('a block page', () => {
  it.each([
    ['no two-letter code', page({ jurisdiction: 'Russia' })],
    ['no https link', page({ source: 'http://x.example/' })],
    ['nothing to recognise', page({ addresses: [] })],
    ['no address', page({ addresses: ['95.167.13'] })],
    ['no address', page({ addresses: ['999.1.1.1'] })],
    ['this device itself', page({ addresses: ['127.0.0.1'] })],
    ['this device itself', page({ addresses: ['0.0.0.0'] })],
    ['no URL', page({ addresses: [], locations: ['block.example'] })],
    ['no public host', page({ addresses: [], locations: ['http://block'] })],
    ['no public host', page({ addresses: [], locations: ['ftp://block.example'] })],
    ['only whole hosts', page({ addresses: [], locations: ['http://block.example/page'] })],
    ['twice', page({ addresses: ['95.167.13.50', '95.167.13.50'] })],
  ])('is refused: %s', (why, entry) => {
    const problems = blockPageProblems([entry]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.problem).toContain(why);
  });

  it('is well with an address of IPv6 and a host', () => {
    expect(blockPageProblems([page({ addresses: ['d0::11'], locations: ['http://warning.example.org'] })])).toEqual([]);
  });
});
