// Does no package grow unnoticed, and is nothing in it twice?

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deflated } from '../../scripts/deflate.ts';
import type { Entry } from '../../scripts/open-zip.ts';
import { writeZip } from '../../scripts/write-zip.ts';
import { details, pages, popup } from '../../utils/words/en.ts';
import { LOCALES } from '../../utils/words/locales.ts';
import { pageSize } from '../bench/sizes.ts';

const OUTPUT = join(import.meta.dirname, '../../.output');
const MINUTES = 60_000;

/** A little above what each weighs; utils/README.md says what fills it. Whoever raises it writes there why. */
const BUDGET_BYTES = { chrome: 275_500, firefox: 273_800 } as const;
const POPUP_BUDGET_BYTES = 60_000;

/** Most files are the same in both packages, and each costs zopfli its time. */
const packed = new Map<string, Promise<Buffer>>();

function deflatedOnce(bytes: Uint8Array): Promise<Buffer> {
  const key = createHash('sha256').update(bytes).digest('base64');
  const known = packed.get(key) ?? deflated(bytes);
  packed.set(key, known);
  return known;
}

function filesOf(browser: string): Entry[] {
  const folder = join(OUTPUT, `${browser}-mv3`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: path.slice(folder.length + 1).replaceAll('\\', '/'), content: readFileSync(path) }));
}

describe.each(['chrome', 'firefox'] as const)('the %s package', (browser) => {
  it(
    'stays within its budget',
    async () => {
      const { length } = await writeZip(filesOf(browser), deflatedOnce);
      const sentence = `${browser}: ${length} bytes. npm run zip; utils/README.md says what fills a package`;
      expect(length, sentence).toBeLessThanOrEqual(BUDGET_BYTES[browser]);
      // A budget far above the truth would let it creep.
      expect(length, `${sentence}. It has become lighter: lower the budget`).toBeGreaterThan(
        BUDGET_BYTES[browser] - 8000,
      );
    },
    3 * MINUTES,
  );

  it.each(LOCALES)('paints its popup in %s from 60 KB', async (locale) => {
    const { raw } = await pageSize(join(OUTPUT, `${browser}-mv3`), 'popup.html', [`popup-words-${locale}.js`]);
    expect(raw).toBeLessThanOrEqual(POPUP_BUDGET_BYTES);
  });

  it('holds each English text and Preact once', () => {
    const scripts = filesOf(browser).filter(({ name }) => name.endsWith('.js'));
    const codes = scripts.map(({ content }) => content.toString('utf8'));
    const texts = [popup, details, pages].flatMap(longTextsOf);
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) expect([text, codes.join('\n').split(text).length - 1]).toEqual([text, 1]);
    expect(codes.filter((code) => code.includes('dangerouslySetInnerHTML')).length).toBe(1);
  });
});

function longTextsOf(words: object): string[] {
  return Object.values(words).flatMap((value) => {
    if (typeof value !== 'string') return longTextsOf(value);
    return value.length >= 40 && /^[\w ,.:’-]+$/.test(value) ? [value] : [];
  });
}
