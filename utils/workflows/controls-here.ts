// Which neutral sites can vouch for this network?

import { controlsFor } from '../catalogue/controls.ts';
import type { Control } from '../catalogue/service.ts';
import { placeNow } from './absorb.ts';
import { livingOf } from './choose-controls.ts';
import type { Known } from './memory.ts';

/** Those of the user's place, without the ones that are cut or down here. */
export function controlsHere({ settings, watch }: Known): readonly Control[] {
  const { deadControls } = placeNow(watch).ledger.line;
  return livingOf(controlsFor(settings.jurisdiction), deadControls, watch.agenda.turn);
}
