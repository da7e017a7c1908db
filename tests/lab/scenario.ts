// What does a scenario file say, and if nothing, what is wrong with it? Format: tests/scenarios/README.md.

import type { z } from 'zod';
import { type Scenario, scenarioSchema } from './net/scenario-schema.ts';

export * from './net/expectation-schema.ts';
export * from './net/interference-kinds.ts';
export * from './net/scenario-schema.ts';

export type ParsedScenario = { ok: true; scenario: Scenario } | { ok: false; problems: string[] };

/** `problems` are sentences that name the file and the JSON path. */
export function parseScenario(text: string, fileName: string): ParsedScenario {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [`${fileName}: is not JSON: ${(error as Error).message}`] };
  }
  const parsed = scenarioSchema.safeParse(json);
  if (parsed.success) return { ok: true, scenario: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.flatMap((issue) => sentencesOf(issue)).map((sentence) => `${fileName}: ${sentence}`),
  };
}

type Issue = z.core.$ZodIssue;

function sentencesOf(issue: Issue, above: PropertyKey[] = []): string[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${jsonPath([...path, key])} is not a known key`);
  if (issue.code === 'invalid_union') {
    // The branch that came furthest is the one that was meant.
    const depth = (issues: Issue[]) =>
      Math.max(0, ...issues.map((i) => (i.path.length > 0 || i.code !== 'invalid_type' ? 1 + i.path.length : 0)));
    const meant = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
    return meant.flatMap((inner) => sentencesOf(inner, path));
  }
  if (issue.code === 'invalid_key') return issue.issues.map((inner) => `${jsonPath(path)} ${inner.message}`);
  return [`${jsonPath(path)} ${issue.message}`];
}

function jsonPath(path: PropertyKey[]): string {
  const steps = path.map((step) =>
    typeof step === 'number'
      ? `[${step}]`
      : /^[A-Za-z_]\w*$/.test(String(step))
        ? `.${String(step)}`
        : `[${JSON.stringify(step)}]`,
  );
  return `$${steps.join('')}`;
}
