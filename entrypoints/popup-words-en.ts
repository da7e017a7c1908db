// Where does the dashboard find the popup's English words? (The popup itself carries them.)

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { popup } from '../utils/words/en.ts';

export default defineUnlistedScript(() => {
  globalThis.popupWords = popup;
});
