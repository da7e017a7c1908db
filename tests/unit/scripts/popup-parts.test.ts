// Is every part that the popup's script lends out there to be lent, and borrowed by nobody who runs without it?

import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PARTS, popupParts } from '../../../scripts/popup-parts.ts';
import { ROOT } from '../../../scripts/run.ts';

type Hooks = Record<'buildStart' | 'resolveId' | 'load' | 'transform', (...given: unknown[]) => string | null>;

function building(input: unknown): Hooks {
  const plugin = popupParts() as unknown as Hooks;
  plugin.buildStart({ input });
  return plugin;
}

const PAGES = { dashboard: '/x/dashboard/index.html', background: 'virtual:background' };
const SCREEN = `${ROOT}entrypoints/dashboard/Screen.tsx`;

it.each(Object.entries(PARTS).filter(([part]) => /\.tsx?$/.test(part)))('%s exports %j', (part, names) => {
  const source = readFileSync(`${ROOT}${part}`, 'utf8');
  for (const name of names) expect(source).toMatch(new RegExp(`export (?:async )?(?:function|const) ${name}\\b`));
});

it('the popup’s script lends all of them under names of their own', () => {
  const names = Object.values(PARTS).flat();
  expect(new Set(names).size).toBe(names.length);
  const code = building(['virtual:wxt-unlisted-script-entrypoint?/x/popup-main.ts']).transform('', '/x/popup-main.ts');
  for (const name of names) expect(code).toContain(name);
});

it('a page borrows a component and brings its styles; the second script finds them in the popup', () => {
  const pages = building(PAGES);
  const id = pages.resolveId('../../components/Throughline.tsx', SCREEN);
  expect(id).toContain('components/Throughline.tsx');
  expect(pages.load(id)).toContain('Throughline.module.css');
  const second = building(['virtual:wxt-unlisted-script-entrypoint?/x/popup-more.ts']);
  expect(second.load(second.resolveId('./Throughline.tsx', `${ROOT}components/Why.tsx`))).not.toContain('css');
  expect(existsSync(`${ROOT}components/Throughline.module.css`)).toBe(true);
});

it.each([
  ['the worker', PAGES, `${ROOT}utils/words/notices-words.ts`, './en.ts'],
  ['the lender itself', ['virtual:wxt-unlisted-script-entrypoint?/x/popup-main.ts'], SCREEN, 'preact'],
  [
    'a script of words',
    ['virtual:wxt-unlisted-script-entrypoint?/x/popup-details-en.ts'],
    `${ROOT}entrypoints/popup-details-en.ts`,
    '../utils/words/en.ts',
  ],
  ['whoever imports something else', PAGES, SCREEN, '../../components/Strip.tsx'],
])('%s borrows nothing', (_, input, importer, id) => {
  expect(building(input).resolveId(id, importer)).toBeNull();
});
