// Does the map of the house show every room and say how to add each thing?

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IMPORT_TABLE, UTILS_FOLDERS } from '../../scripts/house/import-table.ts';

const ROOT = join(import.meta.dirname, '../..');
const MAP = readFileSync(join(ROOT, 'utils/README.md'), 'utf8');
const HOW_TO = [
  'service',
  'control or resolver',
  'probe',
  'failure name',
  'rule',
  'source',
  'locale',
  'record',
  'message',
  'permission',
];
const TOP_LEVEL =
  'entrypoints components utils public tests scripts wxt.config.ts package.json package-lock.json tsconfig.json biome.json ' +
  'vitest.config.ts knip.json README.md LICENSE PRIVACY.md SECURITY.md CHANGELOG.md CONTRIBUTING.md node_modules reports coverage';

/** Folder -> the cell "may import" of its row, with `all above` spelt out as the linter knows it. */
const rows = new Map(
  [...MAP.matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$/gm)].map(([, folder = '', cell = '']) => [folder, cell.trim()]),
);

describe('utils/README.md', () => {
  it.each(HOW_TO)('says how to add a %s', (thing) => {
    expect(MAP, `add the heading "## How to add a ${thing}" to utils/README.md`).toContain(
      `\n## How to add a ${thing}\n`,
    );
  });

  it('has a row for every folder of utils/, and a folder for every row', () => {
    const folders = readdirSync(join(ROOT, 'utils'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const unlisted = folders.map(({ name }) => name).filter((name) => !rows.has(name));
    expect(unlisted, 'add a row to the table of utils/README.md and to scripts/house/import-table.ts').toEqual([]);
    const empty = [...rows.keys()].filter((name) => !existsSync(join(ROOT, 'utils', name)));
    expect(empty, 'take these rows out of utils/README.md and scripts/house/import-table.ts').toEqual([]);
  });

  it.each(UTILS_FOLDERS)('tells of %s what the linter holds', (folder) => {
    const allowed = IMPORT_TABLE[folder].all;
    const before = UTILS_FOLDERS.slice(0, UTILS_FOLDERS.indexOf(folder));
    const told = rows.get(folder) ?? '';
    if (told === 'nothing') expect(allowed).toEqual([]);
    else if (told === 'all above') expect([...allowed]).toEqual([...before]);
    else if (told === 'all above except ports') expect([...allowed]).toEqual(before.filter((name) => name !== 'ports'));
    else
      expect([...allowed], `the row of ${folder} and scripts/house/import-table.ts differ`).toEqual(told.split(', '));
  });

  it('dates every decision', () => {
    const decisions = (MAP.split('\n## Decisions\n')[1] ?? '').split('\n## ')[0] ?? '';
    const undated = decisions
      .split('\n')
      .filter((line) => line.startsWith('- ') && !/^- \*\*20\d\d-\d\d-\d\d, /.test(line));
    expect(undated, 'begin each decision with "- **<ISO date>, <what>.**"').toEqual([]);
  });
});

describe('the top level', () => {
  it('holds nothing but what DESIGN section 3 names', () => {
    const known = TOP_LEVEL.split(' ');
    const strange = readdirSync(ROOT).filter((name) => !name.startsWith('.') && !known.includes(name));
    expect(strange, 'find these a place inside the house').toEqual([]);
  });

  it('names no file of this or any machine, and no registry', () => {
    const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
    expect(
      lock,
      'package-lock.json: keep .npmrc (omit-lockfile-registry-resolved) and run npm install again',
    ).not.toContain('"resolved"');
  });
});
