import { describe, expect, it } from 'vitest';
import type { LanguageFile } from '../../../scripts/languages.ts';
import { NETWORK_CONDITIONS } from '../../../utils/network/network.ts';
import { KINDS } from '../../../utils/news/item.ts';
import { MECHANISMS, REASON_CODES, VERDICT_STATES } from '../../../utils/verdict/verdict.ts';
import * as en from '../../../utils/words/en.ts';
import { LOCALES } from '../../../utils/words/locales.ts';
import { LANGUAGES } from '../../support/words.ts';

/** What a language says of itself is no text. */
function wordsOf(locale: string): unknown {
  const { language, ...words } = LANGUAGES[locale] as LanguageFile;
  return words;
}

type Leaf = readonly [path: string, text: string | Record<string, string>];

function leaves(words: unknown, path = ''): Leaf[] {
  if (typeof words === 'string') return [[path, words]];
  const bag = words as Record<string, string>;
  if ('other' in bag) return [[path, bag]];
  return Object.entries(bag).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key));
}

function placeholders(text: string | Record<string, string>): string[] {
  const texts = typeof text === 'string' ? [text] : [text['other'] ?? ''];
  return [...new Set(texts.flatMap((one) => one.match(/\{\w+\}/g) ?? []))].sort();
}

describe('The catalogue of words', () => {
  it('exists for every language that can be chosen, and each that has one can be', () => {
    expect(LOCALES[0]).toBe('en');
    expect(Object.keys(LANGUAGES).sort()).toEqual([...LOCALES].sort());
  });

  it.each(LOCALES)('has each key of the English one in %s, and no other', (locale) => {
    const keys = (words: unknown) =>
      leaves(words)
        .map(([path]) => path)
        .sort();
    expect(keys(wordsOf(locale))).toEqual(keys(wordsOf('en')));
  });

  it.each(LOCALES)('fills the same placeholders in %s as in English', (locale) => {
    const own = new Map(leaves(wordsOf(locale)));
    for (const [path, text] of leaves(wordsOf('en')))
      expect([path, placeholders(own.get(path) ?? '')]).toEqual([path, placeholders(text)]);
  });

  it.each(LOCALES)('has every plural form that %s has', (locale) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort();
    const plurals = leaves(wordsOf(locale)).filter(([, text]) => typeof text !== 'string');
    expect(plurals.length).toBeGreaterThan(8);
    for (const [path, text] of plurals) expect([path, Object.keys(text).sort()]).toEqual([path, forms]);
  });

  it.each(LOCALES)('leaves no text empty and no bracket open in %s', (locale) => {
    const texts = leaves(wordsOf(locale)).flatMap(([path, text]) =>
      typeof text === 'string' ? [[path, text]] : Object.values(text).map((one) => [path, one]),
    );
    for (const [path, text = ''] of texts) {
      expect([path, text.trim()]).not.toEqual([path, '']);
      expect([path, text.split('[').length]).toEqual([path, text.split(']').length]);
    }
  });

  it.each(LOCALES.filter((locale) => locale !== 'en'))('is translated in %s, not copied', (locale) => {
    const own = new Map(leaves(wordsOf(locale)).map(([path, text]) => [path, JSON.stringify(text)]));
    const same = leaves(wordsOf('en'))
      .filter(([path, text]) => own.get(path) === JSON.stringify(text))
      .map(([path]) => path);
    expect(same.sort()).toEqual(
      [
        'details.kind.circumvention_block',
        'details.routes.name.tunnel',
        'notices.title',
        'popup.headline.noConsent',
        'popup.joined',
        'store.name',
      ]
        .filter((path) => same.includes(path))
        .sort(),
    );
  });

  it('words every state, mechanism, reason, network condition and kind of news', () => {
    for (const state of VERDICT_STATES) {
      expect(en.popup.state).toHaveProperty(state);
      expect(en.popup.short).toHaveProperty(state);
    }
    for (const mechanism of MECHANISMS) {
      expect(en.popup.cutBy).toHaveProperty(mechanism);
      expect(en.popup.slowBy).toHaveProperty(mechanism);
      expect(en.details.because).toHaveProperty(mechanism);
    }
    expect(Object.keys(en.details.reason).sort()).toEqual([...REASON_CODES].sort());
    // Of a network that is well, or not looked at yet, nothing is said: the services speak.
    const told = NETWORK_CONDITIONS.filter((condition) => condition !== 'online' && condition !== 'unknown').sort();
    expect(Object.keys(en.popup.network).sort()).toEqual(told);
    expect(Object.keys(en.popup.condition).sort()).toEqual(told);
    expect(Object.keys(en.details.kind).sort()).toEqual([...KINDS, 'unlisted'].sort());
  });
});
