// Which hosts does Telegram stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, inferredCalls, need, page, socket } from '../target.ts';

const WEB_K = 'morethanwords/tweb:src/lib/mtproto/dcConfigurator.ts';
const WEB_A = 'Ajaxy/telegram-tt:src/lib/gramjs/Utils.ts';
const OONI = 'ooni/spec:nettests/ts-020-telegram.md';

/** Opening and closing is enough; without the subprotocol the server refuses. */
function apiSocket(id: string, host: string, source: string) {
  return socket({ id, url: `wss://${host}/apiws`, operator: 'telegram', subprotocols: ['binary'], source });
}

export const telegram: Service = {
  id: 'telegram',
  name: 'Telegram',
  channels: {
    web: {
      needs: [
        need(
          'telegram/web/page',
          page({ id: 'telegram/web/page', url: 'https://web.telegram.org/', operator: 'telegram', source: OONI }),
        ),
      ],
    },
    // Three names of one data centre (2, where every client starts): both web clients' and the older one.
    // The plain HTTPS way (/apiw1) is a witness only, or a cut of WebSockets could never be seen.
    messages: {
      needs: [
        need(
          'telegram/messages/socket',
          apiSocket('telegram/messages/kws2', 'kws2.web.telegram.org', WEB_K),
          apiSocket('telegram/messages/zws2', 'zws2.web.telegram.org', WEB_A),
          apiSocket('telegram/messages/venus', 'venus.web.telegram.org', WEB_A),
        ),
      ],
    },
    media: {
      needs: [
        need(
          'telegram/media/socket',
          apiSocket('telegram/media/kws2-1', 'kws2-1.web.telegram.org', WEB_K),
          apiSocket('telegram/media/zws2-1', 'zws2-1.web.telegram.org', WEB_A),
        ),
      ],
    },
    // Its reflectors answer only inside a negotiated call.
    calls: inferredCalls({
      udpPorts: [596, 597, 598, 599, 1400],
      hasTcpFallback: false,
      source: 'https://github.com/Flowseal/zapret-discord-youtube/issues/6148',
    }),
  },
  witnesses: [
    page({
      id: 'telegram/witness/site',
      url: 'https://telegram.org/',
      operator: 'telegram',
      source: 'v2fly/domain-list-community:data/telegram',
    }),
    page({
      id: 'telegram/witness/short-links',
      url: 'https://t.me/',
      operator: 'telegram',
      source: 'v2fly/domain-list-community:data/telegram',
    }),
    endpoint({
      id: 'telegram/witness/bot-api',
      url: 'https://api.telegram.org/',
      operator: 'telegram',
      source: 'public code (2026)',
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
