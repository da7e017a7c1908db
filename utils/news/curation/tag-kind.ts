// What kind of event is it?

import type { Kind } from '../item.ts';
import { deedKind } from './deed-kind.ts';
import type { Hit } from './find-terms.ts';
import type { Relevance } from './judge-relevance.ts';
import { signKind } from './kind-signs.ts';
import { stageOf } from './kind-stage.ts';
import { peculiarKind } from './peculiar-kind.ts';
import { any, has, labelled, type Reading } from './reading.ts';
import type { Mention } from './tag-services.ts';

/** The first that fits, from the most peculiar to the most general; the title decides where it can. */
export function kindOf(reading: Reading, services: readonly Mention[], relevance: Relevance): Kind {
  if (isRecovery(reading, services)) return 'status';
  const end = mainEnd(reading);
  const inTitle = withLabels(reading, (hit) => hit.field === 0);
  return (
    signKind(inTitle, services, end) ??
    kindIn(mainClause(reading, end), services, relevance) ??
    kindIn(inTitle, services, relevance) ??
    deedKind(reading, services, relevance) ??
    likeliestKind(reading, services)
  );
}

function kindIn(clause: Reading, services: readonly Mention[], relevance: Relevance): Kind | null {
  return peculiarKind(clause, services) ?? stageOf(clause, services) ?? deedKind(clause, services, relevance);
}

/** "Restored after an outage": nobody lifted anything. */
function isRecovery(reading: Reading, services: readonly Mention[]): boolean {
  if (services.length === 0 || has(reading, 'block', 0) || has(reading, 'state', 0) || has(reading, 'slow', 0))
    return false;
  return has(reading, 'unblock', 0) && has(reading, 'down', 0);
}

const SUBORDINATE =
  /^(after|as|amid|over|ahead|before|following|citing|despite|because|while|when|ahead|после|из|перед|накануне|поскольку|ради|tras|ante|mientras|durante|ardindan|nedeniyle|sonrasi|oncesi|بعد|عقب|وسط|قبيل|بسبب|پس|در پي)$/;

/** What is said before "after", "amid", "as": the deed rather than its occasion. */
function mainClause(reading: Reading, end: number): Reading {
  return withLabels(reading, (hit) => hit.field === 0 && hit.to < end);
}

function mainEnd({ tokens }: Reading): number {
  const end = tokens.findIndex((token, at) => at > 2 && (token.field === 1 || SUBORDINATE.test(token.text)));
  return end < 0 ? tokens.length : end;
}

function withLabels(reading: Reading, isKept: (hit: Hit) => boolean): Reading {
  return { ...reading, byLabel: labelled(reading.hits.filter(isKept)) };
}

/** Nothing is said of the deed: what such headlines are mostly about. */
function likeliestKind(reading: Reading, services: readonly Mention[]): Kind {
  if (any(reading, 'vpn') && !any(reading, 'state')) return 'circumvention_block';
  if (any(reading, 'vpn', 'enc', 'msg') || any(reading, 'state')) return 'law';
  return services.length > 0 ? 'full_block' : 'status';
}
