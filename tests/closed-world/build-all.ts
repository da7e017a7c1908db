// Which packages do the closed-world tests look at? The ones built from this very source.

import { BROWSERS, buildFor } from '../../scripts/build.ts';

export async function setup(): Promise<void> {
  for (const browser of BROWSERS) await buildFor(browser);
}
