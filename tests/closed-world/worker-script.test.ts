// What does every wake of the worker load, and what only the wake in which a feed has come?

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { join as joinUrl } from 'node:path/posix';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { PUNISHED } from '../../utils/news/curation/wordings.ts';
import { listedTerms } from '../../utils/news/terms/listed.ts';
import { packTerms } from '../../utils/news/terms/packed-terms.ts';

const OUTPUT = join(import.meta.dirname, '../../.output');

/** Each stands in one place of the source, and no minifier touches it. */
const MARKS = {
  'the parser of XML feeds': 'feedburner:origlink',
  'the parser of JSON feeds': 'short_description',
  'the wordings that tell kinds': PUNISHED.source.slice(0, 60),
  'the packed terms': packedWord(),
};

/** The longest run of plain letters among the packed terms. */
function packedWord(): string {
  const text = packTerms(listedTerms())
    .scripts.map(([, , lists]) => lists)
    .join(' ');
  return (text.match(/[a-z]+/g) ?? []).reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

interface Loaded {
  statics: readonly string[];
  dynamics: readonly string[];
}

function importsOf(file: string, code: string): Loaded {
  const { module } = parseSync(file, code);
  const inFolder = (specifier: string) => joinUrl(file, '..', specifier);
  const dynamics = module.dynamicImports.map(({ moduleRequest }) =>
    code.slice(moduleRequest.start + 1, moduleRequest.end - 1),
  );
  return {
    statics: module.staticImports.map(({ moduleRequest }) => inFolder(moduleRequest.value)),
    dynamics: dynamics.map(inFolder),
  };
}

describe.each(['chrome', 'edge', 'firefox'])('the %s package', (browser) => {
  const folder = join(OUTPUT, `${browser}-mv3`);
  const codeOf = (file: string) => readFileSync(join(folder, file), 'utf8');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.replaceAll('\\', '/'));

  /** A script and all that is loaded with it, before anything in it runs. */
  function loadedWith(file: string, soFar = new Set<string>()): Set<string> {
    if (soFar.has(file)) return soFar;
    soFar.add(file);
    for (const next of importsOf(file, codeOf(file)).statics) loadedWith(next, soFar);
    return soFar;
  }

  it.each(Object.entries(MARKS))('holds %s once, and no wake without a feed loads it', (what, mark) => {
    const holders = scripts.filter((file) => codeOf(file).includes(mark));
    expect(holders, `${what} (${mark.slice(0, 30)}…)`).toEqual(['chunks/read-feeds.js']);
    const sentence = `${what} is loaded in every wake: something light imports what read-feeds.ts is the door to`;
    expect(
      [...loadedWith('background.js')].filter((file) => holders.includes(file)),
      sentence,
    ).toEqual([]);
  });

  it('loads the reader from a document: the offscreen page in Chromium, the background page in Firefox', () => {
    const document = existsSync(join(folder, 'offscreen.html')) ? 'chunks/offscreen.js' : 'background.js';
    expect(document).toBe(browser === 'firefox' ? 'background.js' : 'chunks/offscreen.js');
    expect(importsOf(document, codeOf(document)).dynamics).toContain('chunks/read-feeds.js');
    expect([...loadedWith(document)]).not.toContain('chunks/read-feeds.js');
  });

  it('has a reader that starts no second worker where it is loaded', () => {
    // In Firefox it is loaded by the background page, whose own module it finds there.
    const isLoadedByWorker = browser === 'firefox';
    expect([...loadedWith('chunks/read-feeds.js')].includes('background.js') && !isLoadedByWorker).toBe(false);
  });

  it('gives the worker nothing that only a page can run', () => {
    expect([...loadedWith('background.js')].filter((file) => /popupParts/.test(codeOf(file)))).toEqual([]);
  });

  it('gives the dashboard and the frame no schema library', () => {
    const light = ['dashboard', ...(browser === 'firefox' ? [] : ['frame'])].map((name) => `chunks/${name}.js`);
    for (const page of light)
      expect(
        [...loadedWith(page)].filter((file) => /settings|schemas/.test(file)),
        page,
      ).toEqual([]);
  });
});
