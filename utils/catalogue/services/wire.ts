// Which hosts does Wire stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, inferredCalls, need, page } from '../target.ts';

export const wire: Service = {
  id: 'wire',
  name: 'Wire',
  channels: {
    web: {
      needs: [
        need(
          'wire/web/page',
          page({ id: 'wire/web/page', url: 'https://app.wire.com/', operator: 'wire', source: 'public code (2026)' }),
        ),
      ],
    },
    // The socket wants a token, so its host is asked over HTTPS; sending needs the API as well.
    messages: {
      needs: [
        need(
          'wire/messages/api',
          endpoint({
            id: 'wire/messages/api',
            url: 'https://prod-nginz-https.wire.com/api-version',
            operator: 'wire',
            source: 'public code (2026)',
          }),
        ),
        need(
          'wire/messages/socket-host',
          endpoint({
            id: 'wire/messages/socket-host',
            url: 'https://prod-nginz-ssl.wire.com/',
            operator: 'wire',
            source: 'public code (2026)',
          }),
        ),
      ],
    },
    calls: inferredCalls({ udpPorts: [3478], hasTcpFallback: true, source: 'general knowledge' }),
  },
  witnesses: [
    endpoint({
      id: 'wire/witness/client-list',
      url: 'https://clientblacklist.wire.com/prod',
      operator: 'wire',
      source: 'public code (2026)',
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
