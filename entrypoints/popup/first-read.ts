// What did the worker last compose? (Asked for before anything else is evaluated.)

import { loadRecord } from '../../utils/browser/page.ts';

/** Other pages of a package load this script for what they share with it (scripts/popup-parts.ts). */
export const isPopup = location.pathname === '/popup.html';

export const firstRead: Promise<unknown> = isPopup ? loadRecord('snapshot') : Promise.resolve(null);
