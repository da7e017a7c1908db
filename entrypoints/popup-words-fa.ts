// What does the popup load before its first paint, where Persian is read? (English comes with the popup itself.)

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { popup } from '../utils/words/fa.ts';

export default defineUnlistedScript(() => {
  globalThis.popupWords = popup;
});
