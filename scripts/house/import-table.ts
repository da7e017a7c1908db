// Which folder of the house may import from which? (DESIGN section 3, kept as data; utils/README.md shows the same table.)

interface Allowance {
  /** Folders of utils/ whose values and types may be imported. */
  all: readonly string[];
  /** Folders of which only types may be imported, by `import type`. */
  types: readonly string[];
  /** Single files beyond that. */
  files?: readonly string[];
}

/** In the order of the table: `all above` means every earlier row. */
export const UTILS_FOLDERS = [
  'kernel',
  'words',
  'evidence',
  'ports',
  'probes',
  'catalogue',
  'news',
  'network',
  'verdict',
  'circumvention',
  'history',
  'notices',
  'contracts',
  'workflows',
  'browser',
] as const;
export type UtilsFolder = (typeof UTILS_FOLDERS)[number];

const ABOVE_CONTRACTS = UTILS_FOLDERS.slice(0, UTILS_FOLDERS.indexOf('contracts'));

export const IMPORT_TABLE: Readonly<Record<UtilsFolder | 'components', Allowance>> = {
  kernel: { all: [], types: [] },
  words: { all: ['kernel'], types: [] },
  evidence: { all: ['kernel'], types: [] },
  ports: { all: ['kernel', 'evidence'], types: [] },
  probes: { all: ['kernel', 'evidence', 'ports'], types: [] },
  catalogue: { all: ['kernel', 'probes'], types: [] },
  news: { all: ['kernel', 'catalogue'], types: [] },
  network: { all: ['kernel', 'evidence', 'catalogue'], types: [] },
  verdict: { all: ['kernel', 'evidence', 'catalogue', 'network'], types: [] },
  circumvention: { all: ['kernel', 'evidence', 'catalogue', 'network', 'verdict'], types: [] },
  history: { all: ['kernel', 'catalogue', 'network', 'verdict'], types: [] },
  notices: { all: ['kernel', 'catalogue', 'network', 'verdict', 'history'], types: [] },
  contracts: { all: ABOVE_CONTRACTS.filter((folder) => folder !== 'ports'), types: [] },
  workflows: { all: [...ABOVE_CONTRACTS, 'contracts'], types: [] },
  browser: { all: ['kernel', 'evidence', 'ports', 'contracts'], types: [] },
  components: {
    all: ['kernel', 'words'],
    types: ['evidence', 'catalogue', 'network', 'circumvention', 'verdict', 'history', 'news', 'contracts'],
    files: ['utils/catalogue/service.ts'],
  },
};

/** May a file of `from` (a folder of utils/, or `components`) import the file `target`? Null when it may, else why not. */
export function importProblem(from: UtilsFolder | 'components', target: string, isTypeOnly: boolean): string | null {
  const [top, folder = ''] = target.split('/');
  if (top === from) return null;
  if (top !== 'utils') return `${from} may not import ${top}/: only entrypoints put the parts together`;
  if (folder === from) return null;
  const allowance = IMPORT_TABLE[from];
  if (allowance.all.includes(folder) || allowance.files?.includes(target)) return null;
  if (!allowance.types.includes(folder)) return `${from} may not import utils/${folder}/ (see the import table)`;
  return isTypeOnly ? null : `${from} may import only types of utils/${folder}/: write \`import type\``;
}
