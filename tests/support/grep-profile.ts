// In which files of a browser's profile do these words stand?

import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** `file: word` for each file and word, in UTF-8 or UTF-16, in the order of the files. */
export async function grepProfile(profileDir: string, words: readonly string[]): Promise<string[]> {
  const needles = words.flatMap((word) => [
    { word, bytes: Buffer.from(word, 'utf8') },
    { word, bytes: Buffer.from(word, 'utf16le') },
  ]);
  const found = new Set<string>();
  for (const entry of await readdir(profileDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // A running browser may have taken the file away since the listing.
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    for (const { word, bytes } of needles)
      if (content.includes(bytes)) found.add(`${relative(profileDir, path)}: ${word}`);
  }
  return [...found].sort();
}
