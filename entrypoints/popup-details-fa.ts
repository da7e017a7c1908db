// What does the popup load after its first paint, where Persian is read?

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { details } from '../utils/words/fa.ts';

export default defineUnlistedScript(() => {
  globalThis.popupDetails = details;
});
