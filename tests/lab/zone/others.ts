// Which hosts that are no messengers does the lab's internet have: controls, resolvers, call servers, feeds, tools, the browser's own?

import { type Edge, edge } from './edge.ts';

const GLOBAL = { groups: ['global' as const] };
const RU = { groups: ['domestic:RU' as const] };
const IR = { groups: ['domestic:IR' as const] };
const DOH = { groups: ['doh' as const] };
const FEED = { groups: ['feed' as const] };
const TOOL = { groups: ['tool' as const] };
const BROWSER = { groups: ['browser' as const] };

/** One address each, counted up from a base, for hosts whose neighbours do not matter. */
function each(base: string, hosts: string, options: Parameters<typeof edge>[3]): Edge[] {
  return hosts
    .trim()
    .split(/\s+/)
    .map((host, i) => edge(host.split('.').slice(-2).join('.'), `${base}.${i + 1}`, host, options));
}

const CONTROLS: Edge[] = [
  edge(
    'google',
    '142.250.185.67',
    'www.gstatic.com connectivitycheck.gstatic.com ssl.gstatic.com fonts.gstatic.com',
    GLOBAL,
  ),
  edge('google', '142.250.185.68', 'www.google.com google.com', GLOBAL),
  edge('cloudflare', '104.16.123.96', 'www.cloudflare.com cloudflare.com cp.cloudflare.com', GLOBAL),
  edge('cloudflare', '104.17.24.14', 'cdnjs.cloudflare.com', GLOBAL),
  edge('apple', '17.253.57.202', 'captive.apple.com www.apple.com apple.com', GLOBAL),
  edge('mozilla', '34.107.221.82', 'detectportal.firefox.com', GLOBAL),
  edge('mozilla', '34.111.97.67', 'www.mozilla.org developer.mozilla.org addons.mozilla.org', GLOBAL),
  edge('microsoft', '23.55.161.48', 'www.msftconnecttest.com', GLOBAL),
  edge('microsoft', '13.107.246.45', 'www.microsoft.com www.bing.com', GLOBAL),
  edge('canonical', '185.125.190.48', 'connectivity-check.ubuntu.com ubuntu.com www.ubuntu.com', GLOBAL),
  edge('debian', '151.101.66.132', 'network-test.debian.org', GLOBAL),
  edge('debian', '130.89.148.77', 'www.debian.org', GLOBAL),
  edge(
    'wikimedia',
    '185.15.59.224',
    'www.wikipedia.org en.wikipedia.org ru.wikipedia.org fa.wikipedia.org wikipedia.org www.wikimedia.org',
    GLOBAL,
  ),
  edge('w3c', '104.18.22.19', 'www.w3.org', GLOBAL),
  edge('ietf', '104.16.45.99', 'www.ietf.org datatracker.ietf.org', GLOBAL),
  edge('iana', '192.0.46.8', 'www.iana.org iana.org', GLOBAL),
  edge('icann', '23.215.0.136', 'example.com www.example.com example.org', GLOBAL),
  edge('archive', '207.241.224.2', 'archive.org www.archive.org', GLOBAL),
  edge('python', '151.101.64.223', 'www.python.org pypi.org', GLOBAL),
  edge('github', '140.82.121.3', 'github.com', GLOBAL),
  edge('github', '185.199.108.133', 'raw.githubusercontent.com objects.githubusercontent.com', GLOBAL),
  edge('fastly', '151.101.1.57', 'www.fastly.com', GLOBAL),
  edge('akamai', '23.32.29.24', 'www.akamai.com', GLOBAL),
  edge('amazon', '52.84.150.39', 'aws.amazon.com', GLOBAL),
  edge('amazon', '52.84.150.40', 'checkip.amazonaws.com', GLOBAL),
  edge('jsdelivr', '151.101.1.229', 'cdn.jsdelivr.net', GLOBAL),
  edge('unpkg', '104.17.245.203', 'unpkg.com', GLOBAL),
  edge('kernel', '139.178.84.217', 'www.kernel.org kernel.org', GLOBAL),
  edge('ripe', '193.0.11.51', 'www.ripe.net', GLOBAL),
  edge('isc', '149.20.1.66', 'www.isc.org', GLOBAL),
  edge('gnome', '8.43.85.4', 'nmcheck.gnome.org', GLOBAL),
  edge('fedora', '38.145.60.21', 'fedoraproject.org', GLOBAL),
  edge('gnu', '209.51.188.116', 'www.gnu.org', GLOBAL),
  edge('openstreetmap', '184.104.179.143', 'www.openstreetmap.org', GLOBAL),
  edge('nodejs', '104.20.22.46', 'nodejs.org', GLOBAL),
  ...each(
    '188.44.1',
    'www.rfc-editor.org www.letsencrypt.org letsencrypt.org www.eurid.eu www.nic.at www.denic.de www.afnic.fr www.sidn.nl www.nist.gov time.is www.opera.com www.samsung.com www.ibm.com www.oracle.com www.hetzner.com www.ovhcloud.com',
    GLOBAL,
  ),
];

const DOMESTIC: Edge[] = [
  edge('yandex', '5.255.255.242', 'ya.ru yandex.ru www.yandex.ru', RU),
  edge('gosuslugi', '213.59.253.7', 'www.gosuslugi.ru gosuslugi.ru', RU),
  edge('mail.ru', '217.69.139.200', 'mail.ru www.mail.ru e.mail.ru', RU),
  ...each(
    '91.206.1',
    `www.rbc.ru lenta.ru www.sberbank.ru www.ozon.ru ozon.ru www.rzd.ru www.wildberries.ru wildberries.ru www.avito.ru
    dzen.ru rutube.ru www.kremlin.ru kremlin.ru www.vedomosti.ru www.kommersant.ru ria.ru www.tinkoff.ru www.tbank.ru www.mos.ru www.pochta.ru
    www.cbr.ru www.nalog.gov.ru www.rambler.ru www.dns-shop.ru www.mvideo.ru hh.ru www.kinopoisk.ru www.gismeteo.ru 2gis.ru www.rostelecom.ru`,
    RU,
  ),
  ...each(
    '185.143.234',
    `www.aparat.com www.digikala.com divar.ir www.irna.ir www.shaparak.ir www.varzesh3.com www.isna.ir
    www.tabnak.ir www.snapp.ir snapp.ir www.torob.com torob.com www.namnak.com www.khabaronline.ir www.farsnews.ir www.mehrnews.com
    www.tasnimnews.com www.filimo.com www.sheypoor.com www.zoomit.ir www.ninisite.com www.yjc.ir dolat.ir www.dolat.ir my.gov.ir www.bmi.ir`,
    IR,
  ),
  ...each('45.155.39', 'www.baidu.com www.tsinghua.edu.cn www.jd.com', { groups: ['domestic:CN'] }),
  ...each('45.155.40', 'www.metu.edu.tr www.itu.edu.tr', { groups: ['domestic:TR'] }),
  ...each('45.155.41', 'bsu.by www.onliner.by', { groups: ['domestic:BY'] }),
  ...each('45.155.42', 'kaspi.kz kolesa.kz', { groups: ['domestic:KZ'] }),
];

const RESOLVERS: Edge[] = [
  edge('cloudflare', '104.16.248.249', 'cloudflare-dns.com mozilla.cloudflare-dns.com chrome.cloudflare-dns.com', DOH),
  edge('cloudflare', '1.1.1.1 1.0.0.1', 'one.one.one.one', { groups: ['doh', 'global'] }),
  edge('google', '8.8.8.8 8.8.4.4', 'dns.google dns.google.com', DOH),
  edge('quad9', '9.9.9.9 149.112.112.112', 'dns.quad9.net dns9.quad9.net dns10.quad9.net dns11.quad9.net', DOH),
  edge('opendns', '146.112.41.2', 'doh.opendns.com dns.opendns.com', DOH),
  edge('adguard', '94.140.14.14 94.140.15.15', 'dns.adguard-dns.com dns.adguard.com unfiltered.adguard-dns.com', DOH),
  edge('nextdns', '45.90.28.0', 'dns.nextdns.io', DOH),
  edge('mullvad', '194.242.2.2', 'doh.mullvad.net dns.mullvad.net', DOH),
  ...each(
    '185.222.222',
    `doh.cleanbrowsing.org freedns.controld.com wikimedia-dns.org dns.sb doh.dns.sb doh.libredns.gr dns.digitale-gesellschaft.ch
    dns.switch.ch doh.applied-privacy.net doh.ffmuc.net dns0.eu zero.dns0.eu unfiltered.joindns4.eu protective.joindns4.eu dns.njal.la
    doh.li odvr.nic.cz dns.alidns.com doh.pub dns.twnic.tw public.dns.iij.jp common.dot.dns.yandex.net base.dns.mullvad.net
    doh.tiar.app dnsforge.de basic.rethinkdns.com doh.sandbox.opendns.com jp.tiar.app`,
    DOH,
  ),
];

const CALLS: Edge[] = [
  edge(
    'google',
    '74.125.250.129',
    'stun.l.google.com stun1.l.google.com stun2.l.google.com stun3.l.google.com stun4.l.google.com',
  ),
  edge('cloudflare', '162.159.207.0', 'stun.cloudflare.com turn.cloudflare.com', {}),
  ...each(
    '159.69.191',
    `stun.nextcloud.com stun.sipgate.net stun.1und1.de stun.voipgate.com stun.freeswitch.org stun.antisip.com stun.linphone.org
    stun.ekiga.net stun.voip.blackberry.com stun.relay.metered.ca global.stun.twilio.com stun.services.mozilla.com stun.stunprotocol.org
    openrelay.metered.ca numb.viagenie.ca meet-jit-si-turnrelay.jitsi.net stun.zoiper.com stun.schlund.de stun.t-online.de stun.framasoft.org`,
    {},
  ),
];

const FEEDS: Edge[] = each(
  '193.104.1',
  `api.ooni.org ooni.org mastodon.social www.accessnow.org www.eff.org www.article19.org citizenlab.ca
  blog.torproject.org blog.cloudflare.com api.cloudflare.com api.ioda.inetintel.cc.gatech.edu advox.globalvoices.org globalvoices.org
  restofworld.org smex.org roskomsvoboda.org meduza.io zona.media theins.ru www.themoscowtimes.com novayagazeta.eu feeds.bbci.co.uk
  habr.com www.cnews.ru rkn.gov.ru tass.com api.github.com ntc.party gfw.report feeds.feedburner.com iranwire.com www.hra-news.org
  www.hrw.org rsf.org freedomhouse.org pulse.internetsociety.org bianet.org digitalrightsmonitor.pk www.techpolicy.press netblocks.org
  explorer.ooni.org www.internetsociety.org www.bbc.com www.bbc.co.uk feeds.feedburner.google.com chinadigitaltimes.net www.rsf.org
  torproject.org filter.watch filterwatch.org www.top10vpn.com`,
  FEED,
);

const TOOLS: Edge[] = [
  edge('tor', '95.216.163.36', 'www.torproject.org bridges.torproject.org', TOOL),
  edge('tor', '116.202.120.181', 'check.torproject.org', TOOL),
  edge('tor', '37.218.245.111', 'snowflake-broker.torproject.net', TOOL),
  ...each(
    '185.159.157',
    `psiphon.ca lantern.io getoutline.org amnezia.org vpn-api.proton.me account.protonvpn.com protonvpn.com api.mullvad.net
    mullvad.net am.i.mullvad.net api.ivpn.net www.ivpn.net stat.ripe.net api.protonvpn.ch`,
    TOOL,
  ),
];

const CHROMIUM: Edge[] = [
  edge(
    'google',
    '142.250.185.99',
    `clients1.google.com clients2.google.com clients3.google.com clients4.google.com accounts.google.com
    android.clients.google.com redirector.gvt1.com edgedl.me.gvt1.com dl.google.com mtalk.google.com clients2.googleusercontent.com`,
    BROWSER,
  ),
  edge(
    'google',
    '142.250.185.106',
    `clientservices.googleapis.com update.googleapis.com optimizationguide-pa.googleapis.com
    safebrowsing.googleapis.com content-autofill.googleapis.com fonts.googleapis.com www.googleapis.com sb-ssl.google.com safebrowsingohttpgateway.googleapis.com`,
    BROWSER,
  ),
  edge(
    'mozilla',
    '34.149.100.209',
    `firefox.settings.services.mozilla.com push.services.mozilla.com location.services.mozilla.com
    content-signature-2.cdn.mozilla.net shavar.services.mozilla.com contile.services.mozilla.com aus5.mozilla.org incoming.telemetry.mozilla.org`,
    BROWSER,
  ),
];

/** Where block pages live, and where a redirecting server sends people. */
const LANDINGS: Edge[] = [
  edge(
    'censor',
    '95.167.13.50',
    'warning.rt.ru block.rt.ru fz139.ttk.ru blocked.mgts.ru forbidden.yota.ru t2blocked.com blocked.netbynet.ru',
    {},
  ),
  edge('parking', '188.44.9.9', 'landing.example.net www.example.net', {}),
];

export const OTHER_EDGES: Edge[] = [
  ...CONTROLS,
  ...DOMESTIC,
  ...RESOLVERS,
  ...CALLS,
  ...FEEDS,
  ...TOOLS,
  ...CHROMIUM,
  ...LANDINGS,
];
