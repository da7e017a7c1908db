// How heavy is what the popup loads, and what the store delivers?

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Size {
  raw: number;
  gzip: number;
}

/** A page with all scripts and styles that it names, and these others that it loads by itself, those it finds. */
export async function pageSize(builtDir: string, page: string, others: readonly string[] = []): Promise<Size> {
  const seen = new Set<string>();
  let size: Size = { raw: 0, gzip: 0 };
  const built = await readdir(builtDir);
  const queue = [page, ...others.filter((file) => built.includes(file))];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const content = await readFile(join(builtDir, file));
    size = { raw: size.raw + content.length, gzip: size.gzip + gzipSync(content).length };
    queue.push(...referencesIn(file, content.toString('utf8')));
  }
  return size;
}

/** Static references only: what is imported on demand is not there at the first paint. */
function referencesIn(file: string, content: string): string[] {
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
  if (file.endsWith('.html')) {
    return [...content.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(([, path]) => path as string);
  }
  const imports = content.matchAll(
    /(?:^|[;}\s])(?:import|export)[^'"`();]*?from\s*["']\.\/([^"']+)["']|(?:^|;)import\s*["']\.\/([^"']+)["']/g,
  );
  return file.endsWith('.js') ? [...imports].map(([, from, bare]) => `${folder}${from ?? bare}`) : [];
}

export async function fileSize(path: string): Promise<number> {
  return (await stat(path)).size;
}
