import { describe, expect, it } from 'vitest';
import { importSettings } from '../../entrypoints/options/import-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/contracts/settings.ts';

const CURRENT: Settings = { ...DEFAULT_SETTINGS, hasConsent: true, services: ['signal'] };
const OTHER: Settings = { ...DEFAULT_SETTINGS, services: ['vk'], retentionDays: 7 };

describe('Importing settings', () => {
  it('takes them from an export or bare, and leaves consent as it is', () => {
    for (const document of [OTHER, { format: 'throughline/1', settings: OTHER }])
      expect(importSettings(JSON.stringify(document), CURRENT)).toEqual({
        ok: true,
        value: { ...OTHER, hasConsent: true },
      });
    const withConsent = JSON.stringify({ ...OTHER, hasConsent: true });
    expect(importSettings(withConsent, DEFAULT_SETTINGS)).toMatchObject({ value: { hasConsent: false } });
  });

  it.each([
    ['a truncated file', JSON.stringify(OTHER).slice(0, -5), 'not-json'],
    ['a foreign document', '{"name":"package"}', 'foreign'],
    ['a list', '[1,2]', 'foreign'],
    ['an export without settings', '{"format":"throughline/1"}', 'foreign'],
    ['a newer file', JSON.stringify({ ...OTHER, version: 2 }), 'newer'],
    ['an unknown service', JSON.stringify({ ...OTHER, services: ['evil'] }), 'broken'],
    ['a smuggled key', JSON.stringify({ ...OTHER, isAdmin: true }), 'broken'],
    ['a flood', ' '.repeat(8_000_001), 'too-large'],
  ])('refuses %s, and says why', (_, text, code) => {
    expect(importSettings(text, CURRENT)).toMatchObject({ ok: false, problem: { code } });
  });
});
