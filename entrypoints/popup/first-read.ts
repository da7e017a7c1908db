// What did the worker last compose? (Asked for before anything else is evaluated.)

import { loadRecord } from '../../utils/browser/page.ts';

export const firstRead: Promise<unknown> = loadRecord('snapshot');
