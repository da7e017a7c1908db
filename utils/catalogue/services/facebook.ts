// Which hosts does Facebook stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, need, page } from '../target.ts';

const OONI = 'ooni/spec:nettests/ts-019-facebook-messenger.md';

// Calls belong to Messenger. Hosts shared with it bear the same URLs there, so one probe can serve both.
export const facebook: Service = {
  id: 'facebook',
  name: 'Facebook',
  channels: {
    web: {
      needs: [
        need(
          'facebook/web/page',
          page({
            id: 'facebook/web/page',
            url: 'https://www.facebook.com/robots.txt',
            operator: 'meta',
            source: 'v2fly/domain-list-community:data/facebook',
          }),
        ),
        need(
          'facebook/web/assets',
          endpoint({ id: 'facebook/web/assets', url: 'https://static.xx.fbcdn.net/', operator: 'meta', source: OONI }),
        ),
      ],
    },
    messages: {
      needs: [
        need(
          'facebook/messages/edge-chat',
          endpoint({
            id: 'facebook/messages/edge-chat',
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
          'facebook/media/files',
          endpoint({
            id: 'facebook/media/scontent',
            url: 'https://scontent.xx.fbcdn.net/',
            operator: 'meta',
            source: OONI,
          }),
          endpoint({
            id: 'facebook/media/external',
            url: 'https://external.xx.fbcdn.net/',
            operator: 'meta',
            source: OONI,
          }),
        ),
      ],
    },
  },
  witnesses: [
    endpoint({
      id: 'facebook/witness/app-api',
      url: 'https://b-api.facebook.com/',
      operator: 'meta',
      source: OONI,
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
