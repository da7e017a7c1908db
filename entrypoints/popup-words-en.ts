// What does the popup load besides, where English is read?

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { details, popup } from '../utils/words/en.ts';
import { deliverWords } from './popup/words.ts';

export default defineUnlistedScript(() => {
  deliverWords('en', { words: popup, details });
});
