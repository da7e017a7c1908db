// Which hosts does Snapchat stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { inferredCalls, need, page } from '../target.ts';

const HOSTS = 'v2fly/domain-list-community:data/snap';

export const snapchat: Service = {
  id: 'snapchat',
  name: 'Snapchat',
  channels: {
    // The web client moved from web.snapchat.com to www.snapchat.com/web; both names still lead to it.
    web: {
      needs: [
        need(
          'snapchat/web/page',
          page({
            id: 'snapchat/web/page',
            url: 'https://www.snapchat.com/robots.txt',
            operator: 'snap',
            source: HOSTS,
          }),
          page({ id: 'snapchat/web/old-name', url: 'https://web.snapchat.com/', operator: 'snap', source: HOSTS }),
        ),
      ],
    },
    calls: inferredCalls({ udpPorts: [], hasTcpFallback: true, source: 'general knowledge' }),
  },
  witnesses: [],
  listedIn: [],
  retiredHosts: [],
};
