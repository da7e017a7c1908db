// Which hosts does KakaoTalk stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { inferredCalls, need, page } from '../target.ts';

export const kakaotalk: Service = {
  id: 'kakaotalk',
  name: 'KakaoTalk',
  channels: {
    // No web client, and no host of the apps is documented: the site stands in for them.
    web: {
      isStandIn: true,
      needs: [
        need(
          'kakaotalk/web/site',
          page({
            id: 'kakaotalk/web/site',
            url: 'https://www.kakao.com/robots.txt',
            operator: 'kakao',
            source: 'v2fly/domain-list-community:data/kakao',
          }),
        ),
      ],
    },
    calls: inferredCalls({ udpPorts: [], hasTcpFallback: false, source: 'general knowledge' }),
  },
  witnesses: [],
  listedIn: [],
  retiredHosts: [],
};
