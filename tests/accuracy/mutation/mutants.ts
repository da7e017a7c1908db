// Which small lies can be told in a source file, all of them at once behind a switch?

import { parseAst } from 'vite';

export interface Mutant {
  id: number;
  file: string;
  line: number;
  from: string;
  to: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const SWAPS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
};
const CALLS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  includes: 'startsWith',
};

/**
 * Mutation by schemata: every mutated expression becomes a choice by `globalThis.mutant`, so that one process can try
 * them all. What runs once, when a module is loaded, is left alone: the switch would come too late.
 */
export function withMutants(file: string, code: string, firstId: number): { code: string; mutants: Mutant[] } {
  const mutants: Mutant[] = [];
  const program = parseAst(code, { lang: 'ts' }) as unknown as Node;
  const line = (at: number) => code.slice(0, at).split('\n').length;
  const choose = (node: Node, inner: string, lies: readonly string[]): string => {
    let text = inner;
    for (const to of lies) {
      const id = firstId + mutants.length;
      mutants.push({ id, file, line: line(node.start), from: code.slice(node.start, node.end), to });
      text = `(globalThis.mutant === ${id} ? (${to}) : (${text}))`;
    }
    return text;
  };
  const write = (node: Node, isRunning: boolean): string => {
    const isInside = isRunning || node.type.includes('Function');
    const inner = around(code, node, (child) => write(child, isInside));
    return isRunning ? choose(node, inner, liesOf(node, code)) : inner;
  };
  return { code: write(program, false), mutants };
}

/** The node's own text, with its children rewritten. */
function around(code: string, node: Node, rewrite: (child: Node) => string): string {
  let text = '';
  let at = node.start;
  for (const child of childrenOf(node)) {
    text += code.slice(at, child.start) + rewrite(child);
    at = child.end;
  }
  return text + code.slice(at, node.end);
}

/** In the order of the text; types are skipped, and so are shorthand doubles. */
function childrenOf(node: Node): Node[] {
  if (node.type === 'ImportDeclaration' || (node.type === 'Property' && node.shorthand === true)) return [];
  const values = Object.entries(node)
    .filter(
      ([key]) =>
        !['typeAnnotation', 'returnType', 'typeArguments', 'typeParameters', 'key', 'property'].includes(key) ||
        node.computed,
    )
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]));
  const nodes = values.filter(
    (it): it is Node => typeof it === 'object' && it !== null && 'start' in it && 'type' in it,
  );
  return nodes.filter((it) => !it.type.startsWith('TS') || EXPRESSIONS.has(it.type)).sort((a, b) => a.start - b.start);
}

const EXPRESSIONS = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);

function liesOf(node: Node, code: string): string[] {
  const text = (it: unknown) => code.slice((it as Node).start, (it as Node).end);
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const { left, right, operator } = node;
      return (SWAPS[operator as string] ?? []).map((swap) => `(${text(left)}) ${swap} (${text(right)})`);
    }
    case 'UnaryExpression':
      return node.operator === '!' ? [text(node.argument)] : [];
    case 'Literal':
      return typeof node.value === 'boolean' ? [String(!node.value)] : typeof node.value === 'string' ? ["''"] : [];
    case 'ConditionalExpression':
      return [text(node.consequent), text(node.alternate)];
    case 'CallExpression':
      return lieOfCall(node, text);
    default:
      return [];
  }
}

function lieOfCall(node: Node, text: (it: unknown) => string): string[] {
  const callee = node.callee as Node;
  if (callee.type !== 'MemberExpression' || node.optional === true) return [];
  const name = text(callee.property);
  const args = text(node).slice(text(callee).length);
  if (name === 'filter') return [text(callee.object)];
  return CALLS[name] ? [`${text(callee.object)}.${CALLS[name]}${args}`] : [];
}
