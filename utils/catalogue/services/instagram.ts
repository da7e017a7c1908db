// Which hosts does Instagram stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, inferredCalls, need, page } from '../target.ts';

const HOSTS = 'v2fly/domain-list-community:data/instagram';

export const instagram: Service = {
  id: 'instagram',
  name: 'Instagram',
  channels: {
    web: {
      needs: [
        need(
          'instagram/web/page',
          page({
            id: 'instagram/web/page',
            url: 'https://www.instagram.com/robots.txt',
            operator: 'meta',
            source: HOSTS,
          }),
        ),
        need(
          'instagram/web/assets',
          endpoint({
            id: 'instagram/web/assets',
            url: 'https://static.cdninstagram.com/',
            operator: 'meta',
            source: HOSTS,
          }),
        ),
      ],
    },
    // Both sockets want a login and their own origin, so their hosts are asked over HTTPS.
    messages: {
      needs: [
        need(
          'instagram/messages/socket-host',
          endpoint({
            id: 'instagram/messages/gateway',
            url: 'https://gateway.instagram.com/',
            operator: 'meta',
            source: 'public code (observed 2026-09-07)',
          }),
          endpoint({
            id: 'instagram/messages/edge-chat',
            url: 'https://edge-chat.instagram.com/',
            operator: 'meta',
            source: 'public code (observed 2026-09-07)',
          }),
        ),
      ],
    },
    media: {
      needs: [
        need(
          'instagram/media/files',
          endpoint({
            id: 'instagram/media/files',
            url: 'https://scontent.cdninstagram.com/',
            operator: 'meta',
            source: HOSTS,
          }),
        ),
      ],
    },
    calls: inferredCalls({ udpPorts: [3478], hasTcpFallback: true, source: 'general knowledge' }),
  },
  witnesses: [
    endpoint({
      id: 'instagram/witness/app-api',
      url: 'https://i.instagram.com/',
      operator: 'meta',
      source: HOSTS,
    }),
  ],
  listedIn: [
    {
      jurisdiction: 'RU',
      label: 'extremist',
      source: 'https://centralrecorder.com/russia-bans-instagram-and-facebook-for-extremist-activities/',
    },
  ],
  retiredHosts: [],
};
