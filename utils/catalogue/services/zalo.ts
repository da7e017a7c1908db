// Which hosts does Zalo stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, inferredCalls, need, page } from '../target.ts';

export const zalo: Service = {
  id: 'zalo',
  name: 'Zalo',
  channels: {
    web: {
      needs: [
        need(
          'zalo/web/page',
          page({ id: 'zalo/web/page', url: 'https://chat.zalo.me/', operator: 'zalo', source: 'public code (2026)' }),
        ),
      ],
    },
    // The socket's host list comes with the login; the API does not.
    messages: {
      needs: [
        need(
          'zalo/messages/api',
          endpoint({
            id: 'zalo/messages/api',
            url: 'https://wpa.chat.zalo.me/',
            operator: 'zalo',
            source: 'public code (2026)',
          }),
        ),
      ],
    },
    calls: inferredCalls({ udpPorts: [], hasTcpFallback: false, source: 'general knowledge' }),
  },
  witnesses: [
    endpoint({
      id: 'zalo/witness/socket-host',
      url: 'https://ws1-msg.chat.zalo.me/',
      operator: 'zalo',
      source: 'public code (2026)',
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
