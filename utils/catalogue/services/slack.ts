// Which hosts does Slack stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, inferredCalls, need, page } from '../target.ts';

export const slack: Service = {
  id: 'slack',
  name: 'Slack',
  channels: {
    web: {
      needs: [
        need(
          'slack/web/page',
          page({
            id: 'slack/web/page',
            url: 'https://app.slack.com/',
            operator: 'slack',
            source: 'public code (2026)',
          }),
        ),
      ],
    },
    // The socket wants a token, so its host is asked over HTTPS; sending needs the API as well.
    messages: {
      needs: [
        need(
          'slack/messages/api',
          endpoint({
            id: 'slack/messages/api',
            url: 'https://slack.com/api/api.test',
            operator: 'slack',
            source: 'https://docs.slack.dev/reference/methods/api.test',
          }),
        ),
        need(
          'slack/messages/socket-host',
          endpoint({
            id: 'slack/messages/socket-host',
            url: 'https://wss-primary.slack.com/',
            operator: 'slack',
            source: 'public code (2026)',
          }),
        ),
      ],
    },
    media: {
      needs: [
        need(
          'slack/media/files',
          endpoint({
            id: 'slack/media/files',
            url: 'https://files.slack.com/',
            operator: 'slack',
            source: 'general knowledge',
          }),
        ),
      ],
    },
    calls: inferredCalls({ udpPorts: [3478], hasTcpFallback: true, source: 'general knowledge' }),
  },
  witnesses: [
    page({
      id: 'slack/witness/status-page',
      url: 'https://slack-status.com/api/v2.0.0/current',
      operator: 'slack',
      source: 'public code (2026)',
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
