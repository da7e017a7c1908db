// Which global names does a file really use, as values?

/** A node of the ESTree that Vite's parser hands out, seen only through the fields we read. */
export interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

export interface Reference {
  name: string;
  node: Node;
  parent: Node;
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'StaticBlock']);
/** Of these TypeScript nodes the expression is run; everything else of TypeScript is gone before anything runs. */
const TYPED_EXPRESSIONS = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
]);

/** Every use of a name that neither the module nor an enclosing function declares. */
export function freeReferences(program: Node): Reference[] {
  const found: Reference[] = [];
  walk(program, program, [declaredIn(program)], found);
  return found;
}

function walk(node: Node, parent: Node, scopes: readonly Set<string>[], found: Reference[]): void {
  if (node.type === 'Identifier') {
    const name = String(node['name']);
    if (!scopes.some((scope) => scope.has(name))) found.push({ name, node, parent });
    return;
  }
  const inner = FUNCTIONS.has(node.type) ? [...scopes, declaredIn(node)] : scopes;
  for (const child of runningChildren(node)) walk(child, node, inner, found);
}

/** Children without type positions and without names that are no references (keys, labels, imported names). */
export function runningChildren(node: Node): Node[] {
  if (TYPED_EXPRESSIONS.has(node.type)) return [node['expression'] as Node];
  if (node.type.startsWith('TS') || node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration')
    return [];
  if (node.type === 'ExportNamedDeclaration' && node['source']) return [];
  const isPlainKey = !node['computed'] && (node['property'] !== undefined || node['key'] !== undefined);
  return Object.entries(node)
    .filter(([field]) => !(isPlainKey && (field === 'property' || field === 'key')))
    .filter(([field]) => field !== 'label' && field !== 'exported' && field !== 'meta')
    .filter(([field]) => node.type !== 'MetaProperty' || field !== 'property')
    .flatMap(([, value]) => nodesOf(value));
}

function nodesOf(value: unknown): Node[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is Node => typeof item === 'object' && item !== null && 'type' in item);
}

/** Names bound by parameters and declarations of one function or module, not of the functions inside it. */
function declaredIn(scope: Node): Set<string> {
  const names = new Set<string>();
  for (const parameter of nodesOf(scope['params'])) bindPattern(parameter, names);
  if (scope['id']) bindPattern(scope['id'] as Node, names);
  for (const child of nodesOf(scope['body'])) collect(child, names);
  return names;
}

function collect(node: Node, names: Set<string>): void {
  if (node.type === 'ImportDeclaration') {
    for (const specifier of nodesOf(node['specifiers'])) bindPattern(specifier['local'] as Node, names);
    return;
  }
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') bindPattern(node['id'] as Node, names);
  if (node.type === 'VariableDeclarator') bindPattern(node['id'] as Node, names);
  if (node.type === 'CatchClause' && node['param']) bindPattern(node['param'] as Node, names);
  if (FUNCTIONS.has(node.type)) return;
  for (const value of Object.values(node)) for (const child of nodesOf(value)) collect(child, names);
}

function bindPattern(pattern: Node | null, names: Set<string>): void {
  if (!pattern) return;
  if (pattern.type === 'Identifier') names.add(String(pattern['name']));
  for (const field of ['left', 'argument', 'elements', 'properties', 'parameter']) {
    for (const part of nodesOf(pattern[field])) bindPattern(part, names);
  }
  if (pattern.type === 'Property') bindPattern(pattern['value'] as Node, names);
}
