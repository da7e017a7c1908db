// What do the lists say that only their checks and their readers here need to know, and a package can do without?

import type { Plugin } from 'vite';

/** Folders and files of utils/, with the keys that the product never reads. */
const UNREAD: readonly (readonly [where: RegExp, keys: readonly string[]])[] = [
  [/[\\/]utils[\\/]catalogue[\\/].+\.ts$/, ['source']],
  [/[\\/]utils[\\/]circumvention[\\/]tools\.ts$/, ['source']],
  [/[\\/]utils[\\/]evidence[\\/]block-pages\.ts$/, ['source']],
  [/[\\/]utils[\\/]news[\\/]sources[\\/].+\.ts$/, ['licence', 'why']],
  [/[\\/]utils[\\/]news[\\/]legal-labels\.ts$/, ['basis']],
];

export function unreadFacts(): Plugin {
  return {
    name: 'throughline:unread-facts',
    transform(code, id) {
      const keys = UNREAD.find(([where]) => where.test(id))?.[1];
      return keys ? { code: withoutFacts(code, this.parse(code), keys), map: null } : null;
    },
  };
}

interface Node {
  type: string;
  start: number;
  end: number;
}

interface Property extends Node {
  key: Node & { name?: string };
  value: Node;
  computed: boolean;
}

/** `code` without these properties of object literals, where nothing is called for their value. */
export function withoutFacts(code: string, program: unknown, keys: readonly string[]): string {
  let shorter = '';
  let from = 0;
  for (const { start, end } of propertiesIn(program).filter((property) => isFact(property, keys))) {
    shorter += code.slice(from, start);
    const comma = /^\s*,/.exec(code.slice(end))?.[0].length ?? 0;
    from = end + comma;
  }
  return shorter + code.slice(from);
}

function isFact({ key, value, computed }: Property, keys: readonly string[]): boolean {
  return !computed && keys.includes(key.name ?? '') && (value.type === 'Literal' || value.type === 'Identifier');
}

/** In the order of the source; patterns of parameters are no object literals. */
function propertiesIn(value: unknown): Property[] {
  if (Array.isArray(value)) return value.flatMap(propertiesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own =
    (value as { type?: string }).type === 'ObjectExpression' ? (value as { properties: Property[] }).properties : [];
  const facts = own.filter(({ type }) => type === 'Property');
  return [...facts, ...Object.values(value).flatMap(propertiesIn)].sort((one, other) => one.start - other.start);
}
