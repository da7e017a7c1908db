// Which hosts does Signal stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { inferredCalls, need, page, privateRoot } from '../target.ts';

const CONFIG = 'signalapp/Signal-Desktop:config/production.json';

export const signal: Service = {
  id: 'signal',
  name: 'Signal',
  // No web client. Its servers chain to Signal's own root, so the healthy answer in a browser is a certificate error;
  // that can't be told from an interception, hence "reachable, identity not verified" and never without the site.
  channels: {
    messages: {
      needs: [
        need(
          'signal/messages/chat',
          privateRoot({
            id: 'signal/messages/chat',
            url: 'https://chat.signal.org/',
            operator: 'signal',
            source: 'ooni/spec:nettests/ts-029-signal.md',
          }),
        ),
      ],
    },
    media: {
      needs: [
        need(
          'signal/media/attachments',
          privateRoot({ id: 'signal/media/cdn2', url: 'https://cdn2.signal.org/', operator: 'signal', source: CONFIG }),
          privateRoot({ id: 'signal/media/cdn3', url: 'https://cdn3.signal.org/', operator: 'signal', source: CONFIG }),
        ),
      ],
    },
    // turn*.voip.signal.org are known by name, but neither their port nor that they answer strangers was confirmed.
    calls: inferredCalls({ udpPorts: [3478], hasTcpFallback: true, source: 'general knowledge' }),
  },
  // uptime.signal.org is no witness: it answers 127.0.0.1 when all is well, which is what a forged answer looks like.
  witnesses: [
    page({
      id: 'signal/witness/site',
      url: 'https://signal.org/',
      operator: 'signal',
      source: 'ooni/spec:nettests/ts-029-signal.md',
    }),
    privateRoot({
      id: 'signal/witness/storage',
      url: 'https://storage.signal.org/',
      operator: 'signal',
      source: 'ooni/spec:nettests/ts-029-signal.md',
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
