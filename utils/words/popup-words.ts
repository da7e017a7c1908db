// What may the popup and the dashboard say, whatever the language? (Which one is there is settled by a script of its own.)

import type { details, popup } from './en.ts';
import type { Wording } from './voice.ts';

export type PopupWords = Wording<typeof popup>;
export type DetailWords = Wording<typeof details>;
