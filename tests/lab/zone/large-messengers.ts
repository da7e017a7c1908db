// Which hosts do WhatsApp, Meta's others, Telegram, Signal and Discord run, and which of them stand together?

import { type Edge, edge } from './edge.ts';

const range = (from: number, to: number, name: (n: number) => string) =>
  Array.from({ length: to - from + 1 }, (_, i) => name(from + i)).join(' ');
const of = (...services: string[]) => ({ services });

const META: Edge[] = [
  edge(
    'meta',
    '157.240.205.60',
    'web.whatsapp.com www.whatsapp.com whatsapp.com graph.whatsapp.com crashlogs.whatsapp.net faq.whatsapp.com',
    of('whatsapp'),
  ),
  edge(
    'meta',
    '157.240.205.61',
    'static.whatsapp.net mmg.whatsapp.net v.whatsapp.net g.whatsapp.net pps.whatsapp.net dit.whatsapp.net whatsapp.net media.whatsapp.net',
    of('whatsapp'),
  ),
  edge(
    'meta',
    '157.240.205.62',
    `wa.me api.whatsapp.com chat.whatsapp.com call.whatsapp.com ${range(1, 16, (n) => `e${n}.whatsapp.net`)}`,
    of('whatsapp'),
  ),
  edge(
    'meta',
    '157.240.205.35',
    `www.facebook.com facebook.com m.facebook.com web.facebook.com b-api.facebook.com b-graph.facebook.com
    graph.facebook.com api.facebook.com edge-mqtt.facebook.com mqtt-mini.facebook.com star.c10r.facebook.com star-mini.c10r.facebook.com
    edge-chat.facebook.com gateway.facebook.com`,
    of('messenger', 'facebook'),
  ),
  edge('meta', '157.240.205.36', 'www.messenger.com messenger.com edge-chat.messenger.com m.me', of('messenger')),
  edge(
    'meta',
    '157.240.205.37',
    'scontent.xx.fbcdn.net external.xx.fbcdn.net static.xx.fbcdn.net connect.facebook.net video.xx.fbcdn.net',
    of('messenger', 'facebook'),
  ),
  edge(
    'meta',
    '157.240.205.174',
    'www.instagram.com instagram.com i.instagram.com graph.instagram.com edge-chat.instagram.com gateway.instagram.com edge-mqtt.instagram.com api.instagram.com ig.me',
    of('instagram'),
  ),
  edge(
    'meta',
    '157.240.205.63',
    'static.cdninstagram.com scontent.cdninstagram.com www.cdninstagram.com scontent-lga3-1.cdninstagram.com',
    of('instagram'),
  ),
  edge('meta', '157.240.205.51', 'stun.fbsbx.com', of('whatsapp', 'messenger')),
];

const TELEGRAM: Edge[] = [
  edge(
    'telegram',
    '149.154.167.99',
    `web.telegram.org webk.telegram.org webz.telegram.org weba.telegram.org
    ${range(1, 5, (n) => `kws${n}.web.telegram.org kws${n}-1.web.telegram.org zws${n}.web.telegram.org zws${n}-1.web.telegram.org`)}
    ${['pluto', 'venus', 'aurora', 'vesta', 'flora'].map((n) => `${n}.web.telegram.org ${n}-1.web.telegram.org`).join(' ')}`,
    of('telegram'),
  ),
  edge(
    'telegram',
    '149.154.167.98',
    'telegram.org www.telegram.org core.telegram.org desktop.telegram.org my.telegram.org translations.telegram.org',
    of('telegram'),
  ),
  edge('telegram', '149.154.167.97', 't.me telegram.me telegram.dog tg.dev', of('telegram')),
  edge('telegram', '149.154.167.220', 'api.telegram.org', of('telegram')),
  edge('telegram', '149.154.164.13', 'telegra.ph te.legra.ph graph.org telesco.pe', of('telegram')),
  edge(
    'telegram',
    '34.111.35.152',
    'cdn-telegram.org www.cdn-telegram.org cdn1.cdn-telegram.org cdn4.cdn-telegram.org cdn5.cdn-telegram.org telegram-cdn.org cdn1.telegram-cdn.org cdn4.telegram-cdn.org cdn5.telegram-cdn.org',
    of('telegram'),
  ),
];

const SIGNAL: Edge[] = [
  edge('signal', '13.248.212.111', 'chat.signal.org textsecure-service.whispersystems.org ud-chat.signal.org', {
    services: ['signal'],
    root: 'signal',
  }),
  edge('signal', '142.251.98.121', 'storage.signal.org', { services: ['signal'], root: 'signal' }),
  edge('signal', '20.66.40.85', 'cdsi.signal.org cdsi.staging.signal.org', { services: ['signal'], root: 'signal' }),
  edge('signal', '20.104.52.125', 'svr2.signal.org svr3.signal.org svrb.signal.org', {
    services: ['signal'],
    root: 'signal',
  }),
  edge('signal', '18.161.21.122', 'cdn.signal.org', { services: ['signal'], root: 'signal' }),
  edge('signal', '104.18.37.148', 'cdn2.signal.org cdn3.signal.org', { services: ['signal'], root: 'signal' }),
  edge('signal', '34.149.29.16', 'sfu.voip.signal.org', { services: ['signal'], root: 'signal' }),
  edge('signal', '104.18.37.75', 'updates2.signal.org updates.signal.org', of('signal')),
  edge('signal', '18.238.109.73', 'signal.org www.signal.org support.signal.org', of('signal')),
  edge('signal', '18.238.109.74', 'signal.group signal.me signal.art signal.link signal.tube', of('signal')),
  edge('signal', '141.101.90.1', 'turn.voip.signal.org', of('signal')),
  edge('signal', '141.101.90.2', 'turn2.voip.signal.org turn3.voip.signal.org', of('signal')),
];

const DISCORD: Edge[] = [
  edge(
    'discord',
    '162.159.137.232',
    'discord.com www.discord.com ptb.discord.com canary.discord.com status.discord.com',
    of('discord'),
  ),
  edge('discord', '162.159.133.234', 'gateway.discord.gg discord.gg', of('discord')),
  edge('discord', '162.159.130.233', 'cdn.discordapp.com discordapp.com', of('discord')),
  edge('discord', '162.159.128.232', 'media.discordapp.net images-ext-1.discordapp.net discordapp.net', of('discord')),
  edge(
    'discord',
    '162.159.138.234',
    'discord.media russia1.discord.media rotterdam1.discord.media frankfurt1.discord.media remote-auth-gateway.discord.gg',
    of('discord'),
  ),
  edge('discord', '108.138.7.30', 'discordstatus.com', of('discord')),
];

export const LARGE_MESSENGER_EDGES: Edge[] = [...META, ...TELEGRAM, ...SIGNAL, ...DISCORD];
