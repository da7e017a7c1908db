// What does the popup load besides, where Russian is read?

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { details, popup } from '../utils/words/ru.ts';
import { deliverWords } from './popup/words.ts';

export default defineUnlistedScript(() => {
  deliverWords('ru', { words: popup, details });
});
