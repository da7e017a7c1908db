// Which hosts do Element and the matrix.org home server stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { endpoint, need, page, stun } from '../target.ts';

const HOSTS = 'v2fly/domain-list-community:data/matrix';

export const matrix: Service = {
  id: 'matrix',
  name: 'Matrix (Element)',
  channels: {
    web: {
      needs: [
        need(
          'matrix/web/page',
          page({ id: 'matrix/web/page', url: 'https://app.element.io/', operator: 'element', source: HOSTS }),
        ),
      ],
    },
    // Long polling and files alike go to the home server's client API, so there is no `media` of its own.
    messages: {
      needs: [
        need(
          'matrix/messages/client-api',
          page({
            id: 'matrix/messages/client-api',
            url: 'https://matrix-client.matrix.org/_matrix/client/versions',
            operator: 'matrix',
            source: 'https://spec.matrix.org/latest/client-server-api/#get_matrixclientversions',
          }),
        ),
      ],
    },
    // A TURN server answers a plain STUN binding request to anybody.
    calls: {
      needs: [
        need(
          'matrix/calls/relay',
          stun({
            id: 'matrix/calls/relay',
            url: 'stun:turn.matrix.org:3478',
            operator: 'matrix',
            source: HOSTS,
          }),
        ),
      ],
      inference: { udpPorts: [3478], hasTcpFallback: true, source: HOSTS },
    },
  },
  witnesses: [
    endpoint({
      id: 'matrix/witness/discovery',
      url: 'https://matrix.org/.well-known/matrix/client',
      operator: 'matrix',
      source: HOSTS,
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
