// What do welcome, options and dashboard load, where Russian is read?

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pages } from '../utils/words/ru.ts';

export default defineUnlistedScript(() => {
  globalThis.pageWords = pages;
});
