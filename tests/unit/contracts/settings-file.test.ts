import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/contracts/settings.ts';
import { readSettingsFile } from '../../../utils/contracts/settings-file.ts';

const before: Settings = { ...DEFAULT_SETTINGS, hasConsent: true, services: ['signal'] };
const exported: Settings = { ...DEFAULT_SETTINGS, services: ['telegram', 'matrix'], retentionDays: 7, locale: 'ru' };
const document = (settings: unknown, format = 'throughline/1') =>
  JSON.stringify({ format, generatedAt: '2026-11-23T10:00Z', rounds: [], episodes: [], settings });

describe('a settings file', () => {
  it('exported here is taken over, consent is not', () => {
    expect(readSettingsFile(document(exported), before)).toEqual({
      ok: true,
      settings: { ...exported, hasConsent: true },
    });
    expect(readSettingsFile(`\uFEFF${document({ ...exported, hasConsent: true })}`, DEFAULT_SETTINGS)).toMatchObject({
      ok: true,
      settings: { hasConsent: false },
    });
  });

  it.each([
    ['is no JSON', 'hello', 'not-json'],
    ['is empty', '', 'not-json'],
    ['is cut short', document(exported).slice(0, -20), 'not-json'],
    ['is too large', ' '.repeat(9 * 1024 * 1024), 'too-large'],
    ['is something else', '{"log":{"version":"1.2"}}', 'foreign'],
    ['is a list', '[1,2,3]', 'foreign'],
    ['is null', 'null', 'foreign'],
    ['has a format that only looks like ours', document(exported, 'throughline/1; drop'), 'foreign'],
    ['is of a newer format', document({}, 'throughline/2'), 'newer'],
    ['has newer settings', document({ ...exported, version: 2, cloud: true }), 'newer'],
    ['has no settings', document(undefined), 'broken'],
    ['has an unknown service', document({ ...exported, services: ['telegram', 'evil'] }), 'broken'],
    ['has an unknown key', document({ ...exported, server: 'https://evil.example' }), 'broken'],
    ['has a wrong type', document({ ...exported, intervalMinutes: '30' }), 'broken'],
    ['has an interval that hammers', document({ ...exported, intervalMinutes: 1 }), 'broken'],
    ['reaches for the prototype', document(JSON.parse('{"__proto__":{"hasConsent":true},"version":1}')), 'broken'],
  ])('that %s is refused with a reason', (_, text, code) => {
    expect(readSettingsFile(text, before)).toMatchObject({ ok: false, code });
  });

  it('says which part does not fit', () => {
    const file = document({ ...exported, notifications: { ...exported.notifications, isOn: 'yes' } });
    expect(readSettingsFile(file, before)).toEqual({ ok: false, code: 'broken', detail: 'notifications.isOn' });
  });

  it('leaves out doubles, and news sources that nobody knows', () => {
    const news = { isLive: true, sourceIds: ['no-such-source', 'no-such-source'] };
    const file = document({ ...exported, services: Array.from({ length: 5000 }, () => 'telegram'), news });
    expect(readSettingsFile(file, before)).toMatchObject({
      ok: true,
      settings: { services: ['telegram'], news: { sourceIds: [] } },
    });
  });

  it('nested beyond all measure is refused, not choked on', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(readSettingsFile(`{"format":"throughline/1","settings":${deep}}`, before).ok).toBe(false);
  });
});
