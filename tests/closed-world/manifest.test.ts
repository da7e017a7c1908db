// Do the three built packages ask for exactly what DESIGN D8 allows, so that no install warning is ever shown?

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../utils/words/locales.ts';
import { pageSize } from '../bench/sizes.ts';

const OUTPUT = join(import.meta.dirname, '../../.output');
const PAGES = ['popup.html', 'options.html', 'welcome.html', 'dashboard.html'];

function readManifest(browser: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(OUTPUT, `${browser}-mv3`, 'manifest.json'), 'utf8'));
}

function policyOf(browser: string): Map<string, string[]> {
  const policies = readManifest(browser)['content_security_policy'] as Record<string, string>;
  expect(Object.keys(policies)).toEqual(['extension_pages']);
  const rules = (policies['extension_pages'] ?? '').split(';').map((rule) => rule.trim().split(' '));
  return new Map(rules.filter(([name]) => name).map(([name, ...sources]) => [name as string, sources]));
}

describe.each(['chrome', 'edge', 'firefox'])('the %s package', (browser) => {
  const manifest = readManifest(browser);
  const isFirefox = browser === 'firefox';

  it('is Manifest V3', () => {
    expect(manifest['manifest_version']).toBe(3);
  });

  it('requires only permissions that no browser warns of', () => {
    const firefoxOnly = ['alarms', 'dns', 'storage', 'webRequest', 'webRequestBlocking'];
    const required = isFirefox ? firefoxOnly : ['alarms', 'offscreen', 'storage', 'webRequest'];
    expect([...(manifest['permissions'] as string[])].sort()).toEqual(required);
    expect(manifest['host_permissions']).toBeUndefined();
  });

  it('asks for the rest in context', () => {
    expect(manifest['optional_permissions']).toEqual(
      isFirefox ? ['notifications', 'proxy'] : ['notifications', 'contextMenus'],
    );
    expect(manifest['optional_host_permissions']).toEqual(isFirefox ? ['https://*/*', 'wss://*/*'] : ['https://*/*']);
  });

  it('cannot be seen from a web page', () => {
    expect(manifest['content_scripts']).toBeUndefined();
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toEqual(isFirefox ? undefined : { ids: [], matches: [] });
    expect(manifest['incognito']).toBe('not_allowed');
  });

  it('opens, checks and erases by keyboard, and only on keys that the user chose', () => {
    const commands = manifest['commands'] as Record<string, Record<string, unknown>>;
    expect(Object.keys(commands).sort()).toEqual(['_execute_action', 'check-now', 'erase']);
    for (const command of Object.values(commands)) expect(command).not.toHaveProperty('suggested_key');
  });

  it('has no key beyond the known ones', () => {
    const known = [
      ...[
        'action',
        'background',
        'browser_specific_settings',
        'commands',
        'content_security_policy',
        'default_locale',
        'description',
      ],
      ...['externally_connectable', 'icons', 'incognito', 'manifest_version', 'minimum_chrome_version', 'name'],
      ...['optional_host_permissions', 'optional_permissions', 'options_ui', 'permissions', 'version'],
    ];
    expect(Object.keys(manifest).filter((key) => !known.includes(key))).toEqual([]);
  });

  it('runs only its own code and talks only over encrypted channels', () => {
    const policy = policyOf(browser);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const name of ['script-src', 'style-src', 'img-src', 'frame-src'])
      expect(policy.get(name)).toEqual(["'self'"]);
    expect(policy.get('connect-src')).toEqual(["'self'", 'https:', 'wss:']);
    for (const name of ['base-uri', 'form-action', 'object-src']) expect(policy.get(name)).toEqual(["'none'"]);
    // It would turn a probe that must see plain HTTP into another one, in silence.
    expect(policy.has('upgrade-insecure-requests')).toBe(false);
  });

  it('holds the pages and pictures it names', () => {
    const folder = join(OUTPUT, `${browser}-mv3`);
    const icons = [manifest['icons'], (manifest['action'] as Record<string, unknown>)['default_icon']];
    const named = icons.flatMap((set) => Object.values(set as Record<string, string>));
    expect([...PAGES, ...named].filter((file) => !existsSync(join(folder, file)))).toEqual([]);
    expect((manifest['action'] as Record<string, unknown>)['default_popup']).toBe('popup.html');
    expect(manifest['options_ui']).toEqual({ page: 'options.html', open_in_tab: true });
    expect(existsSync(join(folder, 'offscreen.html'))).toBe(!isFirefox);
  });

  it('is described in each language it speaks', () => {
    const locales = join(OUTPUT, `${browser}-mv3`, '_locales');
    expect(readdirSync(locales).sort()).toEqual([...LOCALES].sort());
    for (const locale of readdirSync(locales)) {
      const messages = JSON.parse(readFileSync(join(locales, locale, 'messages.json'), 'utf8'));
      const keys = ['command_check_now', 'command_erase', 'extension_description', 'extension_name'];
      expect(Object.keys(messages).sort()).toEqual(keys);
      // The Chrome store cuts at 132 characters.
      expect(messages.extension_description.message.length).toBeLessThanOrEqual(132);
    }
  });

  it('contains no inline script, no address of another machine to load from and no string evaluation', () => {
    const folder = join(OUTPUT, `${browser}-mv3`);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const page = readFileSync(join(folder, file), 'utf8');
      expect(page, file).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son[a-z]+=|(src|href)="(https?:)?\/\//);
    }
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      const code = readFileSync(join(folder, file), 'utf8');
      expect(code, file).not.toMatch(/\beval\(|new Function\(|importScripts\(|\.innerHTML\s*=/);
    }
  });
});

it('states the lowest browser versions it was built for', () => {
  expect(readManifest('chrome')['minimum_chrome_version']).toBe('120');
  expect(readManifest('edge')['minimum_chrome_version']).toBe('120');
  expect(readManifest('firefox')['browser_specific_settings']).toEqual({
    gecko: {
      id: 'throughline@throughline',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  });
});

it('knows the error texts of its own browser, and of no other', () => {
  const code = (browser: string): string => readFileSync(join(OUTPUT, `${browser}-mv3`, 'background.js'), 'utf8');
  for (const browser of ['chrome', 'edge']) {
    expect(code(browser)).toContain('CERT_AUTHORITY_INVALID');
    expect(code(browser)).not.toContain('NS_ERROR_NET_RESET');
  }
  expect(code('firefox')).toContain('NS_ERROR_NET_RESET');
  expect(code('firefox')).not.toContain('CERT_AUTHORITY_INVALID');
});

it.each(['chrome', 'edge', 'firefox'])('%s: holds no path of the machine it was built on', (browser) => {
  const folder = join(OUTPUT, `${browser}-mv3`);
  const root = join(import.meta.dirname, '../..');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|html|json)$/.test(name),
  );
  expect(files.filter((file) => readFileSync(join(folder, file), 'utf8').includes(root))).toEqual([]);
});

it.each(['chrome', 'firefox'])('%s: no page loads what only the background needs', async (browser) => {
  const folder = join(OUTPUT, `${browser}-mv3`);
  const loaded = await Promise.all(PAGES.map(async (page) => [page, (await pageSize(folder, page)).raw] as const));
  // The popup's script with the parts they draw with, the schemas and the page itself; the worker's part alone is several times as much.
  for (const [page, bytes] of loaded) expect(bytes, page).toBeLessThan(page === 'popup.html' ? 60_000 : 165_000);
});
