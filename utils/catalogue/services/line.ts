// Which hosts does LINE stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, inferredCalls, need, page } from '../target.ts';

const HOSTS = 'v2fly/domain-list-community:data/line';

export const line: Service = {
  id: 'line',
  name: 'LINE',
  channels: {
    // No open web client; this is the gateway of its makers' own browser extension.
    messages: {
      needs: [
        need(
          'line/messages/gateway',
          endpoint({
            id: 'line/messages/gateway',
            url: 'https://line-chrome-gw.line-apps.com/',
            operator: 'line',
            source: 'public code (2026)',
          }),
        ),
      ],
    },
    calls: inferredCalls({ udpPorts: [], hasTcpFallback: false, source: 'general knowledge' }),
  },
  witnesses: [page({ id: 'line/witness/site', url: 'https://line.me/robots.txt', operator: 'line', source: HOSTS })],
  listedIn: [],
  retiredHosts: [],
};
