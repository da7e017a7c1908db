// Which hosts does Google Meet stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { need, page, stun } from '../target.ts';

const PORTS = 'https://support.google.com/a/answer/1279090?hl=en';

export const meet: Service = {
  id: 'meet',
  name: 'Google Meet',
  channels: {
    web: {
      needs: [
        need(
          'meet/web/page',
          page({ id: 'meet/web/page', url: 'https://meet.google.com/', operator: 'google', source: PORTS }),
        ),
      ],
    },
    calls: {
      needs: [
        need(
          'meet/calls/stun',
          stun({
            id: 'meet/calls/stun',
            url: 'stun:stun.l.google.com:19302',
            operator: 'google',
            source: 'ooni/spec:nettests/ts-025-stun-reachability.md',
          }),
        ),
      ],
      inference: { udpPorts: [3478, 19302, 19303, 19305, 19309], hasTcpFallback: true, source: PORTS },
    },
  },
  witnesses: [
    page({
      id: 'meet/witness/operator',
      url: 'https://www.google.com/generate_204',
      operator: 'google',
      source: 'general knowledge',
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
