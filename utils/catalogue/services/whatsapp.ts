// Which hosts does WhatsApp stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, inferredCalls, need, page } from '../target.ts';

const OONI = 'ooni/spec:nettests/ts-018-whatsapp.md';

const PAGE = page({
  id: 'whatsapp/web/page',
  url: 'https://web.whatsapp.com/',
  operator: 'meta',
  source: OONI,
});

export const whatsapp: Service = {
  id: 'whatsapp',
  name: 'WhatsApp',
  channels: {
    web: {
      needs: [
        need('whatsapp/web/page', PAGE),
        need(
          'whatsapp/web/assets',
          endpoint({
            id: 'whatsapp/web/assets',
            url: 'https://static.whatsapp.net/',
            operator: 'meta',
            source: 'public code (2026)',
          }),
        ),
      ],
    },
    // Its socket (wss://web.whatsapp.com/ws/chat) is reported to refuse any origin but its own, so opening it from an
    // extension would prove nothing. The socket's host is the page's: one target, one handshake, two channels.
    messages: { needs: [need('whatsapp/messages/socket-host', PAGE)] },
    media: {
      needs: [
        need(
          'whatsapp/media/files',
          endpoint({
            id: 'whatsapp/media/files',
            url: 'https://mmg.whatsapp.net/',
            operator: 'meta',
            source: 'public code (2026)',
          }),
        ),
      ],
    },
    // stun.fbsbx.com is named for Messenger, without a port, and was never seen to answer outside a call.
    calls: inferredCalls({
      udpPorts: [3478],
      hasTcpFallback: true,
      source: 'https://github.com/remittor/zapret-openwrt/issues/520',
    }),
  },
  // The two families of names went different ways in Russia in February 2026 (whatsapp.com left the state DNS,
  // whatsapp.net stayed), so one witness of each.
  witnesses: [
    page({
      id: 'whatsapp/witness/site',
      url: 'https://www.whatsapp.com/',
      operator: 'meta',
      source: 'v2fly/domain-list-community:data/whatsapp',
    }),
    endpoint({
      id: 'whatsapp/witness/registration',
      url: 'https://v.whatsapp.net/v2/register',
      operator: 'meta',
      source: OONI,
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
