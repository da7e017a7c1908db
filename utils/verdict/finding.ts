// What does a rule see of a target, and what does it answer?

import type { Service, Target } from '../catalogue/service.ts';
import type { Kin } from './kin.ts';
import type { LineMemory } from './line-memory.ts';
import type { TargetLedger } from './target-ledger.ts';
import type { Confidence, Mechanism, Reason, Stage, VerdictState } from './verdict.ts';

export interface TargetView {
  service: Service;
  target: Target;
  entry: TargetLedger | null;
  line: LineMemory;
  kin: Kin;
  carriedAtMs: number | null;
  nowMs: number;
}

export interface Finding {
  state: VerdictState;
  mechanism: Mechanism | null;
  confidence: Confidence;
  stage: Stage;
  reasons: readonly Reason[];
  /** Since when it has been so, where the evidence knows. */
  startedAtMs: number | null;
  /** The target it rests on; null where it rests on none. */
  entry: TargetLedger | null;
}

/** One per file in rules/. Null: not mine. */
export type Rule = (view: TargetView) => Finding | null;
