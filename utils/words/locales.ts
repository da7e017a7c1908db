// Which languages can be chosen? (Each that has a file here; English first, and a build writes down the rest: scripts/languages.ts.)

import type { Locale } from './voice.ts';

export const LOCALES: readonly Locale[] = ['en'];
