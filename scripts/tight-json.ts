// How does a document of public/ come into a package without the white space that it is read with here?

import { readFile } from 'node:fs/promises';
import type { ResolvedPublicFile } from 'wxt';

export async function tightJson(file: ResolvedPublicFile): Promise<ResolvedPublicFile> {
  const { relativeDest } = file;
  if (!('absoluteSrc' in file) || !relativeDest.endsWith('.json')) return file;
  return { relativeDest, contents: JSON.stringify(JSON.parse(await readFile(file.absoluteSrc, 'utf8'))) };
}
