// Is the curation above its floors? Scores a JSON Lines file of labelled headlines; exits 0 above all floors, 1 below, 2 on bad input.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type LabelledRow, scoreSet } from './curation-score.ts';

const FIXTURES = join(import.meta.dirname, '../tests/fixtures/news');
const OWN_SETS = [
  'labelled',
  'held-out',
  'unseen',
  'blind-1',
  'blind-2',
  'blind-3',
  'blind-4',
  'blind-5',
  'blind-6',
].map((name) => join(FIXTURES, `${name}.jsonl`));

const Row = z.looseObject({
  title: z.string(),
  summary: z.nullish(z.string()),
  language: z.nullish(z.string()),
  published: z.nullish(z.string()),
  source: z.nullish(z.string()),
  relevant: z.boolean(),
  services: z.nullish(z.array(z.string())),
  jurisdiction: z.nullish(z.string()),
  kind: z.nullish(z.string()),
  duplicateOf: z.nullish(z.int()),
});

class BadInput extends Error {}

try {
  const { files, isVerbose } = argumentsOf(process.argv.slice(2));
  const isAbove = files.map((file) => report(file, isVerbose));
  process.exitCode = isAbove.every(Boolean) ? 0 : 1;
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(`curation: ${error.message}`);
  process.exitCode = 2;
}

function argumentsOf(words: readonly string[]): { files: readonly string[]; isVerbose: boolean } {
  const files: string[] = [];
  let isVerbose = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === '--misses') isVerbose = true;
    else if (word === '--set' && words[at + 1] !== undefined) files.push(words[++at] as string);
    else throw new BadInput('usage: npm run curation [-- --set FILE] [--misses]');
  }
  return { files: files.length > 0 ? files : OWN_SETS, isVerbose };
}

function report(file: string, isVerbose: boolean): boolean {
  const rows = readRows(file);
  const { scores, misses } = scoreSet(rows);
  const languages = new Set(rows.map((row) => row.language.split('-')[0]));
  console.log(
    `${file}: ${rows.length} headlines in ${languages.size} languages, ${rows.filter((row) => row.isRelevant).length} to take`,
  );
  for (const { name, value, floor, detail } of scores) {
    console.log(
      `  ${value >= floor ? 'ok  ' : 'LOW '} ${name.padEnd(22)} ${value.toFixed(3)}  (floor ${floor.toFixed(2)}; ${detail})`,
    );
  }
  if (isVerbose) for (const miss of misses) console.log(`    line ${miss}`);
  return scores.every(({ value, floor }) => value >= floor);
}

function readRows(file: string): LabelledRow[] {
  const lines = textOf(file)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  if (lines.length === 0) throw new BadInput(`${file} holds no headlines`);
  return lines.map((line, index) => rowOf(line, `${file}:${index + 1}`));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadInput(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function rowOf(line: string, where: string): LabelledRow {
  const read = Row.safeParse(parsed(line, where));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new BadInput(`${where}: ${issue?.path.join('.') || 'row'}: ${issue?.message ?? 'not a labelled headline'}`);
  }
  const { title, summary, language, published, source, relevant, services, jurisdiction, kind, duplicateOf } =
    read.data;
  const atMs = Date.parse(published ?? '');
  if (published && Number.isNaN(atMs)) throw new BadInput(`${where}: published: "${published}" is no date`);
  return {
    title,
    summary: summary ?? '',
    language: language ?? '',
    atMs: Number.isNaN(atMs) ? 0 : atMs,
    source: source ?? '',
    isRelevant: relevant,
    services: services ?? [],
    jurisdiction: jurisdiction ?? '',
    kind: kind ?? '',
    duplicateOf: duplicateOf ?? null,
  };
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadInput(`${where}: not a line of JSON`);
  }
}
