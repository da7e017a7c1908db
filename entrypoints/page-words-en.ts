// What do welcome, options and dashboard load, where English is read?

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pages } from '../utils/words/en.ts';

export default defineUnlistedScript(() => {
  globalThis.pageWords = pages;
});
