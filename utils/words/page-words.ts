// What may welcome, options and dashboard say, whatever the language?

import type { pages } from './en.ts';
import type { Wording } from './voice.ts';

export type PageWords = Wording<typeof pages>;
