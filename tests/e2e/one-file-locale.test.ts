// Is one file all that it takes to speak another language?

import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/find-browser.ts';
import { ROOT } from '../../scripts/run.ts';
import * as english from '../../utils/words/en.ts';
import { finishWelcome } from '../lab/driver/consent.ts';
import { type Household, settleIn } from '../lab/driver/live-run.ts';
import { openScreen, type Screen, setLocale } from '../lab/driver/shots.ts';
import { pseudo } from '../support/pseudo.ts';
import { scenarioOf } from './support.ts';

/** What a build reads, as in the archive of sources. */
const SOURCES = ['components', 'entrypoints', 'public', 'scripts', 'utils', 'package.json', 'wxt.config.ts'];
const FILE = 'utils/words/eo.ts';
const { language, ...parts } = english;

/** Esperanto has the plural forms of English, and none of its words are ours: what is shown comes from this file. */
function fileWith(words: Partial<typeof parts>): string {
  const texts = Object.entries(words).map(
    ([part, value]) =>
      `export const ${part}: Translated<typeof en.${part}, 'one' | 'other'> = ${JSON.stringify(pseudo(value))};`,
  );
  const own: typeof language = {
    tag: 'eo',
    direction: 'rtl',
    digits: '0123456789',
    units: {},
    months: null,
    day: '',
    comma: ', ',
    questionMark: '?',
  };
  return [
    `import type * as en from './en.ts';`,
    `import type { Translated } from './voice.ts';`,
    `import type { Language } from './written.ts';`,
    `export const language: Language = ${JSON.stringify(own)};`,
    ...texts,
  ].join('\n');
}

describe('A language that has one file', () => {
  let copy: string;
  let built: string;
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'one-file-locale-'));
    for (const source of SOURCES) await cp(join(ROOT, source), join(copy, source), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    built = join(copy, '.output', 'chrome-mv3');
  });
  afterAll(() => rm(copy, { recursive: true, force: true }));

  const run = (script: string, ...parameters: readonly string[]) =>
    spawnSync(process.execPath, [script, ...parameters], { cwd: copy, encoding: 'utf8' });
  const compile = () => {
    const options = '--noEmit --strict --skipLibCheck --allowImportingTsExtensions --verbatimModuleSyntax';
    const target = '--target es2023 --module esnext --moduleResolution bundler --ignoreConfig';
    return run('node_modules/typescript/bin/tsc', ...options.split(' '), ...target.split(' '), FILE).stdout;
  };

  it('compiles, and does not with a key missing', async () => {
    await writeFile(join(copy, FILE), fileWith(parts));
    expect(compile()).toBe('');
    const { working, ...state } = parts.popup.state;
    const popup = { ...parts.popup, state } as typeof parts.popup;
    await writeFile(join(copy, FILE), fileWith({ ...parts, popup }));
    expect(compile()).toContain(`'working' is missing`);
  });

  it('is not built with a part missing, and the build says which', async () => {
    const { notices, ...rest } = parts;
    await writeFile(join(copy, FILE), fileWith(rest));
    const { status, stderr } = run('scripts/build.ts', 'chrome');
    expect([status, stderr]).toEqual([1, expect.stringContaining('utils/words/eo.ts does not export notices')]);
  });

  it('is in the package: its words, what the browser says of us, and its notices', async () => {
    await writeFile(join(copy, FILE), fileWith(parts));
    const { status, stderr } = run('scripts/build.ts', 'chrome');
    expect([status, stderr]).toEqual([0, expect.anything()]);
    const read = (path: string) => readFile(join(built, path), 'utf8');
    const messages = JSON.parse(await read('_locales/eo/messages.json'));
    expect(messages.extension_description.message).toBe(pseudo(parts.store.description));
    for (const script of ['popup-words', 'popup-details', 'page-words'])
      expect(await read(`${script}-eo.js`)).toContain('⟦');
    expect(await read('background.js')).toContain(pseudo(parts.notices.neutral));
  });

  describe('in a browser', () => {
    let home: Household;
    beforeAll(async () => {
      const scenario = scenarioOf({ services: ['matrix'] });
      home = await settleIn(scenario, { builtDir: built, binary: await findChromium(() => undefined) });
      await finishWelcome(home.browser, home.extensionId, scenario);
    });
    afterAll(() => home?.close());

    it('can be chosen, and every page speaks it and runs its way', async () => {
      const options = await openScreen(home.browser, home.extensionId, 'options');
      const choices = `[...document.querySelectorAll('[data-setting="language"] option')].map(({ value }) => value)`;
      expect(await options.evaluate(choices)).toEqual(['auto', 'en', 'eo', 'fa', 'ru']);
      await setLocale(options, 'eo');
      for (const screen of ['popup', 'options', 'dashboard'] as const satisfies readonly Screen[]) {
        const page = await openScreen(home.browser, home.extensionId, screen);
        await page.waitFor(`document.documentElement.lang === 'eo' && document.documentElement.dir === 'rtl'`);
        expect(await page.evaluate(`document.querySelector('h1').innerText`)).toContain('⟦');
        await page.close();
      }
      await options.close();
    });
  });
});
