// What does each browser's manifest promise? (DESIGN D8: nothing here may raise an install warning.)

import type { ConfigEnv, UserManifest } from 'wxt';

type Environment = Pick<ConfigEnv, 'browser' | 'command'>;

export function manifestFor({ browser, command }: Environment): UserManifest {
  return {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    incognito: 'not_allowed',
    icons: iconSet('throughline', ALL_SIZES),
    action: { default_title: '__MSG_extension_name__', default_icon: iconSet('off', TOOLBAR_SIZES) },
    // Open, check, erase: without a key of their own until the user gives them one: nobody erases everything by a slip of the hand.
    commands: {
      _execute_action: {},
      'check-now': { description: '__MSG_command_check_now__' },
      erase: { description: '__MSG_command_erase__' },
    },
    // Firefox holds sockets for origins of their own and shows nothing of them otherwise.
    optional_host_permissions: browser === 'firefox' ? ['https://*/*', 'wss://*/*'] : ['https://*/*'],
    content_security_policy: { extension_pages: contentSecurityPolicy(command) },
    ...(browser === 'firefox' ? firefoxPart() : chromiumPart()),
  };
}

function chromiumPart(): UserManifest {
  return {
    minimum_chrome_version: '120',
    permissions: ['storage', 'alarms', 'offscreen', 'webRequest'],
    // Neither shows a sentence at the install; the second is granted without a prompt.
    optional_permissions: ['notifications', 'contextMenus'],
    // Without this key any other extension could talk to ours, and so find out that it is installed.
    externally_connectable: { ids: [], matches: [] },
  };
}

function firefoxPart(): UserManifest {
  return {
    // The last two raise no warning either: the address of a failed request, and the system's own name lookup.
    permissions: ['storage', 'alarms', 'webRequest', 'webRequestBlocking', 'dns'],
    // Chromium does not allow `proxy` as an optional permission, and required it warns of all data on all sites.
    optional_permissions: ['notifications', 'proxy'] as UserManifest['optional_permissions'],
    browser_specific_settings: {
      gecko: {
        id: 'throughline@throughline',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}

const TOOLBAR_SIZES = [16, 32] as const;
const ALL_SIZES = [...TOOLBAR_SIZES, 48, 128] as const;

function iconSet(name: string, sizes: readonly number[]): Record<number, string> {
  return Object.fromEntries(sizes.map((size) => [size, `icon/${name}-${size}.png`]));
}

/** Spelt out in full: the default policy of Firefox upgrades http to https, and Chromium's allows any connection. */
function contentSecurityPolicy(command: ConfigEnv['command']): string {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self' https: wss:",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ];
  if (command === 'build') return `${rules.join('; ')};`;
  // The development server serves modules and hot updates from this machine; Vite injects styles inline.
  return "script-src 'self' http://localhost:*; object-src 'none'; connect-src 'self' https: wss: http://localhost:* ws://localhost:*;";
}
