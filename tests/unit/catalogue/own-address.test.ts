// Is only that watched which may be asked without harm, and does a refusal say why?

import { describe, expect, it } from 'vitest';
import { originsFor } from '../../../utils/catalogue/host-permissions.ts';
import { serviceById, servicesOf, serviceTargets, targetById } from '../../../utils/catalogue/index.ts';
import { readOwnAddress } from '../../../utils/catalogue/own-address.ts';
import { isOwnId, isPublicHost, ownIdOf, ownService } from '../../../utils/catalogue/own-service.ts';
import { DEFAULT_SETTINGS, readSettings, watchedIds } from '../../../utils/contracts/settings.ts';

describe('an address of the user’s own', () => {
  it.each([
    ['chat.example.org', 'chat.example.org'],
    ['https://chat.example.org', 'chat.example.org'],
    ['  HTTPS://Chat.Example.ORG/room/7?me=1#x ', 'chat.example.org'],
    ['chat.example.org/path', 'chat.example.org'],
    ['chat.example.org.', 'chat.example.org'],
    ['https://чат.example', 'xn--80a0bn.example'],
    ['a1.example.xn--p1ai', 'a1.example.xn--p1ai'],
  ])('%s names the host %s', (text, host) => {
    expect(readOwnAddress(text, [])).toEqual({ ok: true, value: host });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://chat.example.org', 'scheme'],
    ['ftp://chat.example.org', 'scheme'],
    ['wss://chat.example.org', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://me:secret@chat.example.org', 'credentials'],
    ['me@chat.example.org', 'credentials'],
    ['https://chat.example.org:8443', 'port'],
    ['chat.example.org:443', 'port'],
    ['localhost:8080', 'port'],
    ['192.168.1.1', 'number'],
    ['https://10.0.0.1/', 'number'],
    ['https://0x7f.1/', 'number'],
    ['https://2130706433/', 'number'],
    ['https://[::1]/', 'number'],
    ['8.8.8.8', 'number'],
    ['localhost', 'private'],
    ['router', 'private'],
    ['printer.local', 'private'],
    ['nas.home.arpa', 'private'],
    ['wiki.corp', 'private'],
    ['fritz.lan', 'private'],
    ['abcdefgh.onion', 'private'],
    ['chat_example', 'not-an-address'],
    ['two words', 'not-an-address'],
    ['https:chat', 'not-an-address'],
    ['..', 'not-an-address'],
    [`${'a'.repeat(300)}.org`, 'not-an-address'],
    ['web.telegram.org', 'listed'],
    ['www.wikipedia.org', 'control'],
    ['dns.google', 'control'],
  ])('%j is refused: %s', (text, code) => {
    expect(readOwnAddress(text, [])).toMatchObject({ ok: false, problem: { code } });
  });

  it('is taken once, and not without end', () => {
    expect(readOwnAddress('chat.example.org', ['chat.example.org'])).toMatchObject({ problem: { code: 'twice' } });
    const many = Array.from({ length: 50 }, (_, n) => `n${n}.example.org`);
    expect(readOwnAddress('chat.example.org', many)).toMatchObject({ problem: { code: 'too-many' } });
  });

  it('says whose host it is', () => {
    expect(readOwnAddress('web.telegram.org', [])).toMatchObject({ problem: { detail: 'Telegram' } });
  });
});

describe('a service of the user’s own', () => {
  const id = ownIdOf('chat.example.org');

  it('is one page on its host, and all of it follows from its id', () => {
    const service = ownService(id);
    expect(Object.keys(service.channels)).toEqual(['web']);
    expect(serviceTargets(service).map(({ url, kind }) => [url, kind])).toEqual([
      ['https://chat.example.org/', 'https'],
    ]);
    expect(serviceById(id)).toEqual(service);
    expect(targetById('own:chat.example.org/web/page')).toEqual(serviceTargets(service)[0]);
    expect(originsFor([id], null)).toContain('https://chat.example.org/*');
  });

  it('comes after those of the list, and a forged id names nothing', () => {
    expect(servicesOf([id, 'telegram', 'own:127.0.0.1', 'own:']).map((it) => it.id)).toEqual(['telegram', id]);
    expect(targetById('own:router.lan/web/page')).toBeUndefined();
    expect(isOwnId('own:192.168.0.1')).toBe(false);
    expect(isPublicHost('chat.example.org/x')).toBe(false);
  });

  it('is read from the settings only where its host may be asked', () => {
    const stored = (ownServices: unknown) => readSettings({ ...DEFAULT_SETTINGS, ownServices });
    expect(watchedIds(stored(['chat.example.org']).settings)).toEqual([id]);
    for (const bad of [['localhost'], ['10.0.0.1'], ['a.org:8443'], ['me@a.org'], 'a.org', [7]])
      expect(stored(bad).problem).not.toBeNull();
    const { ownServices: _, ...older } = DEFAULT_SETTINGS;
    expect(readSettings(older)).toEqual({ settings: DEFAULT_SETTINGS, problem: null });
  });
});
