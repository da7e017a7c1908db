// What does one source file do that its folder may not?

import { dirname, join } from 'node:path/posix';
import { parseSync } from 'vite';
import { importProblem, UTILS_FOLDERS, type UtilsFolder } from './import-table.ts';
import { freeReferences, type Node, type Reference } from './references.ts';

export interface Offence {
  file: string;
  line: number;
  kind: 'import' | 'package' | 'global' | 'time' | 'chance' | 'build-variable' | 'folder' | 'syntax';
  sentence: string;
}

/** Language and pure helpers; whatever is not here belongs to the platform. */
const PURE_GLOBALS = new Set(
  (
    'undefined NaN Infinity Object Array String Number Boolean BigInt Symbol Math JSON Date RegExp Map Set WeakMap WeakSet ' +
    'WeakRef Promise Proxy Reflect Error TypeError RangeError SyntaxError AggregateError Intl Iterator ArrayBuffer DataView ' +
    'Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray ' +
    'BigInt64Array BigUint64Array parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI ' +
    'URL URLSearchParams TextEncoder TextDecoder structuredClone atob btoa AbortController arguments'
  ).split(' '),
);
const PLATFORM_PACKAGES = /^(webextension-polyfill|wxt(\/.*)?|@wxt-dev\/.*)$/;
const ALIAS = /^(@|~|@@|~~)\//;

/** `file` is relative to the root, with forward slashes: `utils/verdict/judge.ts`. */
export function fileOffences(file: string, source: string): Offence[] {
  const { program, errors } = parseSync(file, source);
  const report = (node: { start: number }, kind: Offence['kind'], sentence: string): Offence => ({
    file,
    line: source.slice(0, node.start).split('\n').length,
    kind,
    sentence,
  });
  if (errors.length > 0) return [report({ start: 0 }, 'syntax', `does not parse: ${errors[0]?.message}`)];
  const root = program as unknown as Node;
  return [
    ...importsOf(root).flatMap((one) => {
      const found = importOffence(file, one);
      return found ? [report(one.node, found.kind, found.sentence)] : [];
    }),
    ...platformOffences(file, root).map(({ node, kind, sentence }) => report(node, kind, sentence)),
  ];
}

interface Import {
  node: Node;
  from: string;
  isTypeOnly: boolean;
}

function importsOf(node: Node): Import[] {
  const own = importOf(node);
  const children = Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]));
  const inner = children.filter(
    (child): child is Node => typeof child === 'object' && child !== null && 'type' in child,
  );
  return [...(own ? [own] : []), ...inner.flatMap(importsOf)];
}

function importOf(node: Node): Import | null {
  const source = node['source'] as Node | null | undefined;
  if (!source || !/^(Import|Export|TSImportType)/.test(node.type)) return null;
  const isTypeOnly = node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type';
  return { node, from: String(source['value'] ?? ''), isTypeOnly };
}

function importOffence(file: string, one: Import): { kind: 'import' | 'package'; sentence: string } | null {
  const zone = zoneOf(file);
  const isLocal = one.from.startsWith('.') || one.from.startsWith('/') || ALIAS.test(one.from);
  if (!isLocal) return packageOffence(zone, one.from);
  const target = one.from.startsWith('.')
    ? join(dirname(file), one.from)
    : one.from.replace(ALIAS, '').replace(/^\//, '');
  if (zone === 'entrypoints') return entrypointOffence(file, target);
  const sentence = importProblem(zone, target, one.isTypeOnly);
  return sentence ? { kind: 'import', sentence } : null;
}

function packageOffence(zone: Zone, name: string): { kind: 'package'; sentence: string } | null {
  const offence = (sentence: string) => ({ kind: 'package' as const, sentence });
  if (name.startsWith('node:')) return offence(`${name} does not exist in a browser`);
  if (name === 'zod') return offence('import `zod/mini`: the full zod is four times as large and evaluates strings');
  if (zone === 'browser' || zone === 'entrypoints') return null;
  if (PLATFORM_PACKAGES.test(name))
    return offence(`${name} is the platform: only utils/browser/ and entrypoints/ touch it`);
  if (zone !== 'components' && /^preact(\/|$)/.test(name))
    return offence('preact belongs to components/ and entrypoints/');
  return zone === 'components' && /^zod/.test(name) ? offence('the popup carries no schema library') : null;
}

function entrypointOffence(file: string, target: string): { kind: 'import'; sentence: string } | null {
  const [top, folder] = target.split('/');
  const own = file.split('/')[1] ?? '';
  // A single-file entrypoint may be the outer door of a folder: popup-main.ts of popup/.
  // shared/ is no entrypoint: what several pages do alike, and what is too close to the platform for components/.
  const isForeign = top === 'entrypoints' && folder !== own && folder !== 'shared' && !own.startsWith(`${folder}-`);
  return isForeign
    ? { kind: 'import', sentence: 'entrypoints are imported by nobody, not by each other either' }
    : null;
}

interface Found {
  node: Node;
  kind: Offence['kind'];
  sentence: string;
}

function platformOffences(file: string, program: Node): Found[] {
  const zone = zoneOf(file);
  if (zone === 'browser') return [];
  const references = freeReferences(program);
  const found = references.flatMap((one) => timeOrChance(one) ?? []);
  if (zone === 'entrypoints') return found;
  const platform = references.filter((one) => !PURE_GLOBALS.has(one.name));
  const sentence = (name: string) =>
    `\`${name}\` belongs to the platform: reach it through a port, from utils/browser/`;
  return [
    ...found,
    ...platform.map(({ node, name }) => ({ node, kind: 'global' as const, sentence: sentence(name) })),
    ...metaProperties(program),
  ];
}

function timeOrChance({ name, node, parent }: Reference): Found | null {
  const property = parent.type === 'MemberExpression' ? (parent['property'] as Node) : null;
  const key = String(property?.['name'] ?? property?.['value'] ?? '');
  const time = {
    node,
    kind: 'time' as const,
    sentence: 'time is an argument: `nowMs`, or the Clock port in a workflow',
  };
  if (name === 'Date') {
    const isEmptyNew = parent.type === 'NewExpression' && (parent['arguments'] as unknown[]).length === 0;
    const isCall = parent.type === 'CallExpression' && parent['callee'] === node;
    return isEmptyNew || isCall || (property && key === 'now') ? time : null;
  }
  if (name !== 'Math' || key !== 'random') return null;
  return { node, kind: 'chance', sentence: 'chance is an argument: the Random of utils/kernel/random.ts' };
}

function metaProperties(node: Node): Found[] {
  const sentence = 'which browser this is shows only in utils/browser/: write a same-named variant file there';
  const own: Found[] = node.type === 'MetaProperty' ? [{ node, kind: 'build-variable', sentence }] : [];
  const children = Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]));
  const inner = children.filter(
    (child): child is Node => typeof child === 'object' && child !== null && 'type' in child,
  );
  return [...own, ...inner.flatMap(metaProperties)];
}

type Zone = UtilsFolder | 'components' | 'entrypoints';

function zoneOf(file: string): Zone {
  const [top = '', folder = ''] = file.split('/');
  if (top === 'components' || top === 'entrypoints') return top;
  const known = UTILS_FOLDERS.find((name) => name === folder);
  // A folder that is not in the table is an offence of its own; judged as strictly as can be.
  return known ?? 'kernel';
}
