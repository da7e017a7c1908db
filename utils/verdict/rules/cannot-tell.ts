// It fails, but what was seen fits too many stories?

import type { Rule } from '../finding.ts';
import { plainFailure } from '../plain-failure.ts';

/** Last in the order. Socket refused while the page works, certificates that lapsed, names nobody could be asked about. */
export const cannotTell: Rule = (view) => plainFailure(view, 'unclear');
