// Which one script does popup.html load?

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isPopup } from './popup/first-read.ts';
import { openPopup } from './popup/main.tsx';

// Written in place: WXT looks into this file with the function's body cut out, and could not load what it imports.
export default defineUnlistedScript(() => {
  if (isPopup) openPopup();
});
