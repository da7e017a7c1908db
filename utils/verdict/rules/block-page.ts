// Was a known block page, or a known block address, seen?

import { accusationOf, accused } from '../accusation.ts';
import type { Rule } from '../finding.ts';

/** The only thing that confirms: a sourced fingerprint, not an inference. */
export const blockPage: Rule = (view) => {
  const accusation = accusationOf(view);
  const sign = accusation?.entry.failSign;
  if (accusation === null || (sign !== 'block-page' && sign !== 'block-address')) return null;
  return { ...accused(view, accusation), state: 'confirmed', mechanism: sign === 'block-page' ? 'http' : 'dns' };
};
