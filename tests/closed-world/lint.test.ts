// Does the house lint see each kind of offence, where it is written, and nothing else?

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Offence } from '../../scripts/house/file-offences.ts';
import { lintHouse } from '../../scripts/house/lint-house.ts';

const ROOT = join(import.meta.dirname, '../..');

type Plant = [what: string, file: string, source: string, caught: string[]];

const OFFENCES: Plant[] = [
  ['an upward import', 'utils/evidence/planted.ts', "import { x } from '../verdict/judge.ts';", ['import:1']],
  [
    'an upward import by alias',
    'utils/evidence/planted.ts',
    "import { x } from '@/utils/verdict/judge';",
    ['import:1'],
  ],
  ['an upward import by the other alias', 'utils/kernel/planted.ts', "import '~/utils/ports/alarms';", ['import:1']],
  ['an upward re-export', 'utils/network/planted.ts', "\nexport * from '../verdict/verdict.ts';", ['import:2']],
  ['an upward named re-export', 'utils/network/planted.ts', "export { x } from '../verdict/verdict.ts';", ['import:1']],
  [
    'an upward dynamic import',
    'utils/probes/planted.ts',
    "export const x = () => import('../verdict/judge.ts');",
    ['import:1'],
  ],
  [
    'an upward type import',
    'utils/kernel/planted.ts',
    "export type X = import('../ports/alarms.ts').AlarmsPort;",
    ['import:1'],
  ],
  [
    'contracts that import a port',
    'utils/contracts/planted.ts',
    "import type { X } from '../ports/alarms.ts';",
    ['import:1'],
  ],
  ['a room that imports a screen', 'utils/workflows/planted.ts', "import '../../components/theme.css';", ['import:1']],
  [
    'the platform adapter below the entrypoints',
    'utils/workflows/planted.ts',
    "import '../browser/clock.ts';",
    ['import:1'],
  ],
  ['a component that judges', 'components/Planted.tsx', "import { x } from '../utils/verdict/judge.ts';", ['import:1']],
  [
    'a type import that would still load the file',
    'components/Planted.tsx',
    "import { type Verdict } from '../utils/verdict/verdict.ts';",
    ['import:1'],
  ],
  [
    'a component that imports an entrypoint',
    'components/Planted.tsx',
    "import '../entrypoints/popup/main.tsx';",
    ['import:1'],
  ],
  ['a component with the schema library', 'components/Planted.tsx', "import * as z from 'zod/mini';", ['package:1']],
  ['a shared part that imports a page', 'entrypoints/shared/planted.ts', "import '../popup/main.tsx';", ['import:1']],
  ['an entrypoint that imports another', 'entrypoints/options/planted.ts', "import '../popup/main.tsx';", ['import:1']],
  [
    'the polyfill outside browser/',
    'utils/workflows/planted.ts',
    "import browser from 'webextension-polyfill';",
    ['package:1'],
  ],
  ['wxt/browser outside browser/', 'utils/news/planted.ts', "import { browser } from 'wxt/browser';", ['package:1']],
  ['wxt/browser in a component', 'components/Planted.tsx', "import { browser } from 'wxt/browser';", ['package:1']],
  ['the full zod', 'utils/contracts/planted.ts', "import { z } from 'zod';", ['package:1']],
  ['a Node module', 'utils/news/planted.ts', "import { readFileSync } from 'node:fs';", ['package:1']],
  ['Date.now()', 'utils/history/planted.ts', '\n\nexport const at = () => Date.now();', ['time:3']],
  ["Date['now']()", 'utils/history/planted.ts', "export const at = () => Date['now']();", ['time:1']],
  ['new Date()', 'components/Planted.tsx', 'export const at = () => new Date();', ['time:1']],
  ['Date.now() in an entrypoint', 'entrypoints/popup/planted.ts', 'export const at = Date.now();', ['time:1']],
  ['Math.random()', 'utils/workflows/planted.ts', 'export const x = () => Math.random();', ['chance:1']],
  ['a build variable', 'utils/verdict/planted.ts', 'export const x = import.meta.env.FIREFOX;', ['build-variable:1']],
  ['an unknown folder in utils/', 'utils/helpers/planted.ts', 'export const x = 1;', ['folder:1']],
  ['a loose file in utils/', 'utils/planted.ts', 'export const x = 1;', ['folder:1']],
  ['a file that does not parse', 'utils/kernel/planted.ts', 'export const = ;', ['syntax:1']],
];

const GLOBALS =
  'chrome browser window document fetch localStorage sessionStorage indexedDB navigator location self globalThis crypto ' +
  'performance WebSocket RTCPeerConnection XMLHttpRequest EventSource setTimeout setInterval requestAnimationFrame ' +
  'queueMicrotask AbortSignal Image Worker alert process Buffer eval';

const GLOBAL_OFFENCES = GLOBALS.split(' ').flatMap((name): Plant[] => [
  [`\`${name}\` in a room`, 'utils/verdict/planted.ts', `export const x = () => ${name};`, ['global:1']],
  [
    `\`${name}\` in a component`,
    'components/Planted.tsx',
    `export const x = () => <i title={${name}} />;`,
    ['global:1'],
  ],
]);

const ALLOWED: Plant[] = [
  [
    'downward imports',
    'utils/verdict/planted.ts',
    "import { x } from '../network/network.ts'; export const y = x;",
    [],
  ],
  [
    'types of verdict in a component',
    'components/Planted.tsx',
    "import type { Verdict } from '../utils/verdict/verdict.ts';",
    [],
  ],
  ['a parameter called fetch', 'utils/news/planted.ts', 'export const x = (fetch: () => void) => fetch();', []],
  [
    'a property called document',
    'utils/news/planted.ts',
    'export const x = (feed: { document: 1 }) => feed.document;',
    [],
  ],
  ['a type called Document', 'utils/news/planted.ts', 'export type X = Document | Window;', []],
  ['a date from a number', 'utils/news/planted.ts', 'export const x = (nowMs: number) => new Date(nowMs);', []],
  [
    'the polyfill inside browser/',
    'utils/browser/planted.ts',
    "import browser from 'webextension-polyfill'; browser.runtime;",
    [],
  ],
  ['the platform in an entrypoint', 'entrypoints/popup/planted.ts', 'document.title = navigator.language;', []],
];

/** Every plant in a file of its own, in one copy of the house that is linted once. */
const PLANTS = [...OFFENCES, ...GLOBAL_OFFENCES, ...ALLOWED].map(([what, file, source, caught], index) => ({
  what,
  file: file.replace(/lanted(?=\.)/, `lanted${index}`).replace('utils/helpers/', `utils/helpers${index}/`),
  source,
  caught,
}));
let found: Offence[] = [];

beforeAll(() => {
  const copy = mkdtempSync(join(tmpdir(), 'throughline-lint-'));
  for (const folder of ['utils', 'components', 'entrypoints']) {
    cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
  }
  for (const { file, source } of PLANTS) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), source);
  }
  found = lintHouse(copy);
  rmSync(copy, { recursive: true });
});

describe('the house lint', () => {
  it('finds nothing in the house as it stands', () => {
    expect(lintHouse(ROOT).map(({ file, line, sentence }) => `${file}:${line} ${sentence}`)).toEqual([]);
  });

  const verdict = ({ caught }: { caught: string[] }) => (caught.length > 0 ? 'catches' : 'allows');
  it.each(PLANTS.map((plant) => [verdict(plant), plant.what, plant] as const))('%s %s', (_verdict, _what, plant) => {
    const here = found.filter(({ file }) => file === plant.file || plant.file.startsWith(`${file}/`));
    // An unknown folder is reported as such; what its files import is beside the point.
    expect(here.map(({ line, kind }) => `${kind}:${line}`)).toEqual(plant.caught);
  });
});
