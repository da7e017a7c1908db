// Which hosts do the other messengers run, and which of them stand together?

import { type Edge, edge } from './edge.ts';
import { LARGE_MESSENGER_EDGES } from './large-messengers.ts';

const range = (from: number, to: number, name: (n: number) => string) =>
  Array.from({ length: to - from + 1 }, (_, i) => name(from + i)).join(' ');
const of = (...services: string[]) => ({ services });

const RUSSIAN: Edge[] = [
  edge('max', '155.212.204.71', 'max.ru www.max.ru web.max.ru download.max.ru help.max.ru dev.max.ru', of('max')),
  edge('max', '155.212.204.72', 'api.oneme.ru ws-api.oneme.ru i.oneme.ru st.max.ru api2.oneme.ru', of('max')),
  edge('vk', '5.61.23.11', 'calls.okcdn.ru videowebrtc.okcdn.ru', of('max', 'vk')),
  edge(
    'vk',
    '87.240.132.72',
    'vk.com vk.ru www.vk.com m.vk.com web.vk.me vk.me login.vk.com im.vk.com id.vk.com',
    of('vk'),
  ),
  edge('vk', '87.240.132.78', 'api.vk.com api.vk.ru api.vk.me', of('vk')),
  edge('vk', '95.142.206.1', 'st6-20.vk.com userapi.com sun9-1.userapi.com static.vk.com queuev4.vk.com', of('vk')),
];

const OPEN: Edge[] = [
  edge('matrix', '104.20.26.171', 'app.element.io element.io develop.element.io call.element.io', of('matrix')),
  edge('matrix', '104.20.21.232', 'matrix-client.matrix.org matrix.org www.matrix.org vector.im', of('matrix')),
  edge('matrix', '207.90.192.115', 'turn.matrix.org', of('matrix')),
  edge('threema', '5.148.175.213', 'web.threema.ch threema.ch threema.id broadcast.threema.ch', of('threema')),
  edge(
    'threema',
    '5.148.189.220',
    `${range(0, 255, (n) => `saltyrtc-${n.toString(16).padStart(2, '0')}.threema.ch`)}`,
    of('threema'),
  ),
  edge('wire', '18.66.192.50', 'app.wire.com wire.com clientblacklist.wire.com', of('wire')),
  edge('wire', '52.214.60.3', 'prod-nginz-https.wire.com prod-nginz-ssl.wire.com prod-assets.wire.com', of('wire')),
];

const OTHERS: Edge[] = [
  edge(
    'viber',
    '54.230.228.30',
    'www.viber.com viber.com account.viber.com download.viber.com support.viber.com invite.viber.com chats.viber.com',
    of('viber'),
  ),
  edge(
    'viber',
    '54.230.228.31',
    'vbcdn.com vbcdn.net media.cdn.viber.com share.cdn.viber.com content.cdn.viber.com',
    of('viber'),
  ),
  edge('viber', '52.0.252.1', 'aloha.viber.com s.viber.com api.viber.com chatapi.viber.com', of('viber')),
  edge('slack', '3.68.124.95', 'app.slack.com slack.com www.slack.com api.slack.com edgeapi.slack.com', of('slack')),
  edge('slack', '3.68.124.168', 'wss-primary.slack.com wss-backup.slack.com wss-mobile.slack.com', of('slack')),
  edge('slack', '18.66.2.81', 'a.slack-edge.com files.slack.com slack-edge.com', of('slack')),
  edge('slack', '104.16.51.111', 'slack-status.com status.slack.com', of('slack')),
  edge(
    'zoom',
    '170.114.52.2',
    'zoom.us www.zoom.us app.zoom.us us02web.zoom.us us04web.zoom.us us05web.zoom.us zoom.com www.zoom.com',
    of('zoom'),
  ),
  edge('zoom', '18.165.122.27', 'st1.zoom.us st2.zoom.us st3.zoom.us source.zoom.us', of('zoom')),
  edge('zoom', '18.165.140.12', 'www.zoomstatus.com zoomstatus.com status.zoom.us', of('zoom')),
  edge('google', '142.250.185.110', 'meet.google.com meetings.clients6.google.com hangouts.google.com', of('meet')),
  edge('google', '142.250.82.1', 'meetings.googleapis.com workspace.turns.goog meet.turns.goog', of('meet')),
  edge('snap', '35.190.43.134', 'www.snapchat.com web.snapchat.com snapchat.com accounts.snapchat.com', of('snapchat')),
  edge(
    'snap',
    '34.149.46.130',
    'sc-cdn.net cf-st.sc-cdn.net sc-gw.com us-east1-aws.api.snapchat.com static.snapchat.com',
    of('snapchat'),
  ),
  edge('line', '147.92.191.14', 'line-chrome-gw.line-apps.com legy.line-apps.com gw.line.naver.jp', of('line')),
  edge('line', '23.43.85.9', 'line.me www.line.me page.line.me access.line.me liff.line.me', of('line')),
  edge(
    'line',
    '23.43.85.10',
    'line-scdn.net scdn.line-apps.com static.line-scdn.net obs.line-scdn.net line-cdn.net profile.line-scdn.net',
    of('line'),
  ),
  edge(
    'kakao',
    '211.249.221.246',
    'www.kakao.com kakao.com accounts.kakao.com talk.kakao.com open.kakao.com pf.kakao.com www.kakaocorp.com kakaocorp.com',
    of('kakaotalk'),
  ),
  edge(
    'kakao',
    '121.53.218.20',
    'kakaocdn.net t1.kakaocdn.net k.kakaocdn.net katalk.kakao.com booking-loco.kakao.com',
    of('kakaotalk'),
  ),
  edge(
    'tencent',
    '203.205.254.157',
    'wx.qq.com web.wechat.com login.wx.qq.com webpush.wx.qq.com wx2.qq.com',
    of('wechat'),
  ),
  edge(
    'tencent',
    '203.205.254.158',
    'filehelper.weixin.qq.com weixin.qq.com www.wechat.com res.wx.qq.com file.wx.qq.com',
    of('wechat'),
  ),
  edge(
    'zalo',
    '49.213.118.97',
    'chat.zalo.me wpa.chat.zalo.me id.zalo.me zalo.me file.chat.zalo.me jr.chat.zalo.me',
    of('zalo'),
  ),
  edge(
    'zalo',
    '49.213.118.98',
    range(1, 10, (n) => `ws${n}-msg.chat.zalo.me`),
    of('zalo'),
  ),
  edge(
    'zalo',
    '49.213.118.99',
    'res-zalo.zadn.vn zalo-chat-static.zadn.vn stc-zaloprofile.zdn.vn stc-chat.zdn.vn',
    of('zalo'),
  ),
];

export const MESSENGER_EDGES: Edge[] = [...LARGE_MESSENGER_EDGES, ...RUSSIAN, ...OPEN, ...OTHERS];
