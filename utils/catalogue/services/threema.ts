// Which hosts does Threema stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, inferredCalls, need, page } from '../target.ts';

export const threema: Service = {
  id: 'threema',
  name: 'Threema',
  channels: {
    web: {
      needs: [
        need(
          'threema/web/page',
          page({
            id: 'threema/web/page',
            url: 'https://web.threema.ch/',
            operator: 'threema',
            source: 'https://github.com/chrisly-bear/threema-web',
          }),
        ),
      ],
    },
    // The signalling server's name follows from the session's key; its socket wants that key as path, and none is
    // ours to invent, so the hosts are asked over HTTPS.
    messages: {
      needs: [
        need(
          'threema/messages/signalling',
          endpoint({
            id: 'threema/messages/saltyrtc-00',
            url: 'https://saltyrtc-00.threema.ch/',
            operator: 'threema',
            source: 'https://github.com/chrisly-bear/threema-web',
          }),
          endpoint({
            id: 'threema/messages/saltyrtc-ff',
            url: 'https://saltyrtc-ff.threema.ch/',
            operator: 'threema',
            source: 'https://github.com/chrisly-bear/threema-web',
          }),
        ),
      ],
    },
    calls: inferredCalls({ udpPorts: [], hasTcpFallback: true, source: 'general knowledge' }),
  },
  witnesses: [
    page({
      id: 'threema/witness/site',
      url: 'https://threema.ch/',
      operator: 'threema',
      source: 'general knowledge',
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
