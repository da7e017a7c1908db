// Which hosts does Discord stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, inferredCalls, need, page, socket } from '../target.ts';

export const discord: Service = {
  id: 'discord',
  name: 'Discord',
  channels: {
    web: {
      needs: [
        need(
          'discord/web/page',
          page({
            id: 'discord/web/page',
            url: 'https://discord.com/app',
            operator: 'discord',
            source: 'https://docs.discord.com/developers/topics/voice-connections',
          }),
        ),
      ],
    },
    // The one socket here that greets strangers: it opens for any origin and speaks first.
    messages: {
      needs: [
        need(
          'discord/messages/gateway',
          socket({
            id: 'discord/messages/gateway',
            url: 'wss://gateway.discord.gg/?v=10&encoding=json',
            operator: 'discord',
            source: 'https://docs.discord.com/developers/events/gateway',
          }),
        ),
      ],
    },
    media: {
      needs: [
        need(
          'discord/media/files',
          endpoint({
            id: 'discord/media/cdn',
            url: 'https://cdn.discordapp.com/',
            operator: 'discord',
            source: 'public code (2026)',
          }),
          endpoint({
            id: 'discord/media/proxy',
            url: 'https://media.discordapp.net/',
            operator: 'discord',
            source: 'public code (2026)',
          }),
        ),
      ],
    },
    // Voice servers (*.discord.media) are handed out per call and speak no STUN.
    calls: inferredCalls({
      udpPorts: [50000, 50050, 50100, 19294, 19344],
      hasTcpFallback: false,
      source: 'NOFEXtreme/multibypass:zapret-custom.d/50-discord.sh',
    }),
  },
  witnesses: [
    page({
      id: 'discord/witness/invite-links',
      url: 'https://discord.gg/',
      operator: 'discord',
      source: 'https://github.com/remittor/zapret-openwrt/issues/377',
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
