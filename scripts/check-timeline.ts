// Is every row of the shipped timeline fit to ship? Exits 1 with file and line of each bad row.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TIMELINE } from '../utils/news/timeline/index.ts';
import { timelineProblems } from '../utils/news/timeline/timeline-problems.ts';

const FOLDER = 'utils/news/timeline';

const problems = timelineProblems(TIMELINE);
for (const { id, problem } of problems) console.error(`${lineOf(id)}: ${id}: ${problem}`);
console.log(`timeline: ${TIMELINE.length} events, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** `utils/news/timeline/asia.ts:42` of the row with this id. */
function lineOf(id: string): string {
  for (const name of readdirSync(join(import.meta.dirname, '..', FOLDER))) {
    const lines = readFileSync(join(import.meta.dirname, '..', FOLDER, name), 'utf8').split('\n');
    const index = lines.findIndex((line) => line.includes(`id: '${id}'`));
    if (index >= 0) return `${FOLDER}/${name}:${index + 1}`;
  }
  return FOLDER;
}
