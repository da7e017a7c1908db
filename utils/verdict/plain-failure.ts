// What do all findings that accuse nobody have in common?

import type { Finding, TargetView } from './finding.ts';
import { controlReason, failureReasons } from './reasons.ts';
import type { ReasonCode, VerdictState } from './verdict.ts';

export function plainFailure(view: TargetView, state: VerdictState): Finding {
  const { entry } = view;
  if (entry?.failSign == null) return unknown('never-checked');
  const isSettled = entry.accepted !== 'nothing';
  return {
    state,
    mechanism: null,
    confidence: isSettled && state !== 'unclear' ? 'medium' : 'low',
    stage: isSettled ? 'settled' : 'provisional',
    reasons: [...failureReasons(view, entry), controlReason(view)],
    startedAtMs: entry.startedAtMs,
    entry,
  };
}

export function unknown(code: ReasonCode): Finding {
  return {
    state: 'unknown',
    mechanism: null,
    confidence: 'low',
    stage: 'settled',
    reasons: [{ code }],
    startedAtMs: null,
    entry: null,
  };
}
