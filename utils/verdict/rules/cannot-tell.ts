// It fails, but what was seen fits too many stories?

import type { Rule } from '../finding.ts';
import { plainFailure } from '../plain-failure.ts';
import { isBesidePage, type TargetLedger } from '../target-ledger.ts';

/** Last in the order. Socket refused while the page works, certificates that lapsed, names nobody could be asked about. */
export const cannotTell: Rule = (view) => {
  const finding = plainFailure(view, 'unclear');
  return finding.entry && isBrewing(finding.entry) ? { ...finding, stage: 'provisional' } : finding;
};

/** "Can't tell" is itself only said for good when nothing better is about to be known. */
function isBrewing(entry: TargetLedger): boolean {
  return entry.accuseOdds > 0 || entry.fails < (entry.seen && isBesidePage(entry.seen) ? ROUGH_ROUNDS : ROUNDS);
}

const ROUNDS = 3;
/** Each look is a burst, and shows both sides. */
const ROUGH_ROUNDS = 2;
