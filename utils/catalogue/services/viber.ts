// Which hosts does Viber stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { inferredCalls, need, page } from '../target.ts';

const HOSTS = 'v2fly/domain-list-community:data/viber';

export const viber: Service = {
  id: 'viber',
  name: 'Viber',
  channels: {
    // No web client, and no host of the apps is documented: the site stands in for them.
    web: {
      isStandIn: true,
      needs: [
        need(
          'viber/web/site',
          page({ id: 'viber/web/site', url: 'https://www.viber.com/', operator: 'viber', source: HOSTS }),
        ),
      ],
    },
    calls: inferredCalls({ udpPorts: [4244, 5242, 5243, 7985], hasTcpFallback: true, source: 'general knowledge' }),
  },
  witnesses: [],
  listedIn: [],
  retiredHosts: [],
};
