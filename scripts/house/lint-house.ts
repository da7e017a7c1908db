// Does every file keep to its room? Run by `npm run check`; exits 1 and says file, line and what to do.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileOffences, type Offence } from './file-offences.ts';
import { UTILS_FOLDERS } from './import-table.ts';

const ZONES = ['utils', 'components', 'entrypoints'];

/** Every offence below `root`, which holds utils/, components/ and entrypoints/. */
export function lintHouse(root: string): Offence[] {
  const files = ZONES.flatMap((zone) => sourceFiles(root, zone));
  return [
    ...unknownFolders(root),
    ...files.flatMap((file) => fileOffences(file, readFileSync(join(root, file), 'utf8'))),
  ];
}

function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(root, path)).isDirectory()) return sourceFiles(root, path);
    return /\.(ts|tsx|mts|js|jsx|mjs)$/.test(name) ? [path] : [];
  });
}

/** utils/ is no drawer: a folder needs its row in the import table, and a loose file has no room at all. */
function unknownFolders(root: string): Offence[] {
  const known: readonly string[] = [...UTILS_FOLDERS, 'README.md'];
  return readdirSync(join(root, 'utils'))
    .filter((name) => !known.includes(name))
    .map((name) => ({
      file: `utils/${name}`,
      line: 1,
      kind: 'folder',
      sentence:
        'is not in the import table: put it into a room that is, or add a row to scripts/house/import-table.ts and utils/README.md',
    }));
}

function main(): void {
  const offences = lintHouse(fileURLToPath(new URL('../..', import.meta.url)));
  for (const { file, line, sentence } of offences) console.error(`${file}:${line}  ${sentence}`);
  console.log(offences.length === 0 ? 'House rules: kept.' : `House rules: ${offences.length} broken.`);
  process.exitCode = offences.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
