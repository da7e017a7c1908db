// Which build is driven, and is it newer than what it was built from?

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const SOURCES = [
  'utils',
  'components',
  'entrypoints',
  'public',
  'wxt.config.ts',
  'package.json',
  'scripts/manifest.ts',
];

/** The folder of a browser's build; builds it when it is missing or older than the sources. */
export async function builtExtension(
  say: (line: string) => void,
  browser: 'chrome' | 'firefox' = 'chrome',
): Promise<string> {
  const dir = join(ROOT, '.output', `${browser}-mv3`);
  const builtMs = await newest(join(dir, 'manifest.json'));
  const changedMs = Math.max(...(await Promise.all(SOURCES.map((source) => newest(join(ROOT, source))))));
  if (builtMs >= changedMs) return dir;
  say(builtMs === 0 ? 'No build yet; building.' : 'The sources are newer than the build; building.');
  const { buildFor } = await import('../../../scripts/build.ts');
  return await buildFor(browser);
}

/** Time of the newest file under a path; 0 where there is none. */
async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path, { withFileTypes: true });
  const times = await Promise.all(names.map((entry) => newest(join(path, entry.name))));
  return Math.max(0, ...times);
}
