// Does the service or its edge answer, and say no?

import type { Rule } from '../finding.ts';
import { plainFailure } from '../plain-failure.ts';

/** Over a valid session nobody in between can have written it. */
export const serverSaysNo: Rule = (view) => (view.entry?.failSign === 'says-no' ? plainFailure(view, 'refused') : null);
