// Which script does the popup load after its first paint?

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { more } from './popup/more.ts';

export default defineUnlistedScript(() => {
  globalThis.popupMore = more;
});
