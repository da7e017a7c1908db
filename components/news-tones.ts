// In which colour does a kind of event stand? (The word says the same.)

import type { DetailWords } from '../utils/words/popup-words.ts';

export const KIND_TONES: Readonly<Record<keyof DetailWords['kind'], 'bad' | 'slow' | 'good' | 'law' | 'note'>> = {
  calls: 'bad',
  full_block: 'bad',
  partial_block: 'bad',
  regional_block: 'bad',
  registration_block: 'bad',
  throttle: 'slow',
  protocol_block: 'bad',
  circumvention_block: 'bad',
  dns_hijack: 'bad',
  tls_mitm: 'bad',
  whitelist: 'slow',
  shutdown: 'slow',
  law: 'law',
  app_store_removal: 'law',
  unblock: 'good',
  warning: 'law',
  status: 'note',
  user_liability: 'law',
  product_change: 'note',
  unlisted: 'note',
};
