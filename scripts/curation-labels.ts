// What do other people's labels mean in our words?

import { KINDS } from '../utils/news/item.ts';

/** Other spellings of the same service. */
export function serviceId(name: string): string {
  const plain = name.toLowerCase().replace(/[\s_-]/g, '');
  return (
    { facebookmessenger: 'messenger', googlemeet: 'meet', kakao: 'kakaotalk', vkontakte: 'vk', vkmessenger: 'vk' }[
      plain
    ] ?? plain
  );
}

export function placeCode(given: string): string {
  const code = given.toUpperCase();
  return SAME_PLACE[code] ?? code;
}

/** Other spellings of the same place. */
const SAME_PLACE: Readonly<Record<string, string>> = {
  UK: 'GB',
  '': 'ZZ',
  '*': 'ZZ',
  XX: 'ZZ',
  GLOBAL: 'ZZ',
  WORLD: 'ZZ',
  WORLDWIDE: 'ZZ',
  INT: 'ZZ',
  WW: 'ZZ',
};

export function kindName(given: string): string {
  const name = given.toLowerCase().replace(/[\s-]/g, '_');
  return (KINDS as readonly string[]).includes(name) ? name : (SAME_KIND[name] ?? name);
}

/** Other spellings of the same kind; a kind of another list is scored as it stands, that is as wrong. */
const SAME_KIND: Readonly<Record<string, string>> = {
  block: 'full_block',
  ban: 'full_block',
  call: 'calls',
  call_block: 'calls',
  throttling: 'throttle',
  vpn: 'circumvention_block',
  vpn_block: 'circumvention_block',
  app_store: 'app_store_removal',
  outage: 'status',
  closure: 'product_change',
  unblocked: 'unblock',
  legislation: 'law',
  platform_law: 'law',
  protocol: 'protocol_block',
  fine: 'law',
  court: 'law',
  restoration: 'unblock',
  threat: 'warning',
};
