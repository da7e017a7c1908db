// Does an archive we write hold what was put in, for us and for other readers?

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Entry, entriesOf, openZip } from '../../../scripts/open-zip.ts';
import { writeZip } from '../../../scripts/write-zip.ts';

const ENTRIES: readonly Entry[] = [
  { name: 'icon/dot.png', content: Buffer.from([1, 2, 3]) },
  { name: 'a.js', content: Buffer.from('export const words = "words, words, words";'.repeat(40)) },
  { name: 'empty.txt', content: Buffer.alloc(0) },
  { name: '_locales/ru/messages.json', content: Buffer.from('{"имя":"Насквозь"}') },
];

it('gives back every file, in the order of the names', async () => {
  const read = entriesOf(await writeZip(ENTRIES));
  expect(read).toEqual([...ENTRIES].sort((one, other) => (one.name < other.name ? -1 : 1)));
});

it('is the same archive whatever the order the files came in', async () => {
  expect(await writeZip([...ENTRIES].reverse())).toEqual(await writeZip(ENTRIES));
});

it('packs what can be packed and stores what cannot', async () => {
  const archive = await writeZip(ENTRIES);
  expect(archive.length).toBeLessThan(700);
  expect(archive.includes(Buffer.from([1, 2, 3]))).toBe(true);
});

it('can be unpacked into a folder, and another program finds no fault with it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-zip-'));
  try {
    const archive = await writeZip(ENTRIES);
    openZip(archive, folder);
    for (const { name, content } of ENTRIES) expect(readFileSync(join(folder, name))).toEqual(content);
    writeFileSync(join(folder, 'all.zip'), archive);
    const python = ['-c', 'import sys, zipfile; sys.exit(1 if zipfile.ZipFile(sys.argv[1]).testzip() else 0)'];
    const run = spawnSync('python3', [...python, join(folder, 'all.zip')], { encoding: 'utf8' });
    // Where there is no Python, our own reader above has to do.
    if (run.error === undefined) expect(run.stderr + run.status).toBe('0');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
