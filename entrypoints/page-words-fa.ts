// What do welcome, options and dashboard load, where Persian is read?

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pages } from '../utils/words/fa.ts';

export default defineUnlistedScript(() => {
  globalThis.pageWords = pages;
});
