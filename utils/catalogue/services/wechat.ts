// Which hosts does WeChat stand on, as far as a browser can ask them?

import type { Service } from '../service.ts';
import { inferredCalls, need, page } from '../target.ts';

// The client polls for messages under the page's own name, so both channels stand on the same two hosts.
const PAGES = [
  page({ id: 'wechat/web/wx.qq.com', url: 'https://wx.qq.com/', operator: 'tencent', source: 'general knowledge' }),
  page({
    id: 'wechat/web/web.wechat.com',
    url: 'https://web.wechat.com/',
    operator: 'tencent',
    source: 'general knowledge',
  }),
] as const;

export const wechat: Service = {
  id: 'wechat',
  name: 'WeChat',
  channels: {
    web: { needs: [need('wechat/web/page', ...PAGES)] },
    messages: { needs: [need('wechat/messages/polling-host', ...PAGES)] },
    calls: inferredCalls({ udpPorts: [], hasTcpFallback: false, source: 'general knowledge' }),
  },
  witnesses: [
    page({
      id: 'wechat/witness/file-helper',
      url: 'https://filehelper.weixin.qq.com/',
      operator: 'tencent',
      source: 'general knowledge',
    }),
  ],
  listedIn: [],
  retiredHosts: [],
};
