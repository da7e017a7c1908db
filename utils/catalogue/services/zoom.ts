// Which hosts does Zoom stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { inferredCalls, need, page } from '../target.ts';

export const zoom: Service = {
  id: 'zoom',
  name: 'Zoom',
  channels: {
    web: {
      needs: [
        need(
          'zoom/web/page',
          page({ id: 'zoom/web/page', url: 'https://app.zoom.us/wc', operator: 'zoom', source: 'public code (2026)' }),
        ),
      ],
    },
    // It went on over TCP on Russian lines that dropped unknown UDP.
    calls: inferredCalls({
      udpPorts: [8801, 8802, 8803, 8804, 8805, 8806, 8807, 8808, 8809, 8810, 3478, 3479],
      hasTcpFallback: true,
      source: 'https://github.com/net4people/bbs/issues/546',
    }),
  },
  witnesses: [
    page({ id: 'zoom/witness/site', url: 'https://zoom.us/', operator: 'zoom', source: 'public code (2026)' }),
    page({
      id: 'zoom/witness/status-page',
      url: 'https://www.zoomstatus.com/api/v2/status.json',
      operator: 'zoom',
      source: 'public code (2026)',
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
