// Which entries of the shipped lists (services, controls, resolvers, block pages) are not fit, and in which line do they stand?

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALL_CONTROLS } from '../utils/catalogue/call-controls.ts';
import { CONTROLS } from '../utils/catalogue/controls.ts';
import { SERVICES } from '../utils/catalogue/index.ts';
import { RESOLVERS } from '../utils/catalogue/resolvers.ts';
import { type Catalogue, catalogueProblems } from '../utils/catalogue/schema.ts';
import { blockPageProblems } from '../utils/evidence/block-page-problems.ts';
import { BLOCK_PAGES, type BlockPage } from '../utils/evidence/block-pages.ts';

const ROOT = join(import.meta.dirname, '..');
const BLOCK_PAGES_FILE = 'utils/evidence/block-pages.ts';
const SHIPPED: Catalogue = {
  services: SERVICES,
  controls: CONTROLS,
  callControls: CALL_CONTROLS,
  resolvers: RESOLVERS,
};

/** `file:line: what is wrong`, one for each fault; empty = all well. */
export function listFaults(
  lists: { catalogue: Catalogue; blockPages: readonly BlockPage[] } = { catalogue: SHIPPED, blockPages: BLOCK_PAGES },
  textOf: (file: string) => string = (file) => readFileSync(join(ROOT, file), 'utf8'),
): readonly string[] {
  return [
    ...catalogueProblems(lists.catalogue).map((problem) => withLine(problem, lists.catalogue, textOf)),
    ...blockPageProblems(lists.blockPages).map(
      ({ entry, problem }) => `${BLOCK_PAGES_FILE}:${lineOf(textOf(BLOCK_PAGES_FILE), [entry])}: ${problem}`,
    ),
  ];
}

/** From `services/x.ts: field: message` or `controls.ts (id): field: message`. */
function withLine(problem: string, catalogue: Catalogue, textOf: (file: string) => string): string {
  const [, path = '', id, field = '', message = ''] =
    /^([^\s:]+)(?: \(([^)]*)\))?(?:: ([^:\s]+))?: (.*)$/.exec(problem) ?? [];
  const file = `utils/catalogue/${path}`;
  const entry = entryOf(catalogue, path, id);
  const value = valueAt(entry, field);
  const keys = field.split(/[.[\]\d]+/).filter((key) => key !== '');
  const anchors = [id, typeof value === 'string' && value !== '' ? value : keys.at(-1)].filter(
    (it) => it !== undefined,
  );
  return `${file}:${lineOf(textOf(file), anchors)}: ${field === '' ? '' : `${field}: `}${message}`;
}

function entryOf({ services, controls, callControls, resolvers }: Catalogue, path: string, id?: string): unknown {
  const named = [...controls, ...callControls, ...resolvers].find((it) => it.id === id);
  return named ?? services.find((it) => path === `services/${it.id}.ts`);
}

function valueAt(entry: unknown, field: string): unknown {
  const keys = field.split(/[.[\]]+/).filter((key) => key !== '');
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], entry);
}

/** The first line that has the last of these, looked for one after the other; what is not found is passed over. */
function lineOf(text: string, anchors: readonly string[]): number {
  const lines = text.split('\n');
  let at = 0;
  for (const anchor of anchors) {
    const found = lines.findIndex((line, index) => index >= at && line.includes(anchor));
    if (found >= 0) at = found;
  }
  return at + 1;
}
