// Which hosts does MAX stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, inferredCalls, need, page } from '../target.ts';

export const max: Service = {
  id: 'max',
  name: 'MAX',
  channels: {
    web: {
      needs: [
        need(
          'max/web/page',
          page({ id: 'max/web/page', url: 'https://web.max.ru/', operator: 'vk', source: 'public code (2026-09-25)' }),
        ),
      ],
    },
    // Its sockets demand the origin https://web.max.ru, so their hosts are asked over HTTPS.
    messages: {
      needs: [
        need(
          'max/messages/socket-host',
          endpoint({
            id: 'max/messages/api',
            url: 'https://api.oneme.ru/',
            operator: 'vk',
            source: 'public code (2026-09-25)',
          }),
          endpoint({
            id: 'max/messages/ws-api',
            url: 'https://ws-api.oneme.ru/',
            operator: 'vk',
            source: 'public code (2026)',
          }),
        ),
      ],
    },
    // STUN servers are handed out per call.
    calls: inferredCalls({ udpPorts: [3478], hasTcpFallback: true, source: 'public code (2026)' }),
  },
  witnesses: [
    page({
      id: 'max/witness/site',
      url: 'https://max.ru/',
      operator: 'vk',
      source: 'hyperion-cs/dpi-checkers:ru/dpi-ch/config/default.yaml',
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
