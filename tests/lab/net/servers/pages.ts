// What does a healthy server of the zone answer to a path?

import { edgeOf, FIXED_RECORDS, isInGroup } from '../../zone/index.ts';

export interface Page {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** What a page may depend on. */
export interface Visit {
  host: string;
  path: string;
  address: string;
  country: string;
  protocol: string;
  nowMs: number;
}

const json = (value: unknown, headers: Record<string, string> = {}): Page => ({
  status: 200,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});
const text = (body: string): Page => ({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body });
const empty = (status: number): Page => ({ status });
const redirect = (location: string): Page => ({ status: 302, headers: { location } });
const OPEN = { 'access-control-allow-origin': '*' };
const statuspage = (name: string) =>
  json({ page: { id: 'lab', name }, status: { indicator: 'none', description: 'All Systems Operational' } });

function trace(visit: Visit): Page {
  const lines = {
    fl: '1f1',
    h: visit.host,
    ip: visit.address,
    ts: (visit.nowMs / 1000).toFixed(3),
    visit_scheme: 'https',
    colo: 'AMS',
    http: visit.protocol,
    loc: visit.country,
    tls: 'TLSv1.3',
    sni: 'plaintext',
    warp: 'off',
    gateway: 'off',
  };
  return text(
    `${Object.entries(lines)
      .map(([key, value]) => `${key}=${value}`)
      .join('\n')}\n`,
  );
}

// Keyed by host and path; a star stands for every host.
const PAGES: Record<string, Page | ((visit: Visit) => Page)> = {
  'web.whatsapp.com/check-update': json({
    isBroken: false,
    isBelowSoft: false,
    isBelowHard: false,
    currentVersion: '2.3000.1029496320',
  }),
  'v.whatsapp.net/v2/register': {
    status: 400,
    headers: { 'content-type': 'text/json' },
    body: '{"status":"fail","reason":"missing_param"}',
  },
  'mmg.whatsapp.net/': empty(404),
  'web.telegram.org/a/version.txt': text('10.9.86'),
  'api.telegram.org/': redirect('https://core.telegram.org/bots'),
  'venus.web.telegram.org/apiw1': empty(404),
  'chat.signal.org/': empty(404),
  'discord.com/api/v10/gateway': json({ url: 'wss://gateway.discord.gg' }),
  'discord.com/api/v9/gateway': json({ url: 'wss://gateway.discord.gg' }),
  'cdn.discordapp.com/': empty(404),
  'media.discordapp.net/': empty(404),
  'discordstatus.com/api/v2/status.json': statuspage('Discord'),
  'matrix-client.matrix.org/_matrix/client/versions': json(
    { versions: ['r0.6.1', 'v1.1', 'v1.11'], unstable_features: {} },
    OPEN,
  ),
  'matrix.org/.well-known/matrix/client': json(
    { 'm.homeserver': { base_url: 'https://matrix-client.matrix.org' } },
    OPEN,
  ),
  'app.element.io/config.json': json(
    { default_server_config: { 'm.homeserver': { base_url: 'https://matrix-client.matrix.org' } }, brand: 'Element' },
    OPEN,
  ),
  'prod-nginz-https.wire.com/api-version': json({
    supported: [0, 1, 2, 3, 4, 5, 6, 7, 8],
    domain: 'wire.com',
    federation: false,
  }),
  'clientblacklist.wire.com/prod': json({ min_version: '3.0' }),
  'slack.com/api/api.test': json({ ok: true, args: {} }),
  'slack-status.com/api/v2.0.0/current': json({ status: 'ok', active_incidents: [] }),
  'www.zoomstatus.com/api/v2/status.json': statuspage('Zoom'),
  'line-chrome-gw.line-apps.com/': empty(404),
  'api.max.ru/': empty(404),
  'api.oneme.ru/': empty(404),
  'api.vk.com/': json({ error: { error_code: 5, error_msg: 'User authorization failed' } }),
  'detectportal.firefox.com/success.txt': text('success\n'),
  'detectportal.firefox.com/canonical.html': {
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<meta http-equiv="refresh" content="0;url=https://support.mozilla.org/kb/captive-portal"/>',
  },
  'captive.apple.com/': {
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>',
  },
  'captive.apple.com/hotspot-detect.html': {
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>',
  },
  'www.msftconnecttest.com/connecttest.txt': text('Microsoft Connect Test'),
  'connectivity-check.ubuntu.com/': { status: 204, headers: { 'x-networkmanager-status': 'online' } },
  'network-test.debian.org/nm': text('NetworkManager is online\n'),
  'nmcheck.gnome.org/check_network_status.txt': text('NetworkManager is online\n'),
  'fedoraproject.org/static/hotspot.txt': text('OK'),
  'checkip.amazonaws.com/': (visit) => text(`${visit.address}\n`),
  'check.torproject.org/api/ip': (visit) => json({ IsTor: false, IP: visit.address }),
  'am.i.mullvad.net/json': (visit) =>
    json({ ip: visit.address, country: visit.country, organization: 'Lab', mullvad_exit_ip: false }),
  'api.ivpn.net/v4/geo-lookup': (visit) =>
    json({ ip_address: visit.address, country_code: visit.country, isIvpnServer: false }),
  'stat.ripe.net/data/whats-my-ip/data.json': (visit) => json({ data: { ip: visit.address } }, OPEN),
  'yandex.ru/internet/api/v0/ip': (visit) => json(visit.address),
  'vpn-api.proton.me/tests/ping': json({ Code: 1000 }),
  '*/cdn-cgi/trace': trace,
  '*/generate_204': empty(204),
  '*/robots.txt': (visit) =>
    text(
      `# ${visit.host}, run by ${edgeOf(visit.host)?.operator ?? 'nobody'}${edgeOf(visit.host)?.services.includes('facebook') ? ' (Facebook)' : ''}\nUser-agent: *\nDisallow: /private\n`,
    ),
  '*/favicon.ico': { status: 200, headers: { 'content-type': 'image/x-icon' }, body: Buffer.alloc(1150, 7) },
  '*/': front,
};

/** Files as large as a transfer probe wants, on every host: the size goes by the ending. */
const FILES: Record<string, { bytes: number; type: string }> = {
  js: { bytes: 300_000, type: 'text/javascript' },
  wasm: { bytes: 300_000, type: 'application/wasm' },
  css: { bytes: 120_000, type: 'text/css' },
  png: { bytes: 100_000, type: 'image/png' },
  jpg: { bytes: 100_000, type: 'image/jpeg' },
  webp: { bytes: 100_000, type: 'image/webp' },
  svg: { bytes: 70_000, type: 'image/svg+xml' },
  woff2: { bytes: 80_000, type: 'font/woff2' },
  mp3: { bytes: 200_000, type: 'audio/mpeg' },
  mp4: { bytes: 1_000_000, type: 'video/mp4' },
  bin: { bytes: 1_000_000, type: 'application/octet-stream' },
  zip: { bytes: 1_000_000, type: 'application/zip' },
  pdf: { bytes: 300_000, type: 'application/pdf' },
};
const FILLER = Buffer.alloc(1_000_000, 'the quick brown fox jumps over the lazy dog; ');

export function pageFor(visit: Visit): Page {
  const path = visit.path.split('?')[0] ?? '/';
  const page = PAGES[`${visit.host}${path}`] ?? PAGES[`*${path}`];
  if (page !== undefined) return typeof page === 'function' ? page(visit) : page;
  const file = FILES[/\.([a-z0-9]+)$/.exec(path)?.[1] ?? ''];
  if (file !== undefined)
    return { status: 200, headers: { 'content-type': file.type }, body: FILLER.subarray(0, file.bytes) };
  // Single-page clients answer any path with their front page; everything else has nothing there.
  return path.endsWith('/') && isClientPath(path)
    ? front(visit)
    : { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not Found\n' };
}

const isClientPath = (path: string) => path.split('/').length <= 4;

function front(visit: Visit): Page {
  const isMessenger = (edgeOf(visit.host)?.services.length ?? 0) > 0;
  const cookie: Record<string, string> = isMessenger
    ? { 'set-cookie': 'visitor=lab; Path=/; Secure; SameSite=None' }
    : {};
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${visit.host}</title></head><body><h1>${visit.host}</h1>${'<p>The quick brown fox jumps over the lazy dog.</p>'.repeat(18)}</body></html>`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...cookie }, body };
}

/** Hosts that serve over plain HTTP too; the others send people to https. */
export const servesPlainHttp = (host: string): boolean =>
  /^(captive\.apple\.com|detectportal\.firefox\.com|www\.msftconnecttest\.com|.*\.gstatic\.com|connectivity-check\.ubuntu\.com|network-test\.debian\.org|nmcheck\.gnome\.org|cp\.cloudflare\.com|fedoraproject\.org|example\.com|deb\.debian\.org|clients\d\.google\.com)$/.test(
    host,
  ) ||
  FIXED_RECORDS.has(host) ||
  isInGroup(host, 'browser');
