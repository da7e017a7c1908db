// What is handed to the stores? One package per browser, and the archive of sources that rebuilds all three.

import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zip } from 'wxt';
import { BROWSERS } from './build.ts';
import { deflated } from './deflate.ts';
import { entriesOf } from './open-zip.ts';
import { QUIET_LOGGER, withoutSpinner } from './quiet-logger.ts';
import { ROOT } from './run.ts';
import { writeZip } from './write-zip.ts';

/** Paths in `.output/`: three packages, then `throughline-<version>-sources.zip`. */
export async function zipAll(): Promise<string[]> {
  const staging = `${ROOT}.output/.zip-${process.pid}`;
  await mkdir(`${ROOT}.output`, { recursive: true });
  try {
    const made: string[] = [];
    for (const browser of BROWSERS) {
      // Once is enough, and not in the Firefox pass: WXT leaves entrypoints of other browsers out of the sources there.
      const zipSources = browser === 'chrome';
      const options = { root: ROOT, browser, mode: 'production', outDir: staging, logger: QUIET_LOGGER };
      made.push(...(await withoutSpinner(() => zip({ ...options, zip: { zipSources } }))));
    }
    for (const file of made) if (!isSources(file)) await writeFile(file, await smallest(await readFile(file)));
    const placed = made.map((file) => `${ROOT}.output/${basename(file)}`);
    for (const [index, file] of made.entries()) await rename(file, placed[index] as string);
    return placed.sort((one, other) => Number(isSources(one)) - Number(isSources(other)));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

function isSources(file: string): boolean {
  return file.endsWith('sources.zip');
}

const packed = new Map<string, Promise<Buffer>>();

/** The three packages share most of their files, and packing takes long. */
function smallest(archive: Buffer): Promise<Buffer> {
  return writeZip(entriesOf(archive), (content) => {
    const key = content.toString('latin1');
    const known = packed.get(key) ?? deflated(content);
    packed.set(key, known);
    return known;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const file of await zipAll()) console.log(`${basename(file)}  ${(await stat(file)).size} bytes`);
}
