// `npm run mutate [-- part-of-a-file-name]`: does a test fail for every small lie told in utils/verdict and utils/network?

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Mutant, withMutants } from './mutation/mutants.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const COPY = join(ROOT, '.output', 'mutation');
const ROOMS = ['verdict', 'network'];
const FLOOR_PERCENT = 80;
const only = process.argv[2] ?? '';

const mutants = copyWithMutants();
const { collected } = await import(pathToFileURL(join(COPY, 'tests/accuracy/mutation/tiny-vitest.ts')).href);
for (const file of testFiles()) await import(pathToFileURL(file).href);
const broken = await firstFailure(0);
if (broken !== null) {
  console.error(`Without any mutant this fails already: ${broken}`);
  process.exitCode = 2;
} else {
  const survivors: Mutant[] = [];
  for (const mutant of mutants) if ((await firstFailure(mutant.id)) === null) survivors.push(mutant);
  for (const { file, line, from, to } of survivors)
    console.log(`survived  ${file}:${line}  ${short(from)}  ->  ${short(to)}`);
  const killed = mutants.length - survivors.length;
  const percent = Math.round((1000 * killed) / mutants.length) / 10;
  console.log(
    JSON.stringify({ tests: collected.length, mutants: mutants.length, killed, survived: survivors.length, percent }),
  );
  process.exitCode = percent >= FLOOR_PERCENT ? 0 : 1;
}

/** Null: every test passed, so nobody noticed. */
async function firstFailure(id: number): Promise<string | null> {
  (globalThis as { mutant?: number }).mutant = id;
  for (const { name, run } of collected as { name: string; run(): unknown }[]) {
    try {
      await run();
    } catch {
      return name;
    }
  }
  return null;
}

function copyWithMutants(): Mutant[] {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const part of ['utils', 'tests/unit', 'tests/accuracy'])
    cpSync(join(ROOT, part), join(COPY, part), { recursive: true });
  const shim = pathToFileURL(join(COPY, 'tests/accuracy/mutation/tiny-vitest.ts')).href;
  for (const file of testFiles()) {
    const text = readFileSync(file, 'utf8').replace(/from 'vitest'/g, `from '${shim}'`);
    writeFileSync(file, text);
  }
  const all: Mutant[] = [];
  for (const file of sources()) {
    const made = withMutants(file.slice(COPY.length + 1), readFileSync(file, 'utf8'), all.length + 1);
    if (!file.includes(only)) continue;
    all.push(...made.mutants);
    writeFileSync(file, made.code);
  }
  return all;
}

function sources(): string[] {
  return ROOMS.flatMap((room) => filesOf(join(COPY, 'utils', room)));
}

function testFiles(): string[] {
  return ROOMS.flatMap((room) => filesOf(join(COPY, 'tests/unit', room))).filter((it) => it.endsWith('.test.ts'));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((it) => it.endsWith('.ts'))
    .map((it) => join(folder, it));
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 67)}...` : line;
}
