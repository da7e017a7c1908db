// What does the popup load after its first paint, where English is read?

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { details } from '../utils/words/en.ts';

export default defineUnlistedScript(() => {
  globalThis.popupDetails = details;
});
