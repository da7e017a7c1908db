// Which hosts does Facebook Messenger stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, inferredCalls, need, page } from '../target.ts';

const OONI = 'ooni/spec:nettests/ts-019-facebook-messenger.md';

export const messenger: Service = {
  id: 'messenger',
  name: 'Messenger',
  channels: {
    // The client is www.facebook.com/messages since messenger.com closed in April 2026; robots.txt answers strangers.
    web: {
      needs: [
        need(
          'messenger/web/page',
          page({
            id: 'messenger/web/page',
            url: 'https://www.facebook.com/robots.txt',
            operator: 'meta',
            source:
              'https://thedailytechfeed.com/meta-to-close-standalone-messenger-website-by-april-2026-redirects-users-to-facebook-messages',
          }),
        ),
        need(
          'messenger/web/assets',
          endpoint({
            id: 'messenger/web/assets',
            url: 'https://static.xx.fbcdn.net/',
            operator: 'meta',
            source: OONI,
          }),
        ),
      ],
    },
    // wss://edge-chat.facebook.com/chat wants cookies and its own origin, so its host is asked over HTTPS.
    messages: {
      needs: [
        need(
          'messenger/messages/edge-chat',
          endpoint({
            id: 'messenger/messages/edge-chat',
            url: 'https://edge-chat.facebook.com/',
            operator: 'meta',
            source: 'public code (2026)',
          }),
        ),
      ],
    },
    media: {
      needs: [
        need(
          'messenger/media/files',
          endpoint({
            id: 'messenger/media/scontent',
            url: 'https://scontent.xx.fbcdn.net/',
            operator: 'meta',
            source: OONI,
          }),
          endpoint({
            id: 'messenger/media/external',
            url: 'https://external.xx.fbcdn.net/',
            operator: 'meta',
            source: OONI,
          }),
        ),
      ],
    },
    // stun.fbsbx.com is on OONI's list by name only: no port given, no answer outside a call confirmed.
    calls: inferredCalls({ udpPorts: [3478], hasTcpFallback: true, source: OONI }),
  },
  witnesses: [
    endpoint({
      id: 'messenger/witness/app-api',
      url: 'https://b-graph.facebook.com/',
      operator: 'meta',
      source: OONI,
    }),
    endpoint({
      id: 'messenger/witness/app-queue',
      url: 'https://edge-mqtt.facebook.com/',
      operator: 'meta',
      source: OONI,
    }),
  ],
  // The ruling names Facebook; Messenger's page and socket are facebook.com.
  listedIn: [
    {
      jurisdiction: 'RU',
      label: 'extremist',
      source: 'https://centralrecorder.com/russia-bans-instagram-and-facebook-for-extremist-activities/',
    },
  ],
  retiredHosts: ['messenger.com', 'www.messenger.com', 'edge-chat.messenger.com'],
};
