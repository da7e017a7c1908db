// Does the archive of sources, unpacked in an empty folder, give byte for byte the packages that are handed to the stores?

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openZip } from './open-zip.ts';
import { zipAll } from './zip.ts';

const packages = await zipAll();
const sources = packages.pop() as string;
const folder = mkdtempSync(join(tmpdir(), 'throughline-rebuild-'));
try {
  openZip(readFileSync(sources), folder);
  // What npm and WXT add to the environment would lead the rebuild back here, or make it leave half the packages out.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)|^npm_config_local_prefix$|^NODE_ENV$/.test(name)),
  );
  const run = spawnSync('npm', ['run', 'zip'], {
    cwd: folder,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) throw new Error(`The sources do not build:\n${run.stdout}\n${run.stderr}`);
  const different = [...packages, sources].filter(
    (file) => hash(file) !== hash(join(folder, '.output', basename(file))),
  );
  for (const file of packages) console.log(`${hash(file)}  ${basename(file)}`);
  if (different.length > 0)
    throw new Error(`Rebuilt differently: ${different.map((file) => basename(file)).join(', ')}`);
  console.log('The rebuild from the sources archive is byte-identical.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function hash(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
