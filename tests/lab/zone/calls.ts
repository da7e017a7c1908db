// Which hosts answer STUN and TURN, on which ports?

import { edgeOf } from './index.ts';

export interface CallServer {
  host: string;
  address: string;
  udp: number[];
  tcp: number[];
  tls: number[];
  /** A TURN server answers Allocate (401 to whoever has no account); a mere STUN server does not. */
  isTurn: boolean;
}

const STUN_3478 =
  `stun.sipgate.net stun.1und1.de stun.voipgate.com stun.freeswitch.org stun.antisip.com stun.linphone.org stun.ekiga.net
  stun.voip.blackberry.com global.stun.twilio.com stun.services.mozilla.com stun.stunprotocol.org stun.zoiper.com stun.schlund.de
  stun.t-online.de stun.framasoft.org stun.fbsbx.com`
    .trim()
    .split(/\s+/);
const TURN =
  'stun.relay.metered.ca openrelay.metered.ca numb.viagenie.ca meet-jit-si-turnrelay.jitsi.net turn.matrix.org turn.voip.signal.org turn2.voip.signal.org meetings.googleapis.com'.split(
    ' ',
  );

function server(host: string, udp: number[], tcp: number[], tls: number[], isTurn: boolean): CallServer {
  const address = edgeOf(host)?.addresses[0];
  if (address === undefined) throw new Error(`the zone has no address for the call server ${host}`);
  return { host, address, udp, tcp, tls, isTurn };
}

export const CALL_SERVERS: readonly CallServer[] = [
  server('stun.l.google.com', [19302, 3478, 19305], [19302], [], false),
  server('stun.cloudflare.com', [3478, 80, 443], [3478, 80], [5349, 443], true),
  server('stun.nextcloud.com', [3478, 443], [3478], [443], false),
  server('web.whatsapp.com', [3478], [], [], false),
  server('discord.media', [3478], [], [], false),
  ...STUN_3478.map((host) => server(host, [3478], [3478], [], false)),
  ...TURN.map((host) => server(host, [3478, 80, 443], [3478, 80], [5349, 443], true)),
];

/** On ports 80 and 443 call servers share the machine's web ports: the first bytes tell who speaks. */
export const callServerAt = (address: string): CallServer | undefined =>
  CALL_SERVERS.find((candidate) => candidate.address === address);
