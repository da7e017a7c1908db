// Which hosts does VK stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, inferredCalls, need, page } from '../target.ts';

const CHECKERS = 'hyperion-cs/dpi-checkers:ru/dpi-ch/config/default.yaml';

export const vk: Service = {
  id: 'vk',
  name: 'VK',
  channels: {
    // The same client under two names.
    web: {
      needs: [
        need(
          'vk/web/page',
          page({ id: 'vk/web/vk.com', url: 'https://vk.com/', operator: 'vk', source: CHECKERS }),
          page({ id: 'vk/web/vk.ru', url: 'https://vk.ru/', operator: 'vk', source: CHECKERS }),
        ),
      ],
    },
    messages: {
      needs: [
        need(
          'vk/messages/api',
          endpoint({
            id: 'vk/messages/api.vk.com',
            url: 'https://api.vk.com/',
            operator: 'vk',
            source: 'public code (2026)',
          }),
          endpoint({
            id: 'vk/messages/api.vk.ru',
            url: 'https://api.vk.ru/',
            operator: 'vk',
            source: 'public code (2026)',
          }),
        ),
      ],
    },
    calls: inferredCalls({ udpPorts: [3478], hasTcpFallback: true, source: 'public code (2026)' }),
  },
  witnesses: [
    endpoint({
      id: 'vk/witness/call-signalling',
      url: 'https://calls.okcdn.ru/',
      operator: 'vk',
      source: 'public code (2026)',
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
