// Is text with swapped letters shorter, and the same again when it is swapped back?

import { expect, it } from 'vitest';
import { pairsFor, swapLetters } from '../../../utils/kernel/swap-letters.ts';

const TEXTS = [
  'Звонки в {count} мессенджерах режутся: «WhatsApp» и Telegram',
  'تماس‌ها در {count} پیام‌رسان قطع می‌شوند',
  '封锁 Telegram 的通知',
  'Nothing to swap here, “quotes” aside',
  '',
];

it.each(TEXTS)('“%s” comes back whole', (text) => {
  const pairs = pairsFor(text);
  expect(swapLetters(swapLetters(text, pairs), pairs)).toBe(text);
});

it.each(TEXTS.slice(0, 3))('“%s” takes one byte a letter', (text) => {
  const swapped = swapLetters(text, pairsFor(text));
  expect(Buffer.byteLength(swapped)).toBeLessThan(text.length * 1.2);
});

it('leaves alone what it was told to keep, and what stands for no long letter', () => {
  expect(pairsFor('жжabc', 'abcdefghijklmnopqrstuvwxyz')).toBe('жA');
  expect(pairsFor('plain')).toBe('');
});
