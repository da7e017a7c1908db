// What does the popup load before its first paint, where Russian is read? (English comes with the popup itself.)

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { popup } from '../utils/words/ru.ts';

export default defineUnlistedScript(() => {
  globalThis.popupWords = popup;
});
