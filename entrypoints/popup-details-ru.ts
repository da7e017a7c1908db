// What does the popup load after its first paint, where Russian is read?

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { details } from '../utils/words/ru.ts';

export default defineUnlistedScript(() => {
  globalThis.popupDetails = details;
});
